package org.sijill.web.holiday;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sijill.db.DatabaseAccess;

/** The dates that the database holds, and, counted here by the contract's rules and by nothing of the product's, those it should. */
final class Dates {

    static final LocalTime OFFICE_CLOSES = LocalTime.of(14, 30);
    static final LocalTime DAY_ENDS = LocalTime.of(23, 59);
    static final LocalTime REMINDER = LocalTime.of(9, 0);

    private final DatabaseAccess database;

    Dates(DatabaseAccess database) {
        this.database = database;
    }

    /** @return the nth working day after {@code day0} under the holiday table of now */
    LocalDate workingDay(LocalDate day0, int nth) throws SQLException {
        var holidays = holidays();
        var day = day0;
        for (var left = nth; left > 0; ) {
            day = day.plusDays(1);
            var weekend = day.getDayOfWeek() == DayOfWeek.FRIDAY || day.getDayOfWeek() == DayOfWeek.SATURDAY;
            if (!weekend && !holidays.contains(day)) {
                left--;
            }
        }
        return day;
    }

    /** @return due moments of the open deadlines of an application, by name; null while one stands */
    Map<String, Instant> deadlines(String number) throws SQLException {
        return moments("select name, due_at from sijill.deadline where case_number = ? and state <> 'DONE'", number);
    }

    /** @return when the engine's timers of an application fire, by name */
    Map<String, Instant> timers(String number) throws SQLException {
        return moments(
                """
                select d.act_id_, j.duedate_ at time zone 'UTC' from camunda.act_ru_job j
                join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                join sijill.workflow_instance w on w.engine_instance_id = j.process_instance_id_
                where w.case_number = ?
                """,
                number);
    }

    /** @return how many of the engine's timers of this name are to fire by then, over all applications */
    int timersUntil(String name, Instant moment) throws SQLException {
        try (var connection = database.connect();
                var query = of(
                        connection,
                        """
                        select count(*) from camunda.act_ru_job j join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                        where d.act_id_ = ? and j.duedate_ at time zone 'UTC' <= ?
                        """,
                        name)) {
            query.setTimestamp(2, Timestamp.from(moment));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** @return limits in the work list of an application, by step */
    Map<String, Instant> workList(String number) throws SQLException {
        return moments(
                "select step || 'Due', due_at from sijill.work_item where case_number = ? and closed_at is null",
                number);
    }

    /** @return templates of the messages to this applicant, oldest first */
    List<String> messages(String number) throws SQLException {
        return texts("select template from sijill.message where case_number = ? order by id", number);
    }

    /** @return texts of the messages that tell this applicant of another date, oldest first */
    List<String> moved(String number) throws SQLException {
        return texts(
                "select text from sijill.message where case_number = ? and template = 'a.moved' order by id", number);
    }

    /** @return what the audit log says was done to this application, oldest first */
    List<String> done(String number) throws SQLException {
        return texts(
                """
                select e.action from sijill.audit_event e join sijill.application a on a.id::text = e.subject_id
                where a.number = ? and e.outcome = 'DONE' order by e.at, e.id
                """,
                number);
    }

    /** @return why the engine's jobs of this application failed at their last attempt */
    List<String> failures(String number) throws SQLException {
        return texts(
                """
                select j.exception_msg_ from camunda.act_ru_job j
                join sijill.workflow_instance w on w.engine_instance_id = j.process_instance_id_
                where w.case_number = ? and j.exception_msg_ is not null
                """,
                number);
    }

    /** @return the number of the application of this civil number */
    String numberOf(String civilNumber) throws SQLException {
        return texts("select number from sijill.application where civil_number = ?", civilNumber)
                .get(0);
    }

    /** @return the one-time code that last went to this phone */
    String codeFor(String mobile) throws SQLException {
        return texts(
                        """
                        select substring(text from '[0-9]{6}') from sijill.message
                        where secret and recipient = ? order by id desc
                        """,
                        mobile)
                .get(0);
    }

    /** @return what was typed into an application, as it is kept */
    String answers(String number) throws SQLException {
        return texts("select answers from sijill.application where number = ?", number)
                .get(0);
    }

    String status(String number) throws SQLException {
        return texts("select status from sijill.application where number = ?", number)
                .get(0);
    }

    private Set<LocalDate> holidays() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select from_on, to_on from sijill.holiday where in_force")) {
            var days = new HashSet<LocalDate>();
            while (rows.next()) {
                var from = rows.getObject(1, LocalDate.class);
                from.datesUntil(rows.getObject(2, LocalDate.class).plusDays(1)).forEach(days::add);
            }
            return days;
        }
    }

    private Map<String, Instant> moments(String sql, String number) throws SQLException {
        try (var connection = database.connect();
                var query = of(connection, sql, number);
                var rows = query.executeQuery()) {
            var moments = new TreeMap<String, Instant>();
            while (rows.next()) {
                var moment = rows.getTimestamp(2);
                moments.put(rows.getString(1), moment == null ? null : instant(moment));
            }
            return moments;
        }
    }

    private List<String> texts(String sql, String number) throws SQLException {
        try (var connection = database.connect();
                var query = of(connection, sql, number);
                var rows = query.executeQuery()) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static PreparedStatement of(Connection connection, String sql, String number) throws SQLException {
        var query = connection.prepareStatement(sql);
        query.setString(1, number);
        return query;
    }

    private static Instant instant(Timestamp moment) {
        return moment.toInstant();
    }
}
