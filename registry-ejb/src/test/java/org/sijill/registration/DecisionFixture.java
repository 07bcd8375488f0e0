package org.sijill.registration;

import static org.sijill.security.TestActors.NIZWA;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sijill.assessment.TestVisits;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.TestCalendar;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.Messages;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.common.TestTransactions;
import org.sijill.common.Turns;
import org.sijill.declaration.Answers;
import org.sijill.declaration.TestDeclarations;
import org.sijill.document.TestDocuments;
import org.sijill.household.EnterMember;
import org.sijill.household.MemberRole;
import org.sijill.household.RegisterHousehold;
import org.sijill.household.Residence;
import org.sijill.household.TestHouseholds;
import org.sijill.letter.TestLetters;
import org.sijill.lifeevent.TestLifeEvents;
import org.sijill.location.TestLocations;
import org.sijill.notification.Outboxes;
import org.sijill.office.TestOffices;
import org.sijill.office.TestParameters;
import org.sijill.office.TestSignatures;
import org.sijill.person.PersonDied;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;
import org.sijill.verification.TestVerifications;
import org.sijill.workflow.HumanTaskEnded;
import org.sijill.workflow.NoEngine;
import org.sijill.worklist.TestWorklist;

/** One application that waits for its decision, and the feature wired by hand around it; its steps are the test's own. */
final class DecisionFixture {

    static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Clock CLOCK = Clock.fixed(NOW, MovableClock.ZONE);

    final CivilNumber applicant = aNumber();
    final CivilNumber wife = aNumber();
    final Actor clerk = TestActors.in(NIZWA, "registration.verify");
    final List<String> outcomes = new ArrayList<>();
    final CommitteeService committee;

    final EntityManager entities;

    private final DecisionService decisions;
    private final CurrentActor current = new CurrentActor();
    private final Steps steps = new Steps();
    private final TestWorklist list;
    private final ApplicationRepository applications;
    private final RegistrationProcess process;
    private final ApplicantDeaths deaths;
    private final Committee votes;
    private final RegistrationService branch;

    private ApplicationId id;
    private String task;

    private DecisionFixture(EntityManager entities) {
        this.entities = entities;
        current.become(clerk);
        var deadlines = TestCalendar.deadlines(entities, current, CLOCK);
        list = new TestWorklist(entities, steps, deadlines, current, CLOCK, RegistrationProcess.KEY);
        var worklist = list.worklist();
        var parameters = TestParameters.in(entities);
        var persons = TestPersons.telling(entities, current, new FiredEvents<>(), NOW);
        var households = TestHouseholds.register(entities, current, CLOCK, new FiredEvents<>(), new FiredEvents<>());
        var audit = new ApplicationAudit(TestAuditLog.in(entities, current, CLOCK));
        var outbox = Outboxes.in(entities, CLOCK);
        applications = new ApplicationRepository(entities, TestTransactions.noMemory());
        var limits = new RegistrationDeadlines(deadlines, parameters, CLOCK);
        var messages = new ApplicantMessages(outbox, new Messages(), applications);
        var checks = new RegisterChecks(
                TestVerifications.in(entities, CLOCK),
                applications,
                persons,
                households,
                TestLifeEvents.in(entities),
                CLOCK);
        var letters = new ApplicationLetters(
                TestLetters.in(entities, current, CLOCK),
                TestOffices.in(entities),
                TestLocations.in(entities),
                TestSignatures.in(entities),
                parameters,
                new Messages(),
                current);
        var entry = new FamilyEntry(persons, households, new Turns(entities));
        var verdicts =
                new Verdicts(entry, checks, messages, limits, letters, current, audit, new FiredEvents<>(), CLOCK);
        votes = new Committee(new CommitteeVoteRepository(entities), parameters, CLOCK);
        var visits = TestVisits.in(entities, steps, worklist, current, CLOCK);
        var ends = new FamilyVisits(visits, applications, steps, current, CLOCK);
        committee = new CommitteeService(applications, worklist, votes, verdicts, current, audit);
        decisions =
                new DecisionService(applications, worklist, verdicts, entry, messages, letters, current, audit, CLOCK);
        process = new RegistrationProcess(
                applications,
                limits,
                messages,
                new Requirements(steps, TestDocuments.in(entities, current, CLOCK), CLOCK),
                new PathRules(steps, visits, parameters, CLOCK),
                ends,
                checks,
                worklist,
                audit,
                current,
                CLOCK);
        deaths = new ApplicantDeaths(applications, ends, outbox, current, audit);
        branch = new RegistrationService(
                applications, limits, steps, ends, worklist, null, null, null, checks, current, audit, CLOCK);
    }

