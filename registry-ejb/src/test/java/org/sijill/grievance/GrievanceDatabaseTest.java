package org.sijill.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.grievance.Grievances.HEAD;
import static org.sijill.grievance.Grievances.OFFICER;
import static org.sijill.grievance.Grievances.finding;
import static org.sijill.grievance.Grievances.named;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.WrongFieldsException;
import org.sijill.passcode.PassphraseOutcome;
import org.sijill.passcode.TestPassphrases;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RequestKeyReusedException;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;
import org.sijill.worklist.WorkOffered;

/** From what somebody says to its answer, and to the level above. */
class GrievanceDatabaseTest {

    /** A Tuesday; no holiday until the new year. */
    private static final String FILED = "2026-12-01T10:00";

    @Test
    void whoeverFilesIsToldTheNumberAndTheDayOfTheAnswer() {
        Grievances.at(FILED, all -> {
            var id = all.filed(named(GrievanceTopic.SRV));
            assertThat(all.status(id)).isEqualTo(GrievanceStatus.RECEIVED);
            assertThat(all.own(id).own().answerBy()).hasToString("Optional[2026-12-28]");
            assertThat(all.told(id)).isEqualTo(List.of("g.ack"));
            assertThat(all.engine).containsExactly("start grievance");
        });
    }

    /** A ticket was created twice (HOPE #1811, known-failures.md 14). Red if {@code fileAs} does not look for the key. */
    @Test
    void theSameComplaintSentTwiceIsOne() {
        Grievances.at(FILED, all -> {
            var command = named(GrievanceTopic.SRV);
            var first = all.filing().file(command, Optional.empty());
            var second = all.filing().file(command, Optional.empty());
            assertThat(second).isEqualTo(first);
            assertThat(all.engine).containsExactly("start grievance");
            var other = new FileGrievance(
                    command.key(),
                    command.manner(),
                    command.channel(),
                    command.kind(),
                    command.topic(),
                    true,
                    command.wilaya(),
                    command.contested(),
                    command.complainant(),
                    command.words(),
                    command.language());
            assertThatThrownBy(() -> all.filing().file(other, Optional.empty()))
                    .isInstanceOf(RequestKeyReusedException.class);
        });
    }

    @Test
    void whoeverIsAnonymousLeavesNoNameNoPhoneAndIsWrittenNothing() {
        Grievances.at(FILED, all -> {
            var id = all.filed(Grievances.anonymous(GrievanceTopic.SRV, "Nobody was there."));
            assertThat(all.repository.complainant(all.current.get(), all.get(id)))
                    .isEmpty();
            assertThat(all.told(id)).isEmpty();
        });
    }

    @Test
    void theWordsLetWhoeverIsAnonymousBackToHisOwnAndNobodyElse() {
        Grievances.at(FILED, all -> {
            var his = all.filed(Grievances.anonymous(GrievanceTopic.SEA, "Nobody must know."));
            var words = TestPassphrases.typed(all.words);
            var hers = all.filed(Grievances.anonymous(GrievanceTopic.SRV, "Nobody was there."));
            var back = all.access().enter(all.number(his), words);
            assertThat(back.outcome()).isInstanceOf(PassphraseOutcome.Right.class);
            assertThat(back.actor().map(actor -> actor.id().value())).contains(his.value());
            assertThat(all.access().enter(all.number(hers), words).actor()).isEmpty();
        });
    }

    /** Red if {@code enter} asks first whether there is such a grievance. */
    @Test
    void whoeverGuessesDoesNotLearnWhichNumbersThereAre() {
        Grievances.at(FILED, all -> {
            var there = all.number(all.filed(Grievances.anonymous(GrievanceTopic.SRV, "Nobody was there.")));
            var nowhere = CaseNumber.ofYear('G', 2026, 999_999);
            for (var guess = 0; guess < 5; guess++) {
                assertThat(all.access().enter(there, "a b c d").outcome())
                        .isEqualTo(all.access().enter(nowhere, "a b c d").outcome());
            }
            assertThat(all.access()
                            .enter(there, TestPassphrases.typed(all.words))
                            .outcome())
                    .isInstanceOf(PassphraseOutcome.Stopped.class);
        });
    }

    @Test
    void twentyThousandCharactersAreTakenAndOneMoreIsNot() {
        Grievances.at(FILED, all -> {
            var whole = "ش".repeat(20_000);
            var id = all.filed(Grievances.anonymous(GrievanceTopic.SRV, whole));
            assertThat(all.get(id).told().words()).isEqualTo(whole);
            assertThatThrownBy(() -> all.filed(Grievances.anonymous(GrievanceTopic.SRV, whole + "ش")))
                    .isInstanceOf(WrongFieldsException.class)
                    .hasMessage("grievance.error.words");
        });
    }

