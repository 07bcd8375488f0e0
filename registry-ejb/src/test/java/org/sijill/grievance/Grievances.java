package org.sijill.grievance;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.TestDeadlines;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.common.Turns;
import org.sijill.household.TestHouseholds;
import org.sijill.location.TestLocations;
import org.sijill.location.WilayaCode;
import org.sijill.notification.Outboxes;
import org.sijill.office.TestParameters;
import org.sijill.office.TestRoles;
import org.sijill.passcode.Passphrase;
import org.sijill.passcode.Passphrases;
import org.sijill.passcode.TestPasscodes;
import org.sijill.passcode.TestPassphrases;
import org.sijill.person.TestPersons;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RequestKey;
import org.sijill.registration.TestDecided;
import org.sijill.security.Actor;
import org.sijill.security.CaseMoved;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;
import org.sijill.workflow.NoEngine;
import org.sijill.worklist.Worklist;

/** The feature wired by hand on one entity manager, at moments the test chooses; the engine is a list of what it was told. */
final class Grievances {

    static final Actor OFFICER = TestActors.in(
            TestActors.NIZWA,
            "grievance.triage",
            "grievance.handle",
            "grievance.read",
            "grievance.seeComplainant",
            "grievance.file");
    static final Actor HEAD = TestActors.in(TestActors.NIZWA, "grievance.review", "grievance.read");
    static final String PHONE = "92014417";

    final EntityManager entities;
    final CurrentActor current = new CurrentActor();
    final List<String> engine = new ArrayList<>();
    final GrievanceRepository repository;
    final GrievanceProcess process;
    final FiredEvents<CaseMoved> moved;
    final TestDecided decided;

    /** Of whoever filed last. */
    Passphrase words;

    private final GrievanceDeadlines deadlines;
    private final GrievanceRules rules;
    private final ComplainantMessages messages;
    private final ToldEngine told = new ToldEngine();
    private final ToldWorklist worklist = new ToldWorklist();
    private final GrievanceAudit audit;

    private Instant now;
    private final Clock clock = new Clock() {
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
    };

    private Grievances(EntityManager entities, String moment) {
        this.entities = entities;
        at(moment);
        current.become(OFFICER);
        var dates = TestDeadlines.in(entities, current, clock);
        moved = new FiredEvents<>(to -> follow(dates, to));
        repository = new GrievanceRepository(entities);
        rules = new GrievanceRules(told);
        deadlines = new GrievanceDeadlines(dates, TestParameters.in(entities), rules, clock);
        messages = new ComplainantMessages(Outboxes.in(entities, clock), repository, Outboxes.portal());
        audit = new GrievanceAudit(TestAuditLog.in(entities, current, clock));
        process = new GrievanceProcess(repository, deadlines, rules, messages, worklist, moved, audit, current);
        decided = new TestDecided(entities, 2058);
    }

