package org.sijill.web.access.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.sijill.assessment.PlanVisit;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.Visits;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.letter.BilingualText;
import org.sijill.location.WilayaCode;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

/** Begins a visit that nothing else runs for, as a process would; committed. */
@RequestScoped
public class InventedVisit {

    private final EntityManager entities;
    private final Visits visits;
    private final CurrentActor current;
    private final MovableClock clock;

    @Resource
    private UserTransaction transaction;

    @Inject
    InventedVisit(EntityManager entities, Visits visits, CurrentActor current, MovableClock clock) {
        this.entities = entities;
        this.visits = visits;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected InventedVisit() {
        this(null, null, null, null);
    }

    /** @return its number */
    public CaseNumber begin(OfficeCode office, int level, String mobile, Language language) {
        return begin(office, level, mobile, language, clock.instant());
    }

    /** The day that was told is this one, which is over: nobody offers such a day. */
    void wasToldFor(VisitId visit, Instant moment) {
        try {
            transaction.begin();
            entities.createNativeQuery("update sijill.visit set slot_on = cast(?1 as date) where id = ?2")
                    .setParameter(
                            1, LocalDate.ofInstant(moment, MovableClock.ZONE).toString())
                    .setParameter(2, visit.value())
                    .executeUpdate();
            transaction.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @return the number of one that was planned then */
    CaseNumber begin(OfficeCode office, int level, String mobile, Language language, Instant planned) {
        var forCase = new CaseReference(Ids.next(), "H-DA-001204-9", office, level);
        var command = new PlanVisit(
                forCase,
                new BilingualText("راشد بن سالم الحراصي", "Rashid bin Salim al Harrasi"),
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