    @Test
    void whoeverComplainsForSomebodySaysForWhomAndWhatHeIsToHim() {
        Grievances.at(FILED, all -> {
            var half = new ComplainantFacts(
                    "Salim", Optional.empty(), new MobileNumber(Grievances.PHONE), "His mother", Optional.empty(), "");
            assertThatThrownBy(() -> all.filed(Grievances.about(GrievanceTopic.SRV, Optional.empty(), half)))
                    .isInstanceOf(WrongFieldsException.class)
                    .hasMessage("grievance.error.onBehalf");
            var whole = new ComplainantFacts(
                    "Salim",
                    Optional.empty(),
                    new MobileNumber(Grievances.PHONE),
                    "His mother",
                    Optional.of(Relation.CHILD),
                    "Power of attorney 4711");
            var id = all.filed(Grievances.about(GrievanceTopic.SRV, Optional.empty(), whole));
            assertThat(all.repository
                            .complainant(all.current.get(), all.get(id))
                            .map(Complainant::facts))
                    .contains(whole);
        });
    }

    /**
     * Red if the repository asks for no room: a level high enough would do. Whoever complained is told that it came in, and nothing
     * else.
     */
    @Test
    void whatIsSensitiveIsFoundByItsOwnPeopleAlone() {
        Grievances.at(FILED, all -> {
            var id = all.filed(named(GrievanceTopic.SEA));
            var number = all.number(id);
            var everywhere = TestActors.atLevel(
                    4, TestActors.in(OfficeCode.MINISTRY, "grievance.read", "grievance.triage", "grievance.audit"));
            assertThatThrownBy(() -> all.handling(everywhere).details(number))
                    .isInstanceOf(NotAvailableException.class);
            assertThat(all.handling(Grievances.protecting())
                            .details(number)
                            .facts()
                            .room())
                    .isEqualTo(Room.PROTECTION);
            assertThat(all.told(id)).isEqualTo(List.of("safe.ack"));
        });
    }

    @Test
    void aReportOfAbuseIsLookedAtWithinTheHour() {
        Grievances.at("2026-12-04T23:10", all -> {
            var id = all.filed(named(GrievanceTopic.SEA));
            assertThat(all.due(id, "TriageGrievanceDue")).contains("2026-12-05 00:10:00");
        });
    }

    @Test
    void whatTurnsOutToBeSensitiveLeavesTheOrdinaryRoomWithEverythingThatBelongsToIt() {
        Grievances.at(FILED, all -> {
            var id = all.filed(named(GrievanceTopic.SRV));
            all.triage(OFFICER).accept(id, all.version(id), finding(GrievanceTopic.SEA, Severity.STANDARD));
            assertThat(all.engine).endsWith("TriageGrievance MOVED");
            assertThat(all.asked(process -> process.findRoom(id.toString()))).isEqualTo("grievance.protect");
            assertThat(all.moved.all().get(all.moved.all().size() - 1).to())
                    .satisfies(to -> assertThat(to.level()).isEqualTo(4));
            all.current.become(OFFICER);
            assertThatThrownBy(() -> all.repository.get(OFFICER, id)).isInstanceOf(NotAvailableException.class);
        });
    }

    @Test
    void anOfficerRefersRefusesLinksOrAnswersAtOnce() {
        Grievances.at(FILED, all -> {
            var referred = all.filed(named(GrievanceTopic.SRV));
            all.triage(OFFICER).refer(referred, all.version(referred), "Ministry of Health, receipt 4711");
            all.run(process -> process.announceReferral(referred.toString()));
            assertThat(all.status(referred)).isEqualTo(GrievanceStatus.REFERRED_OUT);
            assertThat(all.own(referred).own().handedTo()).isEqualTo("Ministry of Health, receipt 4711");
            assertThat(all.told(referred)).isEqualTo(List.of("g.ack", "g.ended"));

            var same = all.filed(named(GrievanceTopic.SRV));
            var other = all.filed(named(GrievanceTopic.SRV));
            all.triage(OFFICER).link(other, all.version(other), all.number(same));
            assertThat(all.status(other)).isEqualTo(GrievanceStatus.LINKED);

            var enquiry = all.filed(named(GrievanceTopic.SRV));
            all.triage(OFFICER).answer(enquiry, all.version(enquiry), "The branch opens at 07:30.");
            all.run(process -> process.announceResolution(enquiry.toString()));
            assertThat(all.own(enquiry).own().answer()).isEqualTo("The branch opens at 07:30.");

            var refused = all.filed(named(GrievanceTopic.SRV));
            assertThatThrownBy(() -> all.triage(OFFICER).refuse(refused, all.version(refused), " "))
                    .hasMessage("grievance.error.answer");
        });
    }

