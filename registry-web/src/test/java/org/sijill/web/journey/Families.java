package org.sijill.web.journey;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.sijill.common.CaseNumber;
import org.sijill.db.DatabaseAccess;
import org.sijill.person.NameKey;

/** Enters invented families past the application, for nothing in the product enters one by itself yet. */
public final class Families {

    private static final UUID BY = UUID.randomUUID();

    private final DatabaseAccess database;

    public Families(DatabaseAccess database) {
        this.database = database;
    }

    /**
     * A family as it was entered.
     *
     * @param civil of the head
     */
    public record Entered(String number, String civil, String mobile, String child) {}

    /** @return a head, his wife, a child, and a daughter who left; a wage and a rented house */
    public Entered enter(String office, int level, String tribe) {
        var random = ThreadLocalRandom.current();
        var governorate = office.substring(3, 5);
        var civil = Integer.toString(random.nextInt(300_000_000, 900_000_000));
        var mobile = "9" + random.nextInt(1_000_000, 9_999_999);
        mobile = mobile.charAt(1) == '0' ? "91" + mobile.substring(2) : mobile;
        var number = CaseNumber.ofGovernorate('H', governorate, random.nextInt(500_000, 900_000))
                .toString();
        var household = UUID.randomUUID();
        try (var connection = database.connectAsOwner()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "insert into sijill.household values (?, ?, ?, ?, timestamptz '2020-05-04 09:00+04', 1)",
                    household,
                    number,
                    office,
                    level);
            run(
                    connection,
                    "insert into sijill.household_facts (id, household_id, state, wilaya_code, village, landmark, mobile,"
                            + " valid_from, recorded_at, recorded_by) values"
                            + " (?, ?, 'ACTIVE', ?, 'تنوف', 'قرب الحصن', ?, date '2020-05-04', timestamptz '2020-05-04 09:00+04', ?)",
                    UUID.randomUUID(),
                    household,
                    office,
                    mobile,
                    BY);
            run(
                    connection,
                    "insert into sijill.dwelling (id, household_id, kind, tenure, rent, rooms, valid_from, recorded_at, recorded_by)"
                            + " values (?, ?, 'ARABIC_HOUSE', 'RENTED', 90.000, 4, date '2020-05-04',"
                            + " timestamptz '2020-05-04 09:00+04', ?)",
                    UUID.randomUUID(),
                    household,
                    BY);
            var head = member(connection, household, office, level, civil, "راشد", "سالم", tribe, "MALE", "HEAD", 1974);
            member(
                    connection,
                    household,
                    office,
                    level,
                    next(civil, 1),
                    "موزة",
                    "ناصر",
                    tribe,
                    "FEMALE",
                    "SPOUSE",
                    1981);
            var child = "آمنة بنت راشد " + tribe;
            member(
                    connection,
                    household,
                    office,
                    level,
                    next(civil, 2),
                    "آمنة",
                    "راشد",
                    tribe,
                    "FEMALE",
                    "CHILD",
                    2012);
            var left = member(
                    connection,
                    household,
                    office,
                    level,
                    next(civil, 3),
                    "شيخة",
                    "راشد",
                    tribe,
                    "FEMALE",
                    "CHILD",
                    2005);
            run(connection, "update sijill.membership set valid_to = date '2025-03-14' where person_id = ?", left);
            run(
                    connection,
                    "update sijill.membership set valid_from = date '2023-09-06' where role = 'CHILD' and household_id = ?"
                            + " and valid_to is null",
                    household);
            run(
                    connection,
                    "insert into sijill.income_item (id, household_id, person_id, kind, amount, period, valid_from, recorded_at,"
                            + " recorded_by) values (?, ?, ?, 'WAGE', 325.500, 'MONTH', date '2020-05-04',"
                            + " timestamptz '2020-05-04 09:00+04', ?), (?, ?, ?, 'FARM_FISHING', 600.000, 'YEAR',"
                            + " date '2020-05-04', timestamptz '2020-05-04 09:00+04', ?)",
                    UUID.randomUUID(),
                    household,
                    head,
                    BY,
                    UUID.randomUUID(),
                    household,
                    head,
                    BY);
            connection.commit();
            return new Entered(number, civil, mobile, child);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String next(String civil, int further) {
        return Integer.toString(Integer.parseInt(civil) + further);
    }

    private static UUID member(
            Connection connection,
            UUID household,
            String office,
            int level,
            String civil,
            String given,
            String father,
            String tribe,
            String sex,
            String role,
            int year)
            throws SQLException {
        var person = UUID.randomUUID();
        var full = given + (sex.equals("MALE") ? " بن " : " بنت ") + father + " " + tribe;
        run(
                connection,
                "insert into sijill.person values (?, ?, ?, ?, timestamptz '2020-05-04 09:00+04', 1)",
                person,
                civil,
                office,
                level);
        run(
                connection,
                "insert into sijill.person_facts (id, person_id, id_kind, name_given, name_father, name_grandfather,"
                        + " name_great_grandfather, name_tribe, name_full_ar, name_full_en, name_search, sex, born_on,"
                        + " born_accuracy, nationality, marital_status, work_status, valid_from, recorded_at, recorded_by)"
                        + " values (?, ?, 'OMANI_ID', ?, ?, '', '', ?, ?, '', ?, ?, make_date(?, 3, 12), 'EXACT', 'OM',"
                        + " 'MARRIED', 'EMPLOYEE_PRIVATE', date '2020-05-04', timestamptz '2020-05-04 09:00+04', ?)",
                UUID.randomUUID(),
                person,
                given,
                father,
                tribe,
                full,
                NameKey.of(full).text(),
                sex,
                year,
                BY);
        run(
                connection,
                "insert into sijill.membership (id, household_id, person_id, kind, role, valid_from, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'FAMILY', ?, date '2020-05-04', timestamptz '2020-05-04 09:00+04', ?)",
                UUID.randomUUID(),
                household,
                person,
                role,
                BY);
        return person;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