    static void at(String moment, Consumer<Grievances> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Grievances(entities, moment)));
    }

    /** The rows of deadlines move with their case, as the container would have it. */
    private void follow(Deadlines dates, CaseMoved to) {
        entities.flush();
        entities.createNativeQuery(
                        "update deadline set office_code = ?2, confidentiality_level = ?3 where case_id = ?1")
                .setParameter(1, to.to().id())
                .setParameter(2, to.to().office().value())
                .setParameter(3, to.to().level())
                .executeUpdate();
    }

    /** This minute of a day in Muscat. */
    void at(String moment) {
        now = LocalDateTime.parse(moment).atZone(MovableClock.ZONE).toInstant();
    }

    GrievanceFilingService filing() {
        return new GrievanceFilingService(
                repository,
                deadlines,
                rules,
                passphrases(),
                TestLocations.in(entities),
                told,
                new Turns(entities),
                audit,
                current);
    }

    TriageService triage(Actor actor) {
        current.become(actor);
        return new TriageService(repository, rules, deadlines, conflicts(), worklist, audit, current);
    }

    HandlingService handling(Actor actor) {
        current.become(actor);
        return new HandlingService(repository, rules, deadlines, conflicts(), worklist, audit, current);
    }

    ConflictOfInterest conflicts() {
        return new ConflictOfInterest(
                repository,
                decided.told(current, clock),
                TestPersons.register(entities, current.get(), now),
                TestHouseholds.register(entities, current.get(), clock),
                current);
    }

    OwnGrievanceService own(GrievanceId id) {
        current.become(GrievanceAccess.actor(id, TestRoles.in(entities).permissionsOf(GrievanceAccess.ROLE)));
        return new OwnGrievanceService(repository, deadlines, told, worklist, audit, current);
    }

    /** As the diagram does it. */
    private <T> T step(Function<GrievanceProcess, T> task) {
        entities.flush();
        return current.as(Actor.system(GrievanceProcess.KEY, Set.of()), () -> task.apply(process));
    }

    /** @return what a step leaves for the diagram */
    String asked(Function<GrievanceProcess, String> task) {
        return step(task);
    }

    /** @return when a timer is to fire */
    Instant timer(GrievanceId id, String name) {
        return step(process -> process.due(id.toString(), name)).toInstant();
    }

    void run(Consumer<GrievanceProcess> task) {
        step(process -> {
            task.accept(process);
            return null;
        });
    }

    /** Filed on the portal, as far as the triage. */
    GrievanceId filed(FileGrievance command) {
        words = passphrases().draw(Language.AR);
        var receipt = filing().file(command, Optional.of(words).filter(any -> command.manner() == Manner.ANONYMOUS));
        run(process -> process.registerGrievance(receipt.id().toString()));
        run(process -> process.findRoom(receipt.id().toString()));
        timer(receipt.id(), "TriageGrievanceDue");
        return receipt.id();
    }

    /** Taken up by the officer, as far as the handling. */
    GrievanceId takenUp(FileGrievance command) {
        var id = filed(command);
        triage(OFFICER).accept(id, version(id), finding(command.topic(), Severity.STANDARD));
        run(process -> process.beginHandling(id.toString()));
        return id;
    }

    Passphrases passphrases() {
        return TestPassphrases.in(entities, clock);
    }

    GrievanceAccessService access() {
        current.become(null);
        return new GrievanceAccessService(
                repository, passphrases(), TestPasscodes.in(entities, clock), TestRoles.in(entities), audit, current);
    }

    static Finding finding(GrievanceTopic topic, Severity severity) {
        return new Finding(GrievanceKind.COMPLAINT, topic, severity, false, Optional.empty());
    }

    static FileGrievance named(GrievanceTopic topic) {
        return about(
                topic, Optional.empty(), ComplainantFacts.himself("Salim", Optional.empty(), new MobileNumber(PHONE)));
    }

    static FileGrievance about(GrievanceTopic topic, Optional<CaseNumber> contested, ComplainantFacts who) {
        return new FileGrievance(
                new RequestKey(UUID.randomUUID().toString()),
                Manner.NAMED,
                GrievanceChannel.PORTAL,
                GrievanceKind.COMPLAINT,
                topic,
                false,
                Optional.of(new WilayaCode("OM-DA-01")),
                contested,
                Optional.of(who),
                "The branch was closed when I came.",
                Language.EN);
    }

    static FileGrievance anonymous(GrievanceTopic topic, String words) {
        return new FileGrievance(
                new RequestKey(UUID.randomUUID().toString()),
                Manner.ANONYMOUS,
                GrievanceChannel.PORTAL,
                GrievanceKind.REPORT,
                topic,
                false,
                Optional.of(new WilayaCode("OM-DA-01")),
                Optional.empty(),
                Optional.empty(),
                words,
                Language.AR);
    }

    static ComplainantFacts withNumber(String civilNumber) {
        return ComplainantFacts.himself("Salim", Optional.of(new CivilNumber(civilNumber)), new MobileNumber(PHONE));
    }

    Grievance get(GrievanceId id) {
        return repository.get(Actor.system("test", Set.of()), id);
    }

    CaseNumber number(GrievanceId id) {
        return CaseNumber.parse(get(id).reference().number());
    }

    GrievanceStatus status(GrievanceId id) {
        return get(id).status();
    }

    long version(GrievanceId id) {
        entities.flush();
        return get(id).version();
    }

    /** @return what was written to whoever complained, in its order */
    List<?> told(GrievanceId id) {
        entities.flush();
        return entities.createNativeQuery("select template from message where case_id = ?1 order by id")
                .setParameter(1, id.value())
                .getResultList();
    }

    /** @return the moment at which a deadline that runs falls due, in Muscat */
    Optional<String> due(GrievanceId id, String name) {
        entities.flush();
        List<?> rows = entities.createNativeQuery("select cast(due_at at time zone 'Asia/Muscat' as text) from deadline"
                        + " where case_id = ?1 and name = ?2 and state = 'RUNNING'")
                .setParameter(1, id.value())
                .setParameter(2, name)
                .getResultList();
        return rows.stream().map(Object::toString).findFirst();
    }

    /** Keeps what a step was told. */
    private final class ToldWorklist extends Worklist {

        @Override
        public void require(UUID caseId, String step) {
            engine.add("require " + step);
        }

        @Override
        public void complete(UUID caseId, String step, String outcome) {
            engine.add(step + " " + outcome);
        }

        @Override
        public void completeInHand(UUID caseId, String step, String outcome) {
            engine.add(step + " " + outcome);
        }

        @Override
        public void escalate(UUID caseId) {
            engine.add("escalate");
        }
    }

    /** Keeps what it was told, and answers as the tables do; the tables themselves are tested where they stand. */
    private final class ToldEngine extends NoEngine {

        private static final Map<String, List<String>> ROOMS = Map.of(
                "SRV", List.of("BRANCH", "1", "1"),
                "EXC", List.of("DECISIONS", "1", "1"),
                "MIS", List.of("AUDIT", "3", "3"),
                "SEA", List.of("PROTECTION", "4", "2"));

        @Override
        public void start(String processKey, CaseReference forCase) {
            engine.add("start " + processKey);
        }

        @Override
        public boolean correlate(String message, UUID caseId) {
            return engine.add("correlate " + message);
        }

        @Override
        public List<String> decide(String table, Map<String, Object> facts) {
            var topic = facts.get("topic").toString();
            return switch (table) {
                case "grievance-routing" ->
                    List.of(
                            (int) facts.get("level") > 2 && !topic.equals("MIS")
                                    ? "HEADQUARTERS"
                                    : ROOMS.get(topic).get(0));
                case "grievance-confidentiality" -> List.of(ROOMS.get(topic).get(1));
                case "grievance-level" -> List.of(ROOMS.get(topic).get(2));
                case "grievance-service-level" ->
                    List.of("grievance.limit."
                            + facts.get("severity").toString().toLowerCase(Locale.ROOT));
                case "grievance-review" -> topic.equals("SRV") ? List.of() : List.of("REVIEW");
                default -> throw new IllegalArgumentException(table);
            };
        }
    }

    static Actor protecting() {
        return TestActors.atLevel(4, TestActors.in(new OfficeCode("OM-DA"), "grievance.protect"));
    }
}
