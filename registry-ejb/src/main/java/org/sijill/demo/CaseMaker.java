package org.sijill.demo;

import static org.sijill.demo.DemoCase.Step.COMPLETED;
import static org.sijill.demo.DemoCase.Step.CONFIRMED;
import static org.sijill.demo.DemoCase.Step.DECIDED;
import static org.sijill.demo.DemoCase.Step.FILED;
import static org.sijill.demo.DemoCase.Step.RETURNED;
import static org.sijill.demo.DemoCase.Step.TAKEN_BACK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sijill.common.MovableClock;
import org.sijill.notification.DemoPhones;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.Channel;
import org.sijill.security.Actor;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * Leads one invented application from its begin to where it rests: every step at its moment, between two steps whatever the
 * process had to do by then, reminders, late marks and letters included. All of it is one transaction, so that no timer of the past is
 * ever seen by whoever runs timers, and no message of the past by whoever sends messages.
 */
@ApplicationScoped
class CaseMaker {

    /** So long after a timer is due it has done its work. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration A_DAY = Duration.ofDays(1);

    private final ApplicantHand applicants;
    private final OfficeHand offices;
    private final ResearcherHand researchers;
    private final ProcessEngineGateway processes;
    private final DemoPhones phones;
    private final MovableClock clock;
    private final CaseTransaction transaction;
    private final RegisterFixtures registers;

    @Inject
    CaseMaker(
            ApplicantHand applicants,
            OfficeHand offices,
            ResearcherHand researchers,
            ProcessEngineGateway processes,
            DemoPhones phones,
            MovableClock clock,
            CaseTransaction transaction,
            RegisterFixtures registers) {
        this.applicants = applicants;
        this.offices = offices;
        this.researchers = researchers;
        this.processes = processes;
        this.phones = phones;
        this.clock = clock;
        this.transaction = transaction;
        this.registers = registers;
    }

    /** For the container. */
    protected CaseMaker() {
        this(null, null, null, null, null, null, null, null);
    }

    void make(DemoCase planned, Actor partner) {
        registers.handOver(List.of(planned.family()));
        transaction.within(() -> lead(planned, partner));
    }

    private void lead(DemoCase planned, Actor partner) {
        var now = clock.instant();
        var draw = Draw.ofCase(planned.number());
        var onAPhone = planned.channel() == Channel.PORTAL;
        var begun =
                clock.at(planned.begins(), () -> onAPhone ? applicants.begin(planned) : offices.file(planned, partner));
        var led = new Led(planned, begun);
        led.step(FILED, () -> {
            if (onAPhone) {
                applicants.handIn(begun, draw, hasPapers(planned));
            } else if (planned.channel() == Channel.COUNTER) {
                offices.writeDown(planned, begun, draw, hasPapers(planned));
            }
        });
        led.step(RETURNED, () -> offices.returnIt(planned, begun));
        led.step(COMPLETED, () -> {
            if (onAPhone) {
                applicants.handIn(begun, draw, true);
            } else {
                offices.writeDown(planned, begun, draw, true);
                offices.complete(planned, begun);
            }
        });
        led.step(CONFIRMED, () -> {
            if (planned.channel() == Channel.PARTNER && !planned.has(COMPLETED)) {
                offices.writeDown(planned, begun, draw, true);
            }
            offices.confirm(planned, begun);
            visit(planned, begun);
        });
        led.step(DECIDED, () -> offices.decide(planned, begun));
        if (planned.end() == ApplicationStatus.APPROVED) {
            // the printer stands still; the letter is tried again tomorrow
            processes.putOffNextJob(begun.id().value(), now.plus(A_DAY));
        } else {
            led.step(TAKEN_BACK, () -> takeBack(planned, begun));
            led.until(now);
        }
    }

    /** Where it rests with the visit, in turns: a day is to be proposed, a day is agreed, the report is to be looked through. */
    private void visit(DemoCase planned, Begun begun) {
        if (!offices.isVisited(planned, begun)) {
            return;
        }
        if (planned.end() != ApplicationStatus.VISIT) {
            researchers.visit(planned, begun);
        } else if (planned.number() % 3 > 0) {
            researchers.propose(planned, begun);
            if (planned.number() % 3 > 1) {
                researchers.report(planned, begun);
            }
        }
    }

    /** Whoever is to complete it brought none at first. */
    private static boolean hasPapers(DemoCase planned) {
        return !planned.has(RETURNED) && (planned.has(CONFIRMED) || planned.number() % 2 == 0);
    }

    private void takeBack(DemoCase planned, Begun begun) {
        if (planned.end() == ApplicationStatus.ANNULLED) {
            offices.annul(planned, begun);
        } else if (planned.channel() == Channel.PORTAL) {
            applicants.withdraw(begun);
        } else {
            offices.withdraw(planned, begun);
        }
    }

    /** How far a case has been led. */
    private final class Led {

        private final DemoCase planned;
        private final ApplicationId id;
        private Instant reached;

        Led(DemoCase planned, Begun begun) {
            this.planned = planned;
            this.id = begun.id();
            this.reached = planned.begins();
        }

        void step(DemoCase.Step step, Runnable work) {
            if (planned.has(step)) {
                until(planned.at(step));
                at(planned.at(step), work);
            }
        }

        /** Whatever the process had to do by then. */
        void until(Instant moment) {
            var due = processes.nextJob(id.value());
            while (due.isPresent() && !due.get().isAfter(moment)) {
                at(later(due.get().plus(SOON), reached), () -> processes.runNextJob(id.value()));
                due = processes.nextJob(id.value());
            }
        }

        private void at(Instant moment, Runnable work) {
            reached = later(moment, reached);
            clock.at(reached, () -> {
                work.run();
                phones.receive(planned.family().residence().mobile());
                return null;
            });
        }

        private Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
