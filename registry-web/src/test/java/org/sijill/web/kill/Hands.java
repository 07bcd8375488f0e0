package org.sijill.web.kill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.sijill.common.MovableClock;
import org.sijill.launcher.RunningServer;
import org.sijill.web.journey.Families;

/** What citizens and staff do with the cases of one installation, through its pages and its REST resources. */
final class Hands {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MOBILE = "92014417";
    private static final String WORKING_DAY =
            """
            select min(d)::date::text from generate_series(cast(? as date), cast(? as date) + 40, interval '1 day') d
            where extract(isodow from d) not in (5, 6)
              and not exists (select 1 from sijill.holiday h where h.in_force and d between h.from_on and h.to_on)""";

    private static final String CERTIFIED =
            """
            insert into sijill.certification (id, household_id, household_number, office_code, confidentiality_level,
              certified_on, way, certified_by, next_on, language, stage, version)
            select gen_random_uuid(), id, number, office_code, confidentiality_level, cast(? as date) - 305, 'ASSIGNED', id,
              cast(? as date) + 60, 'AR', 'CERTIFIED', 0 from sijill.household where number = ?""";

    /** A report of a visit in which every question is answered. */
    private static final Map<String, List<String>> REPORT = Map.ofEntries(
            Map.entry("dwellingKind", List.of("ARABIC_HOUSE")),
            Map.entry("tenure", List.of("OWNED")),
            Map.entry("rooms", List.of("2")),
            Map.entry("condition", List.of("NEEDS_REPAIR")),
            Map.entry("water", List.of("TANKER")),
            Map.entry("power", List.of("GRID")),
            Map.entry("toilet", List.of("PRIVATE")),
            Map.entry("persons", List.of("7")),
            Map.entry("outOfSchool", List.of("1")),
            Map.entry("supporter", List.of("RELATIVES")),
            Map.entry("income", List.of("210.500")),
            Map.entry("debts", List.of("0")),
            Map.entry("seeing", List.of("NONE")),
            Map.entry("hearing", List.of("NONE")),
            Map.entry("walking", List.of("NONE")),
            Map.entry("remembering", List.of("NONE")),
            Map.entry("selfCare", List.of("NONE")),
            Map.entry("communicating", List.of("NONE")),
            Map.entry("chronic", List.of("FOLLOWED")),
            Map.entry("recommendation", List.of("HELP")),
            Map.entry("reasons", List.of("Two rooms for seven people")));

    private final Installation installation;
    private final int first = ThreadLocalRandom.current().nextInt(40_000_000, 48_000_000);
    private final Map<String, Visitor> inside = new HashMap<>();
    private int filed;

    Hands(Installation installation) {
        this.installation = installation;
    }

    // the clock

    private Instant now() throws IOException, InterruptedException {
        return installation.running().forwardClock(Duration.ZERO);
    }

    LocalDate today() throws IOException, InterruptedException {
        return LocalDate.ofInstant(now(), MovableClock.ZONE);
    }

    /** @return the first day from this one on at which people work */
    LocalDate workingDay(LocalDate from) throws SQLException {
        try (var owner = installation.database().connectAsOwner();
                var query = owner.prepareStatement(WORKING_DAY)) {
            query.setString(1, from.toString());
            query.setString(2, from.toString());
            try (var row = query.executeQuery()) {
                row.next();
                return LocalDate.parse(row.getString(1));
            }
        }
    }

    /** Moves the clock to ten in the morning of this day; whoever was logged in logs in anew. */
    void morningOf(LocalDate day) throws IOException, InterruptedException {
        var moment = day.atTime(LocalTime.of(10, 0)).atZone(MovableClock.ZONE).toInstant();
        forward(Duration.between(now(), moment));
    }

    void forward(Duration by) throws IOException, InterruptedException {
        installation.running().forwardClock(by);
        inside.clear();
    }

    // families that confirm their data

    /** @return the number of a family of the registry whose notice is due on this day */
    String familyToAskOn(LocalDate notice) throws SQLException {
        var family = new Families(installation.database()).enter("OM-DA-01", 1, "العبري");
        var day = notice.toString();
        try (var owner = installation.database().connectAsOwner();
                var insert = owner.prepareStatement(CERTIFIED)) {
            insert.setString(1, day);
            insert.setString(2, day);
            insert.setString(3, family.number());
            insert.executeUpdate();
        }
        return family.number();
    }

    String stage(String family) throws SQLException {
        return asked("select stage from sijill.certification where household_number = ? and ended_at is null", family);
    }

