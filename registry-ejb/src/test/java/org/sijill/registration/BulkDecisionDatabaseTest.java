package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.registration.HelpKind.AID_IN_KIND;
import static org.sijill.registration.HelpKind.EMERGENCY_AID;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.TestCalendar;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.common.TestTransactions;
import org.sijill.document.TestDocuments;
import org.sijill.lifeevent.TestLifeEvents;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;
import org.sijill.verification.TestVerifications;
import org.sijill.workflow.NoEngine;
import org.sijill.worklist.TestWorklist;

/** Only what is alike and simple is decided together, and each with a reason of its own. */
class BulkDecisionDatabaseTest {

    /** The last day of the law's four months after the filing is 25 March 2027; the office closes at half past two. */
    private static final String LAST_MOMENT = "2027-03-25T14:29";

    /** What makes one application need a look of its own. */
    enum Trouble {
        DEATH("registration.error.manyDied", DecisionFixture::diedBefore),
        CONFLICT("registration.error.manyConflict", Trouble::conflict),
        KNOWN("registration.error.manyKnown", DecisionFixture::brotherInTheRegistry),
        OPEN_QUESTION("registration.error.questionsOpen", Trouble::forget),
        ELSEWHERE("registration.error.manyElsewhere", DecisionFixture::withdraw),
        HIGHER("registration.error.decidedHigher", Trouble::rise),
        IN_OTHER_HANDS("worklist.error.claimed", at -> at.takes(at.supervisor()));

        private final String code;
        private final Consumer<DecisionFixture> comes;

        Trouble(String code, Consumer<DecisionFixture> comes) {
            this.code = code;
            this.comes = comes;
        }

        private static void rise(DecisionFixture at) {
            at.held("update work_item set permission = 'registration.decideCostly' where case_id = ?1 returning step");
            at.entities.clear();
        }

        private static void conflict(DecisionFixture at) {
            at.held(
                    """
                    insert into verification (case_id, office_code, confidentiality_level, standing, open_conflicts, version)
                    select id, office_code, confidentiality_level, 'CONFLICT', 1, 1 from application where id = ?1
                    returning standing
                    """);
        }

        private static void forget(DecisionFixture at) {
            at.held(
                    "update application set answers = cast(cast(answers as jsonb) - 'home.rooms' as text) where id = ?1 returning number");
            at.entities.clear();
        }
    }

    /** Red if {@code Simplicity.open} does not ask for it; the others beside it stay simple. */
    @ParameterizedTest
    @EnumSource
    void whatNeedsALookOfItsOwnIsRefusedWithItsReason(Trouble trouble) {
        on(Chosen.NOW, at -> {
            var first = at.asks(EMERGENCY_AID);
            var troubled = at.asks(EMERGENCY_AID);
            assertThat(at.refusals()).containsExactly(Optional.empty(), Optional.empty());
            trouble.comes.accept(troubled);
            assertThat(at.refusals()).containsExactly(Optional.empty(), Optional.of(trouble.code));
            assertThat(first.application().status()).isEqualTo(ApplicationStatus.DECISION);
        });
    }

    /** Red if {@code late} asks for any deadline, for any day, or not at all. */
    @Test
    void whatRanLongerThanTheLawAllowsIsLookedAtByItself() {
        on(LAST_MOMENT, at -> {
            at.asks(EMERGENCY_AID).ceilingStartedOn("2026-11-25");
            assertThat(at.refusals()).containsExactly(Optional.empty());
        });
        on("2027-03-25T14:30", at -> {
            at.asks(EMERGENCY_AID).ceilingStartedOn("2026-11-25");
            at.asks(EMERGENCY_AID);
            assertThat(at.refusals()).containsExactly(Optional.of("registration.error.manyCeiling"), Optional.empty());
        });
    }

    /** Red if the papers that the table asks for are not compared with those that are there. */
    @Test
    void aPaperThatIsMissingIsNamed() {
        on(Chosen.NOW, at -> {
            at.asks(EMERGENCY_AID);
            at.asked = List.of("IDENTITY_CARD");
            assertThat(at.refusals()).containsExactly(Optional.of("registration.error.manyPapers"));
        });
    }

    /** Red if the first decides what is alike, or what is not simple is counted too. */
    @Test
    void whatAsksForOtherHelpThanMostIsNotAlike() {
        on(Chosen.NOW, at -> {
            at.asks(AID_IN_KIND);
            at.asks(EMERGENCY_AID);
            at.asks(EMERGENCY_AID);
            at.asks(EMERGENCY_AID, AID_IN_KIND);
            at.asks(AID_IN_KIND).diedBefore();
            at.asks(AID_IN_KIND).diedBefore();
            var unlike = Optional.of("registration.error.manyUnlike");
            var died = Optional.of("registration.error.manyDied");
            assertThat(at.refusals()).containsExactly(unlike, Optional.empty(), Optional.empty(), unlike, died, died);
        });
    }

