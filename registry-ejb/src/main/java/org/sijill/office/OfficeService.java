package org.sijill.office;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.location.BilingualName;
import org.sijill.security.AccessRefused;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.Requires;

/** The administrator's work on offices: those of his area. */
@Stateless
public class OfficeService {

    private static final String MANAGE = "office.manage";

    private final OfficeRepository offices;
    private final AccountRepository accounts;
    private final CurrentActor current;
    private final Event<AccessRefused> refused;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public OfficeService(
            OfficeRepository offices,
            AccountRepository accounts,
            CurrentActor current,
            Event<AccessRefused> refused,
            AuditLog audit,
            Clock clock) {
        this.offices = offices;
        this.accounts = accounts;
        this.current = current;
        this.refused = refused;
        this.audit = audit;
        this.clock = clock;
    }

    /** for the container */
    protected OfficeService() {
        this(null, null, null, null, null, null);
    }

    /** @return the offices of the actor's area, each after the one above it */
    @Requires("office.read")
    public List<OfficeSummary> list() {
        var area = current.get().area();
        audit.saw("office.list", "office", area.value());
        var employed = offices.enabledAccounts();
        return offices.all().stream()
                .filter(office -> area.covers(office.code()))
                .map(office -> new OfficeSummary(
                        office.code(),
                        office.kind(),
                        office.name(),
                        office.isClosed(),
                        employed.getOrDefault(office.code(), 0L),
                        office.version()))
                .toList();
    }

    /**
     * Opens a centre under a wilaya's office.
     *
     * @throws BusinessException {@code office.error.officeCodeForm}, {@code office.error.officeCodeTaken},
     *     {@code office.error.officeClosed} (the one above), {@code office.error.nameMissing}
     */
    @Requires(MANAGE)
    public void open(OpenOffice command) {
        var code = centre(command.code().strip());
        var above = get(new OfficeCode(code.value().substring(0, code.value().lastIndexOf('-'))));
        if (above.isClosed()) {
            throw new BusinessException("office.error.officeClosed");
        }
        if (offices.find(code).isPresent()) {
            throw new BusinessException("office.error.officeCodeTaken");
        }
        var office = Office.centre(code, above, complete(command.name()));
        offices.add(office);
        keep(office, "office.open");
    }

    /**
     * @throws BusinessException {@code office.error.nameMissing}
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(MANAGE)
    public void rename(RenameOffice command) {
        var office = get(command.code(), command.version());
        office.rename(complete(command.name()));
        keep(office, "office.rename", "name");
    }

    /**
     * Takes no work from today on.
     *
     * @throws BusinessException {@code office.error.officeHasAccounts}, {@code office.error.officeHasOffices}
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(MANAGE)
    public void close(OfficeCode code, long version) {
        var office = get(code, version);
        var employed = accounts.countEnabledIn(code);
        if (employed > 0) {
            throw new BusinessException("office.error.officeHasAccounts", employed);
        }
        if (offices.hasOpenUnder(code)) {
            throw new BusinessException("office.error.officeHasOffices");
        }
        office.close(LocalDate.now(clock));
        keep(office, "office.close", "closedOn");
    }

    /**
     * Takes work again.
     *
     * @throws ChangedMeanwhileException if it is no longer as it was read
     */
    @Requires(MANAGE)
    public void reopen(OfficeCode code, long version) {
        var office = get(code, version);
        office.reopen();
        keep(office, "office.reopen", "closedOn");
    }

    private Office get(OfficeCode code) {
        var actor = current.get();
        return offices.find(code).filter(office -> actor.area().covers(code)).orElseThrow(() -> {
            refused.fire(new AccessRefused(Optional.of(actor), MANAGE, "office:" + code));
            return new NotAvailableException();
        });
    }

    private Office get(OfficeCode code, long version) {
        var office = get(code);
        office.expect(version);
        return office;
    }

    private void keep(Office office, String action, String... fields) {
        offices.flush();
        audit.wrote(action, "office", office.code().value(), office.version(), fields);
    }

    private static OfficeCode centre(String typed) {
        if (!typed.matches("OM-[A-Z]{2}-[0-9]{2}-[A-Z0-9]{1,8}")) {
            throw new BusinessException("office.error.officeCodeForm");
        }
        return new OfficeCode(typed);
    }

    private static BilingualName complete(BilingualName typed) {
        var name = new BilingualName(typed.ar().strip(), typed.en().strip());
        if (name.ar().isEmpty() || name.en().isEmpty()) {
            throw new BusinessException("office.error.nameMissing");
        }
        return name;
    }
}