    void awaitStage(String family, String stage) throws SQLException {
        RunningServer.await(family + " " + stage, PATIENCE, () -> stage.equals(stage(family)));
    }

    /** @return the templates that this family was sent, in their order */
    String told(String family) throws SQLException {
        return asked(
                "select string_agg(template, ' ' order by created_at, id) from sijill.message where case_number = ? and template like 'h.%'",
                family);
    }

    /** It says on its phone that something changed. */
    void somethingChanged(String family) throws IOException, InterruptedException, SQLException {
        var phone = Visitor.at(installation.address());
        var asked = phone.press(phone.open("/confirm?lang=en"), "form", "send", Map.of("number", List.of(family)));
        var own = phone.press(asked, "form", "prove", Map.of("code", List.of(code(mobileOf(family)))));
        phone.press(own, "reporting", "report", Map.of("words", List.of("We moved")));
    }

    private String mobileOf(String family) throws SQLException {
        return asked(
                "select f.mobile from sijill.household_facts f join sijill.household h on h.id = f.household_id where h.number = ?",
                family);
    }

    void nothingIsToBeChanged(String family) throws IOException, InterruptedException {
        var clerk = staff("clerk");
        clerk.press(
                clerk.open("/staff/household/family?number=" + family),
                "checking",
                "unchanged",
                Map.of("note", List.of("")));
    }

    // applications

    String file(String help) throws IOException, InterruptedException {
        filed++;
        var key = "waits-" + first + "-" + filed;
        var filing = new Filing(key, Integer.toString(first + filed), MOBILE, "OM-DA-01", help);
        return installation.partner().file(filing).number().orElseThrow();
    }

    /** @return one that the clerk has checked: it waits for its decision, or for the researcher */
    String confirmed(String help) throws IOException, InterruptedException, SQLException {
        var number = file(help);
        confirm(number);
        return number;
    }

    void confirm(String number) throws IOException, InterruptedException, SQLException {
        Family.isDeclared(installation.database(), number);
        atDesk("clerk", number, "confirming", "confirm", Map.of());
    }

    void giveBack(String number) throws IOException, InterruptedException {
        atDesk(
                "clerk",
                number,
                "returning",
                "return",
                Map.of("missing", List.of("IDENTITY_CARD"), "note", List.of("")));
    }

    void complete(String number) throws IOException, InterruptedException {
        atDesk(
                "clerk",
                number,
                "completing",
                "complete",
                Map.of("mobile", List.of(MOBILE), "helpWanted", List.of("emergency-aid")));
    }

    void approve(String number) throws IOException, InterruptedException {
        atDesk("supervisor", number, "approving", "approve", Map.of());
    }

    void reject(String number) throws IOException, InterruptedException {
        atDesk(
                "supervisor",
                number,
                "rejecting",
                "reject",
                Map.of("reason", List.of("R01"), "reasonText", List.of("The income is above the limit")));
    }

    void voteAgainst(String member, String number) throws IOException, InterruptedException {
        atDesk(
                member,
                number,
                "deciding",
                "vote",
                Map.of(
                        "approvedHelp",
                        List.of(),
                        "partReason",
                        List.of("R01"),
                        "partText",
                        List.of("The income is above the limit")));
    }

    private void atDesk(String userName, String number, String form, String button, Map<String, List<String>> values)
            throws IOException, InterruptedException {
        var officer = staff(userName);
        officer.press(officer.open("/staff/registration/application?number=" + number), form, button, values);
    }

    String status(String number) throws SQLException {
        return asked("select status from sijill.application where number = ?", number);
    }

    void awaitStatus(String number, String status) throws SQLException {
        RunningServer.await(number + " " + status, PATIENCE, () -> status.equals(status(number)));
    }

    /** @return states of the messages that tell the decision, one after the other */
    String toldDecision(String number) throws SQLException {
        return asked(
                "select string_agg(state, ' ') from sijill.message where template in ('a.ok', 'a.part', 'a.no')"
                        + " and case_number = ?",
                number);
    }

    /** @return whether a letter of this case, or of the visit that it needs, is made */
    boolean hasPaper(String number) throws SQLException {
        return asked(
                        "select l.id::text from sijill.letter l left join sijill.visit v on v.id = l.case_id"
                                + " where l.made_at is not null and ? in (l.case_number, v.case_number)",
                        number)
                != null;
    }

    /** Waits until a job of this case has failed once. */
    void awaitFailure(String number) throws SQLException {
        RunningServer.await(
                "a failed job of " + number,
                PATIENCE,
                () -> asked(
                                "select j.id_ from camunda.act_ru_job j join sijill.workflow_instance w"
                                        + " on w.engine_instance_id = j.process_instance_id_ where w.case_number = ?"
                                        + " and j.exception_msg_ is not null",
                                number)
                        != null);
    }