    /** Red if {@code Offers.conflict} is not asked for each. */
    @Test
    void whoeverWorkedOnOneDoesNotDecideItWithTheOthers() {
        on(Chosen.NOW, at -> {
            var own = at.asks(EMERGENCY_AID);
            at.asks(EMERGENCY_AID);
            at.supervisor = own.checkerAsSupervisor();
            assertThat(at.refusals()).containsExactly(Optional.of("security.error.fourEyes"), Optional.empty());
            at.supervisor = TestActors.withCivilNumber(own.applicant.value(), at.someSupervisor());
            assertThat(at.refusals()).containsExactly(Optional.of("registration.error.ownFile"), Optional.empty());
        });
    }

    /** Red if {@code approveWithReason} keeps no reason, or one for all; each has its letter and its message. */
    @Test
    void eachIsApprovedWithItsOwnReasonAndHasItsLetter() {
        on(Chosen.NOW, at -> {
            var three = Stream.of(1, 2, 3).map(each -> at.asks(EMERGENCY_AID)).toList();
            var shown = at.candidates();
            assertThat(shown).allMatch(candidate -> candidate.whyNot().isEmpty());
            for (var each = 0; each < 3; each++) {
                at.approve(three.get(each), shown.get(each), "  Flood of November, house " + each + " ");
            }
            for (var each = 0; each < 3; each++) {
                var decided = three.get(each);
                var why = "Flood of November, house " + each;
                assertThat(decided.held("select status || ' ' || approval_reason from application where id = ?1"))
                        .containsExactly("APPROVED " + why);
                assertThat(decided.application().facts().reasonText()).isEqualTo(why);
                assertThat(decided.held("select kind || ' ' || occasion from letter where case_id = ?1"))
                        .containsExactly("APPROVAL APPROVAL");
                assertThat(decided.messages()).containsExactly("a.ok HELD");
                assertThat(decided.outcomes).containsExactly("APPROVED");
            }
            assertThat(at.refusals()).containsOnly(Optional.of("registration.error.manyElsewhere"));
        });
    }

    /** Red if the reason is taken as it comes. */
    @Test
    void aReasonThatExplainsNothingIsRefused() {
        on(Chosen.NOW, at -> {
            var one = at.asks(EMERGENCY_AID);
            assertThatThrownBy(() -> at.approve(one, at.candidates().get(0), " too short "))
                    .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("registration.error.reasonText"));
        });
    }

    private static void on(String moment, Consumer<Chosen> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Chosen(entities, moment)));
    }

    /** Applications that wait for one supervisor, and those of them he chose. */
    private static final class Chosen {

        private static final String NOW = "2026-11-25T10:00";

        private final List<DecisionFixture> waiting = new ArrayList<>();
        private final CurrentActor current = new CurrentActor();
        private final EntityManager entities;
        private final BulkDecisionService bulk;
        private Actor supervisor;
        private List<String> asked = List.of();

        Chosen(EntityManager entities, String moment) {
            this.entities = entities;
            var clock = Clock.fixed(
                    LocalDateTime.parse(moment).atZone(MovableClock.ZONE).toInstant(), MovableClock.ZONE);
            var deadlines = TestCalendar.deadlines(entities, current, clock);
            var documents = TestDocuments.in(entities, current, clock);
            var papers = new Papers();
            var simplicity = new Simplicity(
                    new TestWorklist(entities, papers, deadlines, current, clock, RegistrationProcess.KEY).worklist(),
                    new Requirements(papers, documents, clock),
                    documents,
                    deadlines,
                    TestPersons.telling(entities, current, new FiredEvents<>(), clock.instant()),
                    TestLifeEvents.in(entities),
                    TestVerifications.in(entities, clock),
                    current,
                    clock);
            bulk = new BulkDecisionService(
                    new ApplicationRepository(entities, TestTransactions.noMemory()),
                    simplicity,
                    current,
                    new ApplicationAudit(TestAuditLog.in(entities, current, clock)));
        }

        DecisionFixture asks(HelpKind... help) {
            var at = DecisionFixture.filed(entities, "DecideApplication", Set.of(help));
            waiting.add(at);
            if (supervisor == null) {
                supervisor = at.supervisor();
            }
            return at;
        }

        Actor someSupervisor() {
            return waiting.get(0).supervisor();
        }

        List<BulkCandidate> candidates() {
            entities.flush();
            current.become(supervisor);
            var found = bulk
                    .candidates(waiting.stream()
                            .map(at -> CaseNumber.parse(
                                    at.application().reference().number()))
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(BulkCandidate::id, one -> one));
            return waiting.stream()
                    .flatMap(at -> Stream.ofNullable(found.get(at.application().id())))
                    .toList();
        }

        void approve(DecisionFixture one, BulkCandidate shown, String why) {
            one.does(supervisor, (service, id) -> service.approveWithReason(id, shown.version(), why));
        }

        /** @return what is the matter with each, in the order in which they were filed */
        List<Optional<String>> refusals() {
            return candidates().stream().map(BulkCandidate::whyNot).toList();
        }

        /** The papers that the table asks for. */
        private final class Papers extends NoEngine {

            @Override
            public List<String> decide(String table, Map<String, Object> facts) {
                assertThat(table).isEqualTo("required-documents");
                return asked;
            }
        }
    }
}
