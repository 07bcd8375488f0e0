package org.sijill.web.operations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.MovableClock;
import org.sijill.common.NotAvailableException;
import org.sijill.security.Requires;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Moves the whole server's clock, engine included, forwards. Only in demo mode; elsewhere there is no such thing.
 *
 * @see "contract.md, CLOCK_OFFSET"
 */
@Stateless
public class DemoClock {

    private static final Duration MOST = Duration.ofDays(3_660);

    private final MovableClock clock;
    private final KeptOffset offset;
    private final ProcessEngineGateway processes;
    private final Settings settings;
    private final AuditLog audit;

    @Inject
    public DemoClock(
            MovableClock clock, KeptOffset offset, ProcessEngineGateway processes, Settings settings, AuditLog audit) {
        this.clock = clock;
        this.offset = offset;
        this.processes = processes;
        this.settings = settings;
        this.audit = audit;
    }

    /** For the container. */
    protected DemoClock() {
        this(null, null, null, null, null);
    }

    /**
     * @return what time it is afterwards
     * @throws NotAvailableException unless in demo mode
     * @throws BusinessException {@code operations.error.clock} if it is to go back, or by more than ten years
     */
    @Requires("clock.move")
    public Instant forward(Duration by) {
        if (!settings.demo()) {
            throw new NotAvailableException();
        }
        if (by.isNegative() || by.compareTo(MOST) > 0) {
            throw new BusinessException("operations.error.clock");
        }
        clock.forward(by);
        offset.keep(clock.offset());
        processes.clockMoved();
        audit.wrote("clock.move", "clock", "server", 0, "offset");
        return clock.instant();
    }
}