    /** @return the number of an application that somebody begins on a phone */
    String begin() throws IOException, InterruptedException, SQLException {
        var citizen = Visitor.at(installation.address());
        var asked = citizen.press(
                citizen.open("/apply/identity?lang=en"),
                "form",
                "send",
                Map.of(
                        "civilNumber", List.of(Integer.toString(first)),
                        "cardExpiresOn", List.of(TYPED.format(today().plusYears(3))),
                        "mobile", List.of(MOBILE)));
        var proven = citizen.press(asked, "form", "prove", Map.of("code", List.of(code(MOBILE))));
        citizen.press(
                proven,
                "form",
                "begin",
                Map.of(
                        "wilaya", List.of("OM-DA-01"),
                        "helpWanted", List.of("emergency-aid"),
                        "filledBy", List.of("APPLICANT")));
        return asked("select number from sijill.application where civil_number = ?", Integer.toString(first));
    }

    void handIn(String number) throws IOException, InterruptedException, SQLException {
        Family.isDeclared(installation.database(), number);
        var citizen = Visitor.at(installation.address());
        var asked = citizen.press(citizen.open("/follow?lang=en"), "form", "send", Map.of("number", List.of(number)));
        var review = citizen.press(asked, "form", "prove", Map.of("code", List.of(code(MOBILE))));
        citizen.press(review, "form", "handIn", Map.of());
    }

    // visits

    /** A day in a week, so that the day before it is still to come. */
    void propose(String number) throws IOException, InterruptedException, SQLException {
        propose(number, workingDay(today().plusDays(7)));
    }

    /** On the morning of a working day. */
    void proposeToday(String number) throws IOException, InterruptedException, SQLException {
        propose(number, today());
    }

    private void propose(String number, LocalDate day) throws IOException, InterruptedException, SQLException {
        atVisit(
                "researcher",
                number,
                "proposing",
                "propose",
                Map.of("day", List.of(TYPED.format(day)), "part", List.of("LATE")));
    }

    void notHome(String number) throws IOException, InterruptedException, SQLException {
        atVisit("researcher", number, "absent", "notHome", Map.of("notHomeNote", List.of("")));
    }

    void refused(String number) throws IOException, InterruptedException, SQLException {
        atVisit(
                "researcher",
                number,
                "refusing",
                "refused",
                Map.of("who", List.of("the father"), "refusedWhy", List.of("He wants nobody in the house")));
    }

    void report(String number) throws IOException, InterruptedException, SQLException {
        var researcher = staff("researcher");
        researcher.press(
                researcher.open("/staff/assessment/report?number=" + visitOf(number)), "reporting", "send", REPORT);
    }

    /** @param button {@code close} or {@code sendBack} */
    void review(String number, String button) throws IOException, InterruptedException, SQLException {
        atVisit("supervisor", number, "reviewing", button, Map.of("note", List.of("How many rooms are there?")));
    }

    void familyCalls(String number) throws IOException, InterruptedException, SQLException {
        atVisit("clerk", number, "wishing", "otherDay", Map.of("wish", List.of("On a Sunday")));
    }

    String visitStatus(String number) throws SQLException {
        return asked("select status from sijill.visit where case_number = ?", number);
    }

    void awaitVisit(String number, String status) throws SQLException {
        RunningServer.await("visit of " + number + " " + status, PATIENCE, () -> status.equals(visitStatus(number)));
    }

    private void atVisit(String userName, String number, String form, String button, Map<String, List<String>> values)
            throws IOException, InterruptedException, SQLException {
        var officer = staff(userName);
        officer.press(officer.open("/staff/assessment/visit?number=" + visitOf(number)), form, button, values);
    }

    private String visitOf(String number) throws SQLException {
        return asked("select number from sijill.visit where case_number = ?", number);
    }

    // who

    private Visitor staff(String userName) throws IOException, InterruptedException {
        if (!inside.containsKey(userName)) {
            inside.put(userName, Visitor.logIn(installation.address(), userName, installation.password()));
        }
        return inside.get(userName);
    }

    /** The server that knew them died. */
    void logInAnew() {
        inside.clear();
    }

    private String code(String mobile) throws SQLException {
        return asked(
                "select substring(text from '[0-9]{6}') from sijill.message where secret and recipient like ?"
                        + " order by created_at desc, id desc limit 1",
                "%" + mobile);
    }

    private String asked(String sql, String value) throws SQLException {
        return Standing.asked(installation.database(), sql, value);
    }
}
