package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.sijill.common.MovableClock;
import org.sijill.household.HouseholdId;
import org.sijill.notification.DemoPhones;
import org.sijill.recertification.NoticeService;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.ProcessPermissions;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Families of a demo server that are asked to confirm their data, overdue, suspended and closed. Each is led through the same
 * boundary and the same process as a real one, at the moments at which it is said to have happened, in a transaction of its own.
 */
@ApplicationScoped
public class DemoConfirmations {

    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Days from today to the last day; and of how many families of the demo one is led so far. */
    private static final Map<Integer, Integer> PLAN = Map.of(48, 60, 12, 90, -11, 90, -47, 120, -120, 300);

    private static final int NOTICE_DAYS = 60;

    private final CaseRepository cases;
    private final NoticeService notices;
    private final ProcessEngineGateway processes;
    private final ProcessPermissions permissions;
    private final DemoPhones phones;
    private final CurrentActor current;
    private final MovableClock clock;
    private final CaseTransaction transaction;

    @Inject
    DemoConfirmations(
            CaseRepository cases,
            NoticeService notices,
            ProcessEngineGateway processes,
            ProcessPermissions permissions,
            DemoPhones phones,
            CurrentActor current,
            MovableClock clock,
            CaseTransaction transaction) {
        this.cases = cases;
        this.notices = notices;
        this.processes = processes;
        this.permissions = permissions;
        this.phones = phones;
        this.current = current;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** For the container. */
    protected DemoConfirmations() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Makes them, unless there are any; a start that was killed leaves fewer.
     *
     * @param families how many the registry holds
     */
    @ActivateRequestContext
    public void make(int families) {
        if (cases.isAnybodyAsked()) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), MovableClock.ZONE);
        for (var days : PLAN.keySet().stream().sorted().toList()) {
            var lastDay = today.plusDays(days);
            var wanted = Math.max(1, families / PLAN.get(days));
            cases.certifiedBefore(lastDay.minusDays(NOTICE_DAYS), wanted)
                    .forEach(family -> transaction.within(() -> lead(new HouseholdId(family), lastDay)));
        }
    }

    private void lead(HouseholdId family, LocalDate lastDay) {
        var now = clock.instant();
        cases.endsOn(family.value(), lastDay);
        var asked = lastDay.minusDays(NOTICE_DAYS)
                .atTime(MORNING)
                .atZone(MovableClock.ZONE)
                .toInstant();
        clock.at(asked, () -> {
            var key = "recertification";
            current.as(Actor.system(key, permissions.of(key)), () -> {
                notices.ask(List.of(family));
                return null;
            });
            return null;
        });
        var due = processes.nextJob(family.value());
        while (due.isPresent() && !due.get().isAfter(now)) {
            clock.at(due.get().plus(SOON), () -> {
                processes.runNextJob(family.value());
                return null;
            });
            due = processes.nextJob(family.value());
        }
        phones.receive(cases.mobileOf(family.value()));
    }
}