    /** Of a couple that asks for these kinds of help; rolled back afterwards. */
    static void on(String step, Set<HelpKind> help, Consumer<DecisionFixture> test) {
        TestPersistence.rolledBack(entities -> test.accept(filed(entities, step, help)));
    }

    /** One of several. */
    static DecisionFixture filed(EntityManager entities, String step, Set<HelpKind> help) {
        var at = new DecisionFixture(entities);
        at.file(help);
        at.waitsAt(step);
        return at;
    }

    private void file(Set<HelpKind> help) {
        var application = Application.file(
                Applications.command(
                        Channel.COUNTER, applicant, new MobileNumber("92014417"), help.toArray(HelpKind[]::new)),
                CaseNumber.ofYear('A', 2026, ThreadLocalRandom.current().nextInt(900_000, 999_999))
                        .toString(),
                NIZWA,
                clerk,
                NOW);
        application.register(false, new VisitNeed());
        application.declare(
                TestDeclarations.aCouple().with("m1.memberNumber", wife.value()).answers(), clerk, 0);
        application.confirm(clerk, 0);
        id = application.id();
        entities.persist(application);
        entities.flush();
    }

    /** It comes, or comes again, to one of the two steps at which it is decided. */
    void waitsAt(String step) {
        task = list.open(
                application().reference(),
                step,
                step.equals(Committee.STEP) ? "registration.vote" : "registration.decide",
                false);
        entities.flush();
    }

    /** Somebody of the committee; each call is another one. */
    Actor member() {
        return TestActors.in(NIZWA, "registration.vote", "registration.return");
    }

    /** Somebody who decides alone; each call is another one. */
    Actor supervisor() {
        return asSupervisor(new ActorId(UUID.randomUUID()));
    }

    private static Actor asSupervisor(ActorId who) {
        return new Actor(
                who,
                "supervisor",
                Set.of("supervisor"),
                Set.of("registration.decide", "registration.return"),
                NIZWA,
                NIZWA,
                2,
                Optional.empty());
    }

    boolean vote(Actor member, DecideHelp verdict) {
        become(member);
        return committee.vote(id, verdict);
    }

    void approve(Actor supervisor) {
        approve(supervisor, version());
    }

    void approve(Actor supervisor, long shown) {
        does(supervisor, (service, at) -> service.approve(at, shown));
    }

    void does(Actor officer, BiConsumer<DecisionService, ApplicationId> what) {
        become(officer);
        what.accept(decisions, id);
    }

    void approvePartly(Actor supervisor, DecideHelp verdict) {
        does(supervisor, (service, at) -> service.approvePartly(at, verdict));
    }

    void withdraw() {
        become(clerk);
        branch.withdraw(id, version());
    }

    /** It was sent back, and its time is over. */
    void lapses() {
        goesBack(supervisor());
        asProcess(() -> process.recordLapse(id.value().toString()));
        entities.flush();
    }

    /** Whoever checked it, with the role of one who decides. */
    Actor checkerAsSupervisor() {
        return asSupervisor(clerk.id());
    }

    /** An officer settled a conflict in favour of a register. */
    void takenFromARegister() {
        var application = application();
        application.takeFromRegister(new Answers(Map.of("home.village", "بركة الموز")), clerk, application.version());
        entities.flush();
    }

    DecideHelp approving(HelpKind... help) {
        return new DecideHelp(Set.of(help), RejectionReason.R10, "There is none left this year.", version());
    }

    DecideHelp rejecting() {
        return approving();
    }

    private void become(Actor actor) {
        entities.flush();
        current.become(actor);
    }

    /** A member or a supervisor returned it, and it was completed and checked again. */
    void comesAgain(Actor returning) {
        goesBack(returning);
        var application = application();
        application.completed(clerk, application.version());
        entities.flush();
        application.confirm(clerk, application.version());
        entities.flush();
    }

