package org.sijill.recertification;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.sijill.audit.TestAuditLog;
import org.sijill.calendar.TestDeadlines;
import org.sijill.common.CaseNumber;
import org.sijill.common.FiredEvents;
import org.sijill.common.Messages;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.common.Turns;
import org.sijill.household.EnterMember;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdState;
import org.sijill.household.Households;
import org.sijill.household.MemberRole;
import org.sijill.household.RegisterHousehold;
import org.sijill.household.Residence;
import org.sijill.household.TestHouseholds;
import org.sijill.notification.Outboxes;
import org.sijill.office.TestParameters;
import org.sijill.office.TestRoles;
import org.sijill.passcode.TestPasscodes;
import org.sijill.person.PersonDied;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;
import org.sijill.workflow.NoEngine;
import org.sijill.worklist.Worklist;

/** The feature wired by hand on one entity manager, at moments the test chooses; the engine is a list of what it was told. */
final class Confirmations {

    static final Actor CLERK = TestActors.in(TestActors.NIZWA);

    /** Codes are counted by phone: nobody else's. */
    final String phone = "95" + ThreadLocalRandom.current().nextInt(100_000, 999_999);

    /** Of whoever is responsible for the family that was entered last. */
    CivilNumber lastHead;

    final EntityManager entities;
    final CurrentActor current = new CurrentActor();
    final List<String> engine = new ArrayList<>();
    final CertificationRepository repository;
    final Households households;
    final Certifications certifications;
    final ConfirmedFamilies confirmed;
    final ReportedFamilies reported;
    final RecertificationProcess process;

    private final RecertificationDeadlines deadlines;
    private final Worklist worklist = new ToldWorklist();
    private final ToldEngine told = new ToldEngine();
    private final Turns turns;

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

    Confirmations(EntityManager entities, String today) {
        this.entities = entities;
        on(today);
        current.become(CLERK);
        repository = new CertificationRepository(entities);
        turns = new Turns(entities);
        deadlines = new RecertificationDeadlines(
                TestDeadlines.in(entities, current, clock), TestParameters.in(entities), clock);
        var known = new Certifications[1];
        households = TestHouseholds.register(
                entities,
                current,
                clock,
                new FiredEvents<>(entered -> known[0].registered(entered)),
                new FiredEvents<>(closed -> known[0].annulled(closed)));
        var messages =
                new RecertificationMessages(Outboxes.in(entities, clock), households, deadlines, Outboxes.portal());
        certifications = new Certifications(
                repository,
                households,
                deadlines,
                messages,
                told,
                turns,
                current,
                TestAuditLog.in(entities, current, clock),
                clock);
        known[0] = certifications;
        confirmed = new ConfirmedFamilies(certifications, worklist);
        reported = new ReportedFamilies(
                certifications,
                households,
                TestPersons.register(entities, CLERK, now),
                worklist,
                current,
                new Messages(),
                clock);
        process = new RecertificationProcess(certifications, deadlines, messages, worklist);
    }

    /** This minute of a day. */
    void at(String moment) {
        now = LocalDateTime.parse(moment).atZone(MovableClock.ZONE).toInstant();
    }