    @Test
    void aGrievanceIsNotLinkedToItself() {
        Grievances.at(FILED, all -> {
            var id = all.filed(named(GrievanceTopic.SRV));
            var number = all.number(id);
            assertThatThrownBy(() -> all.triage(OFFICER).link(id, all.version(id), number))
                    .hasMessage("grievance.error.link");
        });
    }

    /** Working days of the branch: warned at 80 %, the head told at the end, escalated at half as much again. */
    @Test
    void theDaysOfALevelFollowFromItsLimit() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            assertThat(all.due(id, GrievanceDeadlines.WARNING)).contains("2026-12-17 14:30:00");
            assertThat(all.due(id, GrievanceDeadlines.ANSWER)).contains("2026-12-22 14:30:00");
            assertThat(all.due(id, GrievanceDeadlines.OVERDUE)).contains("2027-01-03 11:00:00");
        });
    }

    /** Escalation ran every hour on the same ticket, again and again (OpenSPP2 grievance 2.0.2, known-failures.md 15). */
    @Test
    void eachDayOfALevelComesAboutOnce() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            for (var twice = 0; twice < 2; twice++) {
                all.run(process -> process.warnHandler(id.toString()));
                all.run(process -> process.tellHead(id.toString()));
            }
            assertThat(all.engine.stream().filter("escalate"::equals)).hasSize(1);
            assertThat(all.due(id, GrievanceDeadlines.WARNING)).isEmpty();
            assertThat(all.timer(id, GrievanceDeadlines.WARNING)).isEqualTo("2026-12-01T06:00:00Z");
        });
    }

    @Test
    void theOfficesClockStandsWhileTheComplainantIsAsked() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            all.at("2026-12-03T10:00");
            all.handling(OFFICER).ask(id, all.version(id), "On which day were you there?");
            all.run(process -> process.askComplainant(id.toString()));
            assertThat(all.status(id)).isEqualTo(GrievanceStatus.AWAITING_COMPLAINANT);
            assertThat(all.due(id, GrievanceDeadlines.ANSWER)).isEmpty();
            assertThat(all.due(id, "AwaitComplainantDue")).contains("2026-12-17 23:59:00");

            all.at("2026-12-10T20:00");
            all.own(id).write("On Sunday.");
            all.run(process -> process.takeAnswer(id.toString()));
            assertThat(all.engine).endsWith("AwaitComplainant ANSWERED");
            assertThat(all.due(id, GrievanceDeadlines.ANSWER)).contains("2026-12-29 14:30:00");
            assertThat(all.own(id).own().messages())
                    .extracting(BoxMessage::words)
                    .containsExactly("On which day were you there?", "On Sunday.");
            assertThat(all.told(id)).isEqualTo(List.of("g.ack", "g.more"));
        });
    }

    @Test
    void whoeverSaysNothingIsNotWaitedForForever() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            all.handling(OFFICER).ask(id, all.version(id), "On which day were you there?");
            all.run(process -> process.askComplainant(id.toString()));
            all.at("2026-12-15T23:59");
            all.run(process -> process.recordSilence(id.toString()));
            assertThat(all.status(id)).isEqualTo(GrievanceStatus.UNDER_REVIEW);
            assertThat(all.due(id, GrievanceDeadlines.ANSWER)).isPresent();
        });
    }

    @Test
    void whoeverProposedAnAnswerDoesNotApproveIt() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.EXC));
            all.handling(OFFICER).propose(id, all.version(id), "The income was counted twice.");
            assertThat(all.asked(process -> process.findReviewer(id.toString())))
                    .isEqualTo("grievance.review");
            assertThatThrownBy(() -> all.handling(OFFICER).approve(id, all.version(id)))
                    .hasMessage("security.error.fourEyes");
            all.handling(HEAD).sendBack(id, all.version(id), "Say by when it is mended.");
            assertThat(all.status(id)).isEqualTo(GrievanceStatus.UNDER_REVIEW);
            all.handling(OFFICER).propose(id, all.version(id), "It is mended by Sunday.");
            all.handling(HEAD).approve(id, all.version(id));
            all.run(process -> process.announceResolution(id.toString()));
            assertThat(all.own(id).own().answer()).isEqualTo("It is mended by Sunday.");
            assertThat(all.told(id)).isEqualTo(List.of("g.ack", "g.done"));
        });
    }

    @Test
    void anAnswerOfAnOrdinaryServiceNeedsNoSecondPairOfEyes() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            all.handling(OFFICER).propose(id, all.version(id), "We were closed by mistake.");
            assertThat(all.asked(process -> process.findReviewer(id.toString())))
                    .isEmpty();
        });
    }

    /** Red if {@code Grievance.escalate} leaves the office, or {@code handle} asks nobody whether he had it before. */
    @Test
    void theLevelAboveIsAnotherOfficeAndNobodyHasItTwice() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            all.handling(OFFICER).propose(id, all.version(id), "We were closed by mistake.");
            all.run(process -> process.announceResolution(id.toString()));
            all.own(id).rate(false, 1, "It will happen again.");
            assertThat(all.engine).endsWith("AwaitSatisfaction NOT_SATISFIED");
            all.run(process -> process.escalateToNextLevel(id.toString()));
            all.run(process -> process.beginHandling(id.toString()));

            assertThat(all.get(id).reference().office()).isEqualTo(new OfficeCode("OM-DA"));
            assertThat(all.get(id).facts().handlingLevel()).isEqualTo(2);
            assertThat(all.told(id)).isEqualTo(List.of("g.ack", "g.done", "g.raised"));
            var same = new Actor(
                    OFFICER.id(),
                    OFFICER.name(),
                    OFFICER.roles(),
                    OFFICER.permissions(),
                    OfficeCode.MINISTRY,
                    OfficeCode.MINISTRY,
                    2,
                    Optional.empty());
            assertThatThrownBy(() -> all.handling(same).propose(id, all.version(id), "No."))
                    .hasMessage("security.error.fourEyes");
            var other = TestActors.in(new OfficeCode("OM-DA"), "grievance.handle", "grievance.read");
            all.handling(other).propose(id, all.version(id), "The hours now hang at the door.");
            assertThat(all.status(id)).isEqualTo(GrievanceStatus.PROPOSED);
        });
    }

    @Test
    void aboveTheMinistersOfficeThereIsNobody() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            for (var level = 2; level <= 5; level++) {
                all.run(process -> process.raiseLevel(id.toString()));
            }
            assertThat(all.get(id).facts().handlingLevel()).isEqualTo(4);
            assertThat(all.get(id).room()).isEqualTo(Room.HEADQUARTERS);
            assertThat(all.get(id).reference().office()).isEqualTo(OfficeCode.MINISTRY);
        });
    }

    /** Red if {@code ConflictOfInterest} asks no question; each of the three by itself. */
    @Test
    void nobodyDealsWithWhatHeTookPartInNorWithHimselfNorWithHisOwn() {
        Grievances.at(FILED, all -> {
            var rejected = all.decided.rejected(
                    TestActors.NIZWA, 1, Instant.parse("2058-01-10T06:00:00Z"), OFFICER.id(), HEAD.id());
            var act = all.filed(Grievances.about(
                    GrievanceTopic.SRV,
                    Optional.of(CaseNumber.parse(rejected.number())),
                    Grievances.withNumber("10483526")));
            assertThatThrownBy(() -> all.triage(OFFICER)
                            .accept(act, all.version(act), finding(GrievanceTopic.SRV, Severity.SIMPLE)))
                    .isInstanceOf(BusinessException.class)
                    .hasMessage("grievance.error.conflict");

            var own = all.filed(
                    Grievances.about(GrievanceTopic.SRV, Optional.empty(), Grievances.withNumber("77123456")));
            var complaining = TestActors.withCivilNumber("77123456", OFFICER);
            assertThatThrownBy(() -> all.triage(complaining)
                            .accept(own, all.version(own), finding(GrievanceTopic.SRV, Severity.SIMPLE)))
                    .hasMessage("grievance.error.conflict");

            var him = all.filed(named(GrievanceTopic.SRV));
            var colleague = TestActors.in(TestActors.NIZWA, "grievance.triage", "grievance.handle", "grievance.read");
            all.triage(colleague)
                    .accept(
                            him,
                            all.version(him),
                            new Finding(
                                    GrievanceKind.COMPLAINT,
                                    GrievanceTopic.SRV,
                                    Severity.SIMPLE,
                                    false,
                                    Optional.of(OFFICER.id())));
            all.run(process -> process.beginHandling(him.toString()));
            assertThatThrownBy(() -> all.handling(OFFICER).propose(him, all.version(him), "I did nothing wrong."))
                    .hasMessage("grievance.error.conflict");
        });
    }

    /** A case could be assigned to someone without access to it (Primero R2-3923, known-failures.md 5). */
    @Test
    void nobodyIsGivenWhatHeTookPartIn() {
        Grievances.at(FILED, all -> {
            var rejected = all.decided.rejected(
                    TestActors.NIZWA, 1, Instant.parse("2058-01-10T06:00:00Z"), OFFICER.id(), HEAD.id());
            var id = all.filed(Grievances.about(
                    GrievanceTopic.SRV,
                    Optional.of(CaseNumber.parse(rejected.number())),
                    Grievances.withNumber("10483526")));
            all.current.become(HEAD);
            var given = new WorkOffered(id.value(), all.number(id).toString(), GrievanceProcess.HANDLE, OFFICER);
            assertThatThrownBy(() -> all.conflicts().offered(given)).hasMessage("grievance.error.giveConflict");
            var other = TestActors.in(TestActors.NIZWA, "grievance.handle", "grievance.read");
            all.conflicts().offered(new WorkOffered(id.value(), given.caseNumber(), GrievanceProcess.HANDLE, other));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-31T10:00", "2027-04-01T10:00"})
    void newFactsOpenItAgainWithinNinetyDays(String moment) {
        Grievances.at("2026-12-31T10:00", all -> {
            var id = all.takenUp(named(GrievanceTopic.SRV));
            all.handling(OFFICER).propose(id, all.version(id), "We were closed by mistake.");
            all.run(process -> process.announceResolution(id.toString()));
            all.own(id).rate(true, 4, "");
            all.run(process -> process.closeAccepted(id.toString()));
            all.at(moment);
            if (moment.startsWith("2027-03-31")) {
                all.own(id).reopen("It happened again.");
                assertThat(all.status(id)).isEqualTo(GrievanceStatus.RECEIVED);
                all.run(process -> process.registerGrievance(id.toString()));
                assertThat(all.told(id)).isEqualTo(List.of("g.ack", "g.done", "g.ack"));
                assertThat(all.engine).endsWith("start grievance");
            } else {
                assertThatThrownBy(() -> all.own(id).reopen("It happened again."))
                        .hasMessage("grievance.error.reopen");
            }
        });
    }

    @Test
    void aReportOfAbuseIsNotWithdrawnAndEverythingElseIs() {
        Grievances.at(FILED, all -> {
            var report = all.filed(named(GrievanceTopic.SEA));
            assertThatThrownBy(() -> all.own(report).withdraw()).hasMessage("grievance.error.notWithdrawn");
            var complaint = all.filed(named(GrievanceTopic.SRV));
            all.own(complaint).withdraw();
            assertThat(all.status(complaint)).isEqualTo(GrievanceStatus.WITHDRAWN);
            assertThat(all.engine).endsWith("correlate GrievanceWithdrawn");
        });
    }

    /** A portal user read everybody's grievances through the remote API (OpenSPP2 #380, known-failures.md 1). */
    @Test
    void whoeverComplainedReachesHisOwnAlone() {
        Grievances.at(FILED, all -> {
            var his = all.filed(named(GrievanceTopic.SRV));
            var hers = all.filed(named(GrievanceTopic.SRV));
            assertThat(all.own(his).own().number())
                    .isEqualTo(all.get(his).reference().number());
            assertThatThrownBy(() -> all.repository.get(all.current.get(), hers))
                    .isInstanceOf(NotAvailableException.class);
        });
    }

    /** The official's own answer restarted the clock (Zammad #3140, known-failures.md 20). */
    @Test
    void whatTheOfficeWritesMovesNoDate() {
        Grievances.at(FILED, all -> {
            var id = all.takenUp(named(GrievanceTopic.EXC));
            var before = all.due(id, GrievanceDeadlines.ANSWER);
            all.at("2026-12-08T10:00");
            all.handling(OFFICER).propose(id, all.version(id), "The income was counted twice.");
            all.handling(HEAD).sendBack(id, all.version(id), "Say by when it is mended.");
            assertThat(all.due(id, GrievanceDeadlines.ANSWER)).isEqualTo(before);
        });
    }

    @Test
    void theLanguageOfTheAnswerIsHis() {
        Grievances.at(FILED, all -> {
            var id = all.filed(named(GrievanceTopic.SRV));
            assertThat(all.get(id).told().language()).isEqualTo(Language.EN);
        });
    }
}
