package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.security.TestActors.NIZWA;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.TestCalendar;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.Messages;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.common.TestTransactions;
import org.sijill.document.TestDocuments;
import org.sijill.letter.TestLetters;
import org.sijill.location.TestLocations;
import org.sijill.office.TestOffices;
import org.sijill.office.TestParameters;
import org.sijill.office.TestSignatures;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;
import org.sijill.workflow.NoEngine;

/**
 * Whoever let his application lapse opens it again without a new form, for sixty days. It lapsed on 24 November 2026; the sixtieth
 * day is 23 January 2027.
 */
class ReopeningDatabaseTest {

    private static final LocalDate LAST = LocalDate.of(2027, 1, 23);
    private static final String TOO_LATE = "2027-01-24T00:00";

    /** Red if {@code until} takes the last day out, or {@code reopen} starts no process. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T10:00", "2027-01-22T23:59", "2027-01-23T00:00", "2027-01-23T23:59"})
    void untilTheSixtiethDayItOpensWithItsAnswers(String moment) {
        on(moment, at -> {
            assertThat(at.own().reopenBy()).contains(LAST);
            at.reopenOwn();
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.RETURNED);
            assertThat(at.application().answers()).isEqualTo(Applications.VILLAGE);
            assertThat(at.application().missing()).containsExactly(MissingItem.IDENTITY_CARD);
            assertThat(at.started).containsExactly("registration " + at.number());
            assertThat(at.own().reopenBy()).isEmpty();
        });
    }

    @Test
    void theBranchOpensItForHimAsLong() {
        on("2027-01-23T23:59", at -> {
            at.reopen();
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.RETURNED);
            assertThat(at.started).hasSize(1);
        });
    }

    /** Red if {@code until} asks for the day after the last one, or the process is started before the day is asked for. */
    @Test
    void onTheDayAfterItStaysAsItIs() {
        on(TOO_LATE, at -> {
            assertThat(at.own().reopenBy()).isEmpty();
            assertOver(at::reopenOwn);
            at.rollBack();
            assertOver(at::reopen);
            at.rollBack();
            assertThat(at.application().status()).isEqualTo(ApplicationStatus.LAPSED);
            assertThat(at.started).isEmpty();
        });
    }

    /** Red if {@code reopen} starts the process before it asks the application: a second one would run beside the first. */
    @Test
    void whatDidNotLapseIsNotOpened() {
        on("2026-11-25T10:00", at -> {
            at.reopenOwn();
            assertThatThrownBy(at::reopenOwn).isInstanceOf(ApplicationStatusException.class);
            assertThatThrownBy(at::reopen).isInstanceOf(ApplicationStatusException.class);
            assertThat(at.started).hasSize(1);
        });
    }

    private static void assertOver(Runnable reopening) {
        assertThatThrownBy(reopening::run)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("registration.error.reopenOver"));
    }

    private static void on(String moment, Consumer<Lapsed> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Lapsed(entities, moment)));
    }

    /** An application that its applicant filed on his phone and did not complete. */
    private static final class Lapsed {

        private final List<String> started = new ArrayList<>();

        private final EntityManager entities;
        private final CurrentActor current = new CurrentActor();
        private final Actor clerk = TestActors.in(NIZWA, "registration.reopen");
        private final Actor applicant;
        private final ApplicationId id;
        private final ApplicationRepository applications;
        private final OwnApplicationService phone;
        private final RegistrationService branch;

        Lapsed(EntityManager entities, String moment) {
            this.entities = entities;
            var clock = Clock.fixed(
                    LocalDateTime.parse(moment).atZone(MovableClock.ZONE).toInstant(), MovableClock.ZONE);
            var engine = new Starts();
            var audit = new ApplicationAudit(TestAuditLog.in(entities, current, clock));
            var deadlines = new RegistrationDeadlines(
                    TestCalendar.deadlines(entities, current, clock), TestParameters.in(entities), clock);
            var letters = new ApplicationLetters(
                    TestLetters.in(entities, current, clock),
                    TestOffices.in(entities),
                    TestLocations.in(entities),
                    TestSignatures.in(entities),
                    TestParameters.in(entities),
                    new Messages(),
                    current);
            var requirements = new Requirements(engine, TestDocuments.in(entities, current, clock), clock);
            var reopening = new Reopening(engine, deadlines, audit, clock);
            applications = new ApplicationRepository(entities, TestTransactions.noMemory());
            phone = new OwnApplicationService(
                    applications, deadlines, null, requirements, letters, reopening, current, audit);
            branch = new RegistrationService(
                    applications, deadlines, engine, null, null, null, reopening, null, null, current, audit, clock);
            applicant = anApplicant();
            id = lapsed();
        }

        private Actor anApplicant() {
            var known = Applicant.named(DecisionFixture.aNumber(), new MobileNumber("92014417"));
            known.proven(Applications.NOW);
            known.saysOfHisCard(LocalDate.of(2030, 5, 31));
            entities.persist(known);
            entities.flush();
            return known.actor(Set.of("registration.followOwn", "registration.reopenOwn"));
        }

        private ApplicationId lapsed() {
            var fields = Applications.command(
                    Channel.PORTAL,
                    DecisionFixture.aNumber(),
                    new MobileNumber("92014417"),
                    HelpKind.FAMILY_INCOME_SUPPORT);
            var begun = new BeginApplication(
                    fields.key(), fields.wilaya(), fields.helpWanted(), FilledBy.APPLICANT, "1", Language.AR);
            var number =
                    CaseNumber.ofYear('A', 2026, ThreadLocalRandom.current().nextInt(900_000, 999_999));
            var application = Application.begin(fields, begun, number.toString(), NIZWA, applicant, Applications.NOW);
            application.keep(Applications.VILLAGE, 0);
            application.handIn(applicant, Applications.NOW, 0);
            application.register(false, new VisitNeed());
            application.returnToCitizen(Applications.missing(), clerk, Applications.NOW);
            application.lapse(Applications.NOW);
            entities.persist(application);
            entities.flush();
            return application.id();
        }

        OwnApplicationDetails own() {
            become(applicant);
            return phone.own(number());
        }

        void reopenOwn() {
            become(applicant);
            phone.reopenOwn(number(), application().version());
        }

        void reopen() {
            become(clerk);
            branch.reopen(id, application().version());
        }

        private void become(Actor actor) {
            entities.flush();
            current.become(actor);
        }

        /** What the container does after a refusal: nothing of it reaches the database. */
        void rollBack() {
            entities.clear();
        }

        Application application() {
            return applications.get(Actor.system("test", Set.of()), id);
        }

        CaseNumber number() {
            return CaseNumber.parse(application().reference().number());
        }

        /** Keeps what was started. */
        private final class Starts extends NoEngine {

            @Override
            public void start(String processKey, CaseReference forCase) {
                started.add(processKey + " " + forCase.number());
            }
        }
    }
}
