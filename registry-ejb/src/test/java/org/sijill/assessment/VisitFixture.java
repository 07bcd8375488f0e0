package org.sijill.assessment;

import static org.sijill.security.TestActors.NIZWA;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.TestCalendar;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.common.Turns;
import org.sijill.document.TestDocuments;
import org.sijill.letter.BilingualText;
import org.sijill.letter.TestLetters;
import org.sijill.location.TestLocations;
import org.sijill.location.WilayaCode;
import org.sijill.notification.Outboxes;
import org.sijill.office.TestOffices;
import org.sijill.office.TestParameters;
import org.sijill.office.TestRoles;
import org.sijill.passcode.TestPasscodes;
import org.sijill.security.Actor;
import org.sijill.security.CaseMoved;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;
import org.sijill.worklist.TestWorklist;

/** The feature wired by hand on one entity manager, for one visit at a time, at moments the test chooses. */
final class VisitFixture {

    static final CivilNumber HEAD_OF_FAMILY = new CivilNumber("10483526");

    final Actor researcher = researcher(NIZWA);
    final Actor colleague = researcher(NIZWA);
    final Actor supervisor =
            TestActors.in(NIZWA, "assessment.list", "assessment.read", "assessment.review", "assessment.answer");

    /** Of the family; to be chosen before its visit is planned. */
    Language language = Language.AR;

    String wilaya = "OM-DA-01";

    final EntityManager entities;
    final CurrentActor current = new CurrentActor();
    final VisitSteps steps = new VisitSteps(current);
    final CaseReference forCase;
    private final TestClock clock = new TestClock();
    final VisitRepository repository;
    final Visits visits;
    final VisitService service;
    final VisitReviewService reviews;
    final VisitPhotoService photos;
    final FamilyVisitService family;
    private final HolidaySlots holidays;
    private final VisitMessages messages;
    private final VisitDeadlines deadlines;

    /** A clock that the test sets. */
    private static final class TestClock extends Clock {

        private Instant now = at("2026-11-24T09:00");

        @Override
        public ZoneId getZone() {
            return MovableClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    VisitFixture(EntityManager entities) {
        this.entities = entities;
        forCase = new CaseReference(Ids.next(), "A-26-004217-4", NIZWA, 1);
        current.become(Actor.system("registration", Set.of()));
        var deadlines = TestCalendar.deadlines(entities, current, clock);
        var list = new TestWorklist(entities, steps, deadlines, current, clock, SocialVisitProcess.KEY);
        var worklist = list.worklist();
        var audit = new VisitAudit(TestAuditLog.in(entities, current, clock));
        var slots = new Slots(deadlines, TestParameters.in(entities), clock);
        repository = new VisitRepository(entities);
        var limits = new VisitDeadlines(deadlines, slots, TestParameters.in(entities), clock);
        messages = new VisitMessages(Outboxes.in(entities, clock), slots, repository);
        var letters = new VisitLetters(
                TestLetters.in(entities, current, clock),
                repository,
                TestOffices.in(entities),
                TestLocations.in(entities),
                current);
        var documents = TestDocuments.in(entities, current, clock);
        var reader = new VisitReader(
                repository, slots, documents, TestLetters.in(entities, current, clock), worklist, current);
        steps.use(list, new SocialVisitProcess(repository, limits, messages, letters, worklist, slots, audit, current));
        visits = new Visits(
                repository,
                limits,
                reader,
                messages,
                steps,
                new Turns(entities),
                new FiredEvents<CaseMoved>(),
                current,
                audit,
                clock);
        var answers = new FamilyAnswers(repository, limits, worklist, steps);
        service =
                new VisitService(repository, reader, letters, answers, slots, worklist, limits, current, audit, clock);
        reviews = new VisitReviewService(
                repository, limits, messages, worklist, new FiredEvents<>(), current, audit, clock);
        photos = new VisitPhotoService(repository, documents, worklist, current, audit, clock);
        family = new FamilyVisitService(
                repository,
                answers,
                slots,
                TestPasscodes.in(entities, clock),
                TestRoles.in(entities),
                current,
                TestAuditLog.in(entities, current, clock),
                audit);
        this.deadlines = limits;
        holidays = new HolidaySlots(repository, messages, slots, steps, audit, current);
    }

    static Actor researcher(OfficeCode office) {
        return TestActors.in(office, "assessment.list", "assessment.read", "assessment.visit", "assessment.answer");
    }

    static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(MovableClock.ZONE).toInstant();
    }

    void itIs(String moment) {
        clock.now = at(moment);
    }

    void as(Actor actor) {
        entities.flush();
        current.become(actor);
    }

    PlanVisit command(boolean urgent) {
        return new PlanVisit(
                forCase,
                new BilingualText("راشد بن سالم العبري", "Rashid bin Salim al Abri"),
                Set.of(HEAD_OF_FAMILY),
                "92123456",
                language,
                new WilayaCode(wilaya),
                "تنوف",
                "خلف المسجد",
                urgent,
                Set.of("ruleA"));
    }

    VisitFixture planned() {
        visits.begin(command(false));
        as(researcher);
        return this;
    }

    /** A day is told to the family: the next Sunday. */
    VisitFixture scheduled() {
        planned();
        propose("2026-11-29");
        return this;
    }

    void propose(String day) {
        service.propose(id(), new ProposeSlot(LocalDate.parse(day), DayPart.EARLY, visit().version()));
        entities.flush();
    }

    Visit visit() {
        entities.flush();
        return repository.ofCase(Actor.system("test", Set.of()), forCase.id()).get(0);
    }

    VisitId id() {
        return visit().id();
    }

    CaseNumber number() {
        return CaseNumber.parse(visit().reference().number());
    }

    void holidayOn(String day) {
        entities.flush();
        TestCalendar.holiday(entities, clock, LocalDate.parse(day), messages::moved, holidays::changed);
        entities.flush();
    }

    /** @return the templates sent for the case, in order */
    List<String> messages() {
        entities.flush();
        return entities.createQuery(
                        "select m.template from Message m where m.caseId = :case order by m.createdAt, m.id",
                        String.class)
                .setParameter("case", forCase.id())
                .getResultList();
    }

    /** What the timer of the day before does. */
    void remind() {
        entities.flush();
        steps.remind();
    }

    /** @return when that timer fires */
    Instant reminder() {
        return deadlines.start(visit(), VisitDeadlines.REMINDER);
    }

    /** Lets a limit run for the case. */
    void limitOf(String name) {
        deadlines.start(visit(), name);
        entities.flush();
    }

    /** @return day on which a limit that runs for the case falls due */
    LocalDate due(String limit) {
        return TestCalendar.deadlines(entities, current, clock).find(forCase.id()).stream()
                .filter(deadline -> deadline.name().equals(limit))
                .map(deadline -> Slots.day(deadline.dueAt()))
                .findFirst()
                .orElseThrow();
    }

    /** @return names of the deadlines that run for the case, in order */
    List<String> limits() {
        return TestCalendar.deadlines(entities, current, clock).find(forCase.id()).stream()
                .map(deadline -> deadline.name())
                .sorted()
                .toList();
    }
}