    static void on(String today, Consumer<Confirmations> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Confirmations(entities, today)));
    }

    /** 10:00 of this day. */
    void on(String day) {
        now = LocalDate.parse(day)
                .atTime(LocalTime.of(10, 0))
                .atZone(MovableClock.ZONE)
                .toInstant();
    }

    HouseholdId family() {
        return family(TestActors.NIZWA, 1, phone);
    }

    HouseholdId family(OfficeCode office, int level, String mobile) {
        var number =
                new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(300_000_000, 999_999_999)));
        lastHead = number;
        var head = TestPersons.register(entities, CLERK, now)
                .register(number, TestPersons.aPerson().build(), office, level, deadlines.today());
        entities.flush();
        var family = households.register(new RegisterHousehold(
                office,
                level,
                new Residence(office.value(), "", "", mobile),
                null,
                List.of(new EnterMember(head, MemberRole.HEAD, 0)),
                List.of(),
                deadlines.today()));
        entities.flush();
        return family.id();
    }

    NoticeService notices() {
        return new NoticeService(repository, certifications, deadlines, reported, households, told, turns, current);
    }

    /** Asked the day its notice is due. */
    HouseholdId asked(String day) {
        var family = family();
        on(day);
        notices().ask(List.of(family));
        process.askFamily(family.toString());
        return family;
    }

    /** Of a family that never answered; on 22 February 2028, if it was entered on 24 November 2026. */
    HouseholdId closed() {
        var family = asked("2027-09-25");
        var id = family.toString();
        on("2027-10-25");
        process.remindFamily(id);
        on("2027-11-25");
        process.markStale(id);
        on("2027-12-25");
        process.suspendFile(id);
        on("2028-02-22");
        process.closeFile(id);
        return family;
    }

    OwnFamilyService onThePhoneOf(HouseholdId family) {
        var held = households.held(List.of(family)).get(family);
        current.become(FamilyAccess.actor(held, Set.of()));
        return new OwnFamilyService(
                repository,
                certifications,
                confirmed,
                reported,
                households,
                TestPersons.register(entities, current.get(), now),
                current,
                TestAuditLog.in(entities, current, clock));
    }

    RecertificationService atTheBranch(Actor actor) {
        current.become(actor);
        return new RecertificationService(
                repository,
                certifications,
                confirmed,
                work(),
                households,
                TestPersons.register(entities, actor, now),
                worklist,
                current,
                TestAuditLog.in(entities, current, clock));
    }

    RecertificationWork work() {
        return new RecertificationWork(TestPersons.register(entities, CLERK, now), households);
    }

    FamilyAccessService access() {
        return new FamilyAccessService(
                TestPersons.register(entities, CLERK, now),
                households,
                TestPasscodes.in(entities, clock),
                TestRoles.in(entities),
                current,
                TestAuditLog.in(entities, current, clock));
    }

    /** The civil register told that the head of the family that was entered last has died. */
    void headDies() {
        var told = new PersonDied(lastHead, deadlines.today());
        entities.createNativeQuery("update person set died_on = ?1 where civil_number = ?2")
                .setParameter(1, told.on())
                .setParameter(2, lastHead.value())
                .executeUpdate();
        reported.died(told);
    }

    Certification certification(HouseholdId family) {
        return repository.get(Actor.system("test", Set.of()), family);
    }

    HouseholdState state(HouseholdId family) {
        entities.flush();
        entities.clear();
        current.become(CLERK);
        return households.find(family).orElseThrow().state();
    }

    /** @return what the family was told, in its order */
    List<?> told(HouseholdId family) {
        entities.flush();
        return entities.createNativeQuery("select template from message where case_id = ?1 order by id")
                .setParameter(1, family.value())
                .getResultList();
    }

    /** @return when a message of the family's leaves at the earliest; empty if it is not to leave any more */
    Optional<String> leaves(HouseholdId family, String template) {
        entities.flush();
        List<?> rows = entities.createNativeQuery(
                        "select cast(not_before at time zone 'Asia/Muscat' as text) from message"
                                + " where case_id = ?1 and template = ?2 and state = 'WAITING'")
                .setParameter(1, family.value())
                .setParameter(2, template)
                .getResultList();
        return rows.stream().map(Object::toString).findFirst();
    }

    /** @return the day on which a deadline of the family that runs falls due */
    Optional<String> due(HouseholdId family, String name) {
        entities.flush();
        List<?> rows = entities.createNativeQuery("select cast(due_at at time zone 'Asia/Muscat' as text) from deadline"
                        + " where case_id = ?1 and name = ?2 and state = 'RUNNING'")
                .setParameter(1, family.value())
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

    /** Keeps what it was told. */
    private final class ToldEngine extends NoEngine {

        @Override
        public void start(String processKey, CaseReference forCase) {
            engine.add("start " + processKey);
        }

        @Override
        public boolean correlate(String message, UUID caseId) {
            return engine.add("correlate " + message);
        }
    }

    CaseNumber number(HouseholdId family) {
        return CaseNumber.parse(certification(family).reference().number());
    }
}
