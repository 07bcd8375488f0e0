package org.sijill.registration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.sijill.calendar.TestDeadlines;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.common.TestTransactions;
import org.sijill.common.Turns;
import org.sijill.declaration.Answers;
import org.sijill.household.TestHouseholds;
import org.sijill.person.TestPersons;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.worklist.TestWorklist;

/** Decided applications of the test database, written as the product leaves them; and what is told of them. */
public final class TestDecided {

    private final EntityManager entities;
    private final int year;
    private int filed;

    /** @param year of the numbers, so that tests do not meet */
    public TestDecided(EntityManager entities, int year) {
        this.entities = entities;
        this.year = year;
    }

    /** What is told to this actor; wired by hand. */
    public DecidedApplications told(CurrentActor current, Clock clock) {
        var deadlines = TestDeadlines.in(entities, current, clock);
        return new DecidedApplications(
                new ApplicationRepository(entities, TestTransactions.noMemory()),
                new CommitteeVoteRepository(entities),
                new FamilyEntry(
                        TestPersons.register(entities, current.get(), clock.instant()),
                        TestHouseholds.register(entities, current.get(), clock),
                        new Turns(entities)),
                new TestWorklist(entities, null, deadlines, current, clock, RegistrationProcess.KEY).worklist(),
                current,
                clock);
    }

    /** A rejected application. */
    public DecidedApplication rejected(OfficeCode office, int level, Instant at, ActorId checkedBy, ActorId decidedBy) {
        return rejected(office, level, at, checkedBy, decidedBy, "10483526");
    }

    /** @param civilNumber the applicant's */
    public DecidedApplication rejected(
            OfficeCode office, int level, Instant at, ActorId checkedBy, ActorId decidedBy, String civilNumber) {
        var id = Ids.next();
        filed++;
        var number = CaseNumber.ofYear('A', year, filed).toString();
        run(
                """
                insert into sijill.application (id, number, civil_number, mobile, wilaya_code, help_wanted, channel, status,
                  office_code, confidentiality_level, filed_by, request_key, request_hash, begun_at, filed_at, prepared_by,
                  missing, decided_by, decided_at, reason, reason_text, version)
                values (cast(?1 as uuid), ?2, ?7, '92014417', 'OM-DA-01', 'EMERGENCY_AID', 'COUNTER', 'REJECTED',
                  ?3, ?4, cast(?5 as uuid), ?2, '', cast(?6 as timestamptz) - interval '2 days',
                  cast(?6 as timestamptz) - interval '2 days', ?5, '', cast(?8 as uuid), cast(?6 as timestamptz), 'R09',
                  'It is not within the remit.', 3)
                """,
                id,
                number,
                office.value(),
                level,
                checkedBy,
                at,
                civilNumber,
                decidedBy);
        return new DecidedApplication(id, number, office.value(), level, at);
    }

    /** What its family said of itself. */
    public void declared(DecidedApplication on, Answers said) {
        run(
                "update sijill.application set answers = ?2 where id = cast(?1 as uuid)",
                on.about().id(),
                said.json());
    }

    /** This member of the committee voted on it. */
    public void voted(DecidedApplication on, ActorId member) {
        run(
                """
                insert into sijill.committee_vote (id, application_id, member_id, round, approved_help, reason, reason_text, voted_at)
                values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), 1, 'EMERGENCY_AID', null, '', cast(?4 as timestamptz))
                """,
                Ids.next(),
                on.about().id(),
                member,
                on.decidedAt());
    }

    /** The step of the decision was done by one for another who is away. */
    public void stoodIn(DecidedApplication on, ActorId by, ActorId insteadOf) {
        run(
                """
                insert into sijill.work_item (id, task_id, process_key, case_id, case_number, step, permission, office_code,
                  confidentiality_level, opened_at, since, paused, escalated, closed_at, closed_by, on_behalf_of, outcome, version)
                values (cast(?1 as uuid), ?1, 'registration', cast(?2 as uuid), ?3, 'DecideApplication', 'registration.decide',
                  ?4, ?5, cast(?6 as timestamptz), cast(?6 as timestamptz), false, false, cast(?6 as timestamptz),
                  cast(?7 as uuid), cast(?8 as uuid), 'REJECTED', 1)
                """,
                Ids.next(),
                on.about().id(),
                on.number(),
                on.about().office().value(),
                on.about().level(),
                on.decidedAt(),
                by,
                insteadOf);
    }

    private void run(String sql, Object... values) {
        var statement = entities.createNativeQuery(sql);
        for (var at = 0; at < values.length; at++) {
            var value = values[at];
            statement.setParameter(
                    at + 1,
                    value instanceof UUID || value instanceof ActorId || value instanceof Instant
                            ? value.toString()
                            : value);
        }
        statement.executeUpdate();
    }
}