    private void goesBack(Actor returning) {
        become(returning);
        var application = application();
        application.returnToCitizen(
                new ReturnApplication(Set.of(MissingItem.IDENTITY_CARD), null, application.version()), returning, NOW);
        list.end(task, "RETURNED");
        entities.flush();
    }

    /** The civil register told of it before he applied. */
    void diedBefore() {
        entities.createNativeQuery(
                        "insert into register_event (id, kind, civil_number, happened_on, state, received_at, version)"
                                + " values (?1, 'DEATH', ?2, date '2026-11-01', 'KEPT', now(), 1)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, applicant.value())
                .executeUpdate();
    }

    void takes(Actor member) {
        become(member);
        list.worklist().claim(id.value());
        entities.flush();
    }

    /** Whether a register's word may be taken into it now. */
    void mayChange() {
        votes.requireNoVote(application(), list.worklist().steps(id.value()));
    }

    /** @return on which day the law's time is over, if it begins to run on this day */
    LocalDate ceilingStartedOn(String day) {
        var now = Clock.fixed(
                LocalDate.parse(day).atTime(10, 0).atZone(MovableClock.ZONE).toInstant(), MovableClock.ZONE);
        var late = new RegistrationDeadlines(
                TestCalendar.deadlines(entities, current, now), TestParameters.in(entities), now);
        var filed = application();
        return RegistrationDeadlines.day(
                late.startCeiling(filed.reference(), filed.filing().at()));
    }

    void applicantDies() {
        entities.flush();
        deaths.died(new PersonDied(applicant, TODAY));
        entities.flush();
    }

    /** The job that tells the family after an approval. */
    void isAnnounced() {
        entities.flush();
        asProcess(() -> process.announceApproval(id.value().toString()));
        entities.flush();
    }

    private void asProcess(Runnable work) {
        current.as(Actor.system(RegistrationProcess.KEY, Set.of()), () -> {
            work.run();
            return null;
        });
    }

    /** Enters a family of another declaration into the registry, to which the applicant and somebody else belong. */
    CivilNumber brotherInTheRegistry() {
        var brother = aNumber();
        var persons = TestPersons.register(entities, clerk, NOW);
        var head = persons.register(applicant, TestPersons.aPerson().build(), NIZWA, 1, TODAY.minusDays(90));
        var other =
                persons.register(brother, TestPersons.aPerson().named("ناصر").build(), NIZWA, 1, TODAY.minusDays(90));
        entities.flush();
        TestHouseholds.register(entities, clerk, CLOCK)
                .register(new RegisterHousehold(
                        NIZWA,
                        1,
                        new Residence("OM-DA-01", "", "", "92014417"),
                        null,
                        List.of(new EnterMember(head, MemberRole.HEAD, 0), new EnterMember(other, MemberRole.CHILD, 0)),
                        List.of(),
                        TODAY.minusDays(90)));
        entities.flush();
        return brother;
    }

    Application application() {
        entities.flush();
        return applications.get(Actor.system("test", Set.of()), id);
    }

    private long version() {
        return application().version();
    }

    /** @return template and state of what was written to the applicant, in order */
    List<String> messages() {
        return held("select template || ' ' || state from message where case_id = ?1 order by id");
    }

    /** @return what the database holds of the case, by a query with its id that gives one column of text */
    List<String> held(String query) {
        entities.flush();
        List<?> rows =
                entities.createNativeQuery(query).setParameter(1, id.value()).getResultList();
        return rows.stream().map(Object::toString).toList();
    }

    static CivilNumber aNumber() {
        return new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(200_000_000, 999_999_999)));
    }

    /** The engine's part, as far as a decision needs it. */
    private final class Steps extends NoEngine {

        @Override
        public void complete(String taskId, String outcome) {
            if (!taskId.equals(task)) {
                throw new IllegalArgumentException("no such task");
            }
            list.end(task, outcome);
            outcomes.add(outcome);
        }

        @Override
        public boolean correlate(String message, UUID caseId) {
            list.end(task, HumanTaskEnded.CANCELLED);
            asProcess(() -> process.recordWithdrawal(caseId.toString()));
            outcomes.add(message);
            return true;
        }
    }
}
