package org.sijill.web.access.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.Set;
import org.sijill.assessment.PlanVisit;
import org.sijill.assessment.Visits;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.location.WilayaCode;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** Begins a visit that nothing else runs for, as a process would; committed. */
@RequestScoped
public class InventedVisit {

    private final Visits visits;
    private final CurrentActor current;
    private final MovableClock clock;

    @Resource
    private UserTransaction transaction;

    @Inject
    InventedVisit(Visits visits, CurrentActor current, MovableClock clock) {
        this.visits = visits;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected InventedVisit() {
        this(null, null, null);
    }

    /** @return its number */
    public CaseNumber begin(OfficeCode office, int level, String mobile, Language language) {
        return begin(office, level, mobile, language, clock.instant());
    }

    /** @return the number of one that was planned then */
    CaseNumber begin(OfficeCode office, int level, String mobile, Language language, Instant planned) {
        var forCase = new CaseReference(Ids.next(), "H-DA-001204-9", office, level);
        var command = new PlanVisit(
                forCase,
                "راشد بن سالم الحراصي",
                Set.of(),
                mobile,
                language,
                new WilayaCode(office.value()),
                "تنوف",
                "خلف المسجد",
                false,
                Set.of());
        try {
            transaction.begin();
            var number = clock.at(
                    planned, () -> current.as(Actor.system("visits-test", Set.of()), () -> visits.begin(command)));
            transaction.commit();
            return number;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
