package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.registration.ReconcilingCheck;
import org.sijill.web.kill.Family;

/**
 * Two at the same time: whoever comes second is told, and nothing of either is lost.
 *
 * <p>Turns red without {@code @Version} on {@code Application}.
 */
@AloneOnTheServer
class RacesIT {

    private static final TestServer SERVER = TestServer.get();
    private static final Pattern NUMBER = Pattern.compile("A-\\d{2}-\\d{6}-\\d");
    private static final int GONE_ON = 302;
    private static final int SHOWN_AGAIN = 200;
    private static final int OVERTAKEN = 409;
    private static final int GONE = 404;

    private final String civil = aNumber();
    private final String mobile = "77" + ThreadLocalRandom.current().nextInt(100_000, 999_999);

    @Test
    void whoeverChangesADeclaredApplicationSecondIsToldAndLosesNothing() throws SQLException {
        var number = filed();
        var home = "/staff/registration/declare?number=" + number + "&part=home";
        var clerks = List.of(staff("clerk"), staff("clerk3"));
        var villages = List.of("Tanuf", "Birkat");
        var forms = Stream.of(0, 1)
                .map(one -> home(Form.in(clerks.get(one).get(home).body(), "form"), villages.get(one)))
                .toList();
        var answers = together(
                () -> press(clerks.get(0), forms.get(0), "save"), () -> press(clerks.get(1), forms.get(1), "save"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(GONE_ON, SHOWN_AGAIN);
        var loser = answers.get(0).statusCode() == SHOWN_AGAIN ? 0 : 1;
        assertThat(answers.get(loser).body()).contains("id=\"errors\"", "value=\"" + villages.get(loser) + "\"");
        assertThat(answers(number)).contains(villages.get(1 - loser)).doesNotContain(villages.get(loser));

        var again = home(Form.in(answers.get(loser).body(), "form"), villages.get(loser));
        var told = press(clerks.get(loser), again, "save");
        if (told.statusCode() == SHOWN_AGAIN) {
            // he had read before the other wrote: told once more, then it counts as read
            told = press(clerks.get(loser), home(Form.in(told.body(), "form"), villages.get(loser)), "save");
        }
        assertThat(told.statusCode()).isEqualTo(GONE_ON);
        assertThat(answers(number)).contains(villages.get(loser));
    }

    /** The second to arrive was typed first: it must not take the place of what came after it. */
    @Test
    void whatIsKeptOutOfOrderTakesNothingAway() throws SQLException {
        var citizen = applicant();
        var number = begun();
        var version = version(number);
        assertThat(keep(citizen, version, "typed last").statusCode()).isEqualTo(SHOWN_AGAIN);
        assertThat(keep(citizen, version, "typed first").statusCode()).isEqualTo(OVERTAKEN);
        assertThat(answers(number)).contains("typed last").doesNotContain("typed first");

        var now = version(number);
        var both = together(() -> keep(citizen, now, "on one page"), () -> keep(citizen, now, "on the other"));
        assertThat(both).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(SHOWN_AGAIN, OVERTAKEN);
        assertThat(answers(number)).contains(both.get(0).statusCode() == OVERTAKEN ? "on the other" : "on one page");
    }

    /** Either what was typed goes with it, or it is not handed in and he is told; never handed in without it. */
    @RepeatedTest(3)
    void handingInWhileSomethingIsStillBeingKept() throws SQLException {
        var citizen = applicant();
        var number = begun();
        Family.isDeclared(SERVER.database(), number);
        var review = Form.in(citizen.get("/apply/review").body(), "form");
        var version = version(number);
        var both = together(() -> keep(citizen, version, "the last word"), () -> press(citizen, review, "handIn"));
        var kept = both.get(0).statusCode() == SHOWN_AGAIN;
        var handedIn = both.get(1).statusCode() == GONE_ON;
        assertThat(kept).as("kept %s, handed in %s", both.get(0), both.get(1)).isNotEqualTo(handedIn);
        assertThat(text("select status from sijill.application where number = ?", number))
                .isEqualTo(handedIn ? "VERIFYING" : "DRAFT");
        assertThat(answers(number).contains("the last word")).isEqualTo(kept);
        if (kept) {
            assertThat(both.get(1).body()).contains("id=\"errors\"");
            var again = Form.in(both.get(1).body(), "form");
            assertThat(press(citizen, again, "handIn").statusCode()).isEqualTo(GONE_ON);
        }
        assertIsWhole(number);
    }

    /** Whoever sees nothing happen presses again (OpenSPP2 2.0.10, HOPE #1811: known-failures.md 13, 14). */
    @RepeatedTest(2)
    void whatIsSentTwiceAtTheCounterIsOne() throws SQLException {
        var clerk = staff("clerk");
        var form = Form.newApplication(clerk, civil, "92014417");
        var opened = together(() -> press(clerk, form, "submit"), () -> press(clerk, form, "submit"));
        assertThat(opened).extracting(HttpResponse::statusCode).containsOnly(GONE_ON);
        assertThat(opened).extracting(Web::location).containsOnly(Web.location(opened.get(0)));
        assertThat(Rows.number(SERVER, "select count(*) from sijill.application where civil_number = ?", civil))
                .isOne();

        var number = begun();
        var visit = visit(clerk, number);
        var sent = together(() -> press(clerk, visit, "handIn"), () -> press(clerk, visit, "handIn"));
        assertThat(sent).extracting(HttpResponse::statusCode).containsOnly(GONE_ON);
        assertThat(done(number, "registration.submit")).isOne();
        assertThat(press(clerk, visit, "handIn").statusCode()).isEqualTo(GONE_ON);
        assertThat(done(number, "registration.submit")).isOne();
        assertIsWhole(number);
    }

    @RepeatedTest(2)
    void aDecisionThatIsSentTwiceIsOne() throws SQLException {
        var number = filed();
        Family.isDeclared(SERVER.database(), number);
        var clerk = staff("clerk");
        assertThat(press(clerk, form(clerk, number, "confirming"), "confirm").statusCode())
                .isEqualTo(GONE_ON);
        var supervisor = staff("supervisor");
        var approving = form(supervisor, number, "approving");
        var decided =
                together(() -> press(supervisor, approving, "approve"), () -> press(supervisor, approving, "approve"));
        assertThat(decided)
                .extracting(HttpResponse::statusCode)
                .contains(GONE_ON)
                .isSubsetOf(GONE_ON, SHOWN_AGAIN);
        assertThat(done(number, "registration.approve")).isOne();
        assertThat(Rows.number(SERVER, "select count(*) from sijill.letter where case_number = ?", number))
                .isOne();
        assertIsWhole(number);
    }

    /**
     * One of the two comes first, and the other finds what is. Red if {@code takeOpen} takes no lock: it is then approved and closed.
     */
    @RepeatedTest(3)
    void theApplicantsDeathInTheMiddleOfADecision() throws SQLException {
        var number = filed();
        Family.isDeclared(SERVER.database(), number);
        var clerk = staff("clerk");
        assertThat(press(clerk, form(clerk, number, "confirming"), "confirm").statusCode())
                .isEqualTo(GONE_ON);
        var supervisor = staff("supervisor");
        var approving = form(supervisor, number, "approving");
        var both = together(() -> press(supervisor, approving, "approve"), () -> died(number));
        assertThat(both.get(1).statusCode()).as(both.get(1).body()).isEqualTo(201);
        var status = text("select status from sijill.application where number = ?", number);
        if (both.get(0).statusCode() == GONE_ON) {
            assertThat(status).isIn("APPROVED", "ENTERED");
        } else {
            assertThat(both.get(0).body()).contains("id=\"errors\"");
            assertThat(status).isEqualTo("CLOSED_BY_DEATH");
            assertThat(Rows.number(
                            SERVER,
                            "select count(*) from sijill.message where case_number = ? and state in ('WAITING', 'HELD')",
                            number))
                    .as("nobody writes to the dead")
                    .isZero();
        }
        assertThat(died(number).statusCode()).as("told again").isEqualTo(200);
        assertIsWhole(number);
    }

    /**
     * Both votes are counted, and the one that comes second carries the decision out. Red if {@code vote} reads the application without
     * a lock: each then finds itself alone, and nobody decides.
     */
    @RepeatedTest(2)
    void twoMembersWhoVoteAtOneMomentMakeOneDecision() throws SQLException {
        var number = beforeCommittee();
        var members = List.of(staff("committee"), staff("committee2"));
        var forms = members.stream().map(one -> rejecting(one, number)).toList();
        var voted = together(
                () -> press(members.get(0), forms.get(0), "vote"), () -> press(members.get(1), forms.get(1), "vote"));
        assertThat(voted).extracting(HttpResponse::statusCode).containsOnly(GONE_ON);
        assertThat(votes(number)).isEqualTo(2);
        assertThat(done(number, "registration.reject")).isOne();
        assertThat(Rows.number(SERVER, "select count(*) from sijill.letter where case_number = ?", number))
                .isOne();
        assertIsWhole(number);
    }

    /** A double click is one vote: nobody makes the majority alone (OpenSPP2 2.0.10: known-failures.md 13). */
    @RepeatedTest(2)
    void aVoteThatIsSentTwiceIsOneAndOfTheOthersTheLastComesTooLate() throws SQLException {
        var number = beforeCommittee();
        var member = staff("committee");
        var others = List.of(staff("committee2"), staff("committee3"));
        var form = rejecting(member, number);
        var forms = others.stream().map(one -> rejecting(one, number)).toList();
        var twice = together(() -> press(member, form, "vote"), () -> press(member, form, "vote"));
        assertThat(twice).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(GONE_ON, SHOWN_AGAIN);
        assertThat(votes(number)).isOne();
        assertThat(text("select status from sijill.application where number = ?", number))
                .isEqualTo("DECISION");

        var voted = together(
                () -> press(others.get(0), forms.get(0), "vote"), () -> press(others.get(1), forms.get(1), "vote"));
        assertThat(voted).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(GONE_ON, SHOWN_AGAIN);
        assertThat(voted).anySatisfy(told -> assertThat(told.body()).contains("id=\"errors\""));
        assertThat(votes(number)).isEqualTo(2);
        assertThat(done(number, "registration.reject")).isOne();
        assertIsWhole(number);
    }

    /**
     * While the family waits for the researcher, and while the head closes the report: the visit ends with its case, and whatever comes
     * first, nobody is sent and nobody is written to. Red if the two lock application and visit in different orders.
     */
    @RepeatedTest(3)
    void theApplicantsDeathWhileAVisitRuns() throws SQLException {
        var told = visited();
        propose(told);
        assertThat(died(told).statusCode()).isEqualTo(201);
        assertVisitEndedWithItsCase(told);

        var reviewed = visited();
        propose(reviewed);
        var page = "/staff/assessment/visit?number=" + visitOf(reviewed);
        var researcher = staff("researcher");
        var refusing = Form.in(researcher.get(page).body(), "refusing")
                .with("who", "the father")
                .with("refusedWhy", "He wants nobody in the house");
        assertThat(press(researcher, refusing, "refused").statusCode()).isEqualTo(GONE_ON);
        var head = staff("supervisor");
        var closing = Form.in(head.get(page).body(), "reviewing");
        var both = together(() -> press(head, closing, "close"), () -> died(reviewed));
        assertThat(both.get(1).statusCode()).as(both.get(1).body()).isEqualTo(201);
        assertThat(both.get(0).statusCode()).as(both.get(0).body()).isIn(GONE_ON, SHOWN_AGAIN, GONE);
        assertVisitEndedWithItsCase(reviewed);
    }

    private static void assertVisitEndedWithItsCase(String number) throws SQLException {
        assertThat(text("select status from sijill.application where number = ?", number))
                .isEqualTo("CLOSED_BY_DEATH");
        assertThat(text("select status from sijill.visit where case_number = ?", number))
                .isIn("CANCELLED", "CLOSED");
        for (var left : List.of(
                "sijill.message where case_number = ? and state in ('WAITING', 'HELD')",
                "sijill.message where case_number = ? and template = 'v.cancelled'",
                "sijill.work_item where case_number = ? and closed_at is null",
                "sijill.deadline where case_number = ? and state <> 'DONE'")) {
            assertThat(Rows.number(SERVER, "select count(*) from " + left, number))
                    .as(left)
                    .isZero();
        }
        assertThat(died(number).statusCode()).as("told again").isEqualTo(200);
        assertIsWhole(number);
    }

    /** @return an application whose family is to be visited */
    private String visited() throws SQLException {
        var number = filed("family-income-support");
        Family.isDeclared(SERVER.database(), number);
        var clerk = staff("clerk");
        assertThat(press(clerk, form(clerk, number, "confirming"), "confirm").statusCode())
                .isEqualTo(GONE_ON);
        return number;
    }

    private static void propose(String number) throws SQLException {
        var researcher = staff("researcher");
        var proposing = Form.in(
                        researcher
                                .get("/staff/assessment/visit?number=" + visitOf(number))
                                .body(),
                        "proposing")
                .with("day", workingDay())
                .with("part", "EARLY");
        assertThat(press(researcher, proposing, "propose").statusCode()).isEqualTo(GONE_ON);
    }

    private static String visitOf(String number) throws SQLException {
        return text("select number from sijill.visit where case_number = ?", number);
    }

    private static String workingDay() {
        return Rows.text(
                SERVER,
                """
                select to_char(d, 'DD/MM/YYYY') from generate_series(current_date + 1, current_date + 30, interval '1 day') d
                where extract(isodow from d) not in (5, 6)
                  and not exists (select 1 from sijill.holiday h where h.in_force and d between h.from_on and h.to_on)
                order by d limit 1
                """);
    }

    /** @return an application whose family was visited before, and on whose help the committee decides */
    private String beforeCommittee() throws SQLException {
        var number = filed("empowerment");
        Family.isDeclared(SERVER.database(), number);
        Rows.change(SERVER, "update sijill.application set visited_at = now() where number = '" + number + "'");
        var clerk = staff("clerk");
        assertThat(press(clerk, form(clerk, number, "confirming"), "confirm").statusCode())
                .isEqualTo(GONE_ON);
        return number;
    }

    private static Form rejecting(Web member, String number) {
        return form(member, number, "deciding")
                .with("partReason", "R01")
                .with("partText", "The income is above the level.");
    }

    private static long votes(String number) {
        return Rows.number(
                SERVER,
                "select count(*) from sijill.committee_vote v join sijill.application a on a.id = v.application_id"
                        + " where a.number = ?",
                number);
    }

    private static HttpResponse<String> died(String number) {
        try {
            var civilNumber = text("select civil_number from sijill.application where number = ?", number);
            return new Web(SERVER)
                    .send(
                            "POST",
                            "/api/v1/register-events",
                            "{\"id\":\"" + number + "\",\"kind\":\"DEATH\",\"civilNumber\":\"" + civilNumber
                                    + "\",\"happenedOn\":\"2026-11-20\"}",
                            "Authorization",
                            "Bearer " + SERVER.registerKey(),
                            "Content-Type",
                            "application/json");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The delegate beside the one he stands in for, and two supervisors: one decision is written, and the other is told. */
    @ParameterizedTest
    @ValueSource(strings = {"clerk3", "supervisor3"})
    void twoWhoDecideAtOneMomentMakeOneDecision(String beside) throws SQLException {
        var number = filed();
        Family.isDeclared(SERVER.database(), number);
        var clerk = staff("clerk");
        assertThat(press(clerk, form(clerk, number, "confirming"), "confirm").statusCode())
                .isEqualTo(GONE_ON);
        standsIn("clerk3", "supervisor");
        try {
            var deciders = List.of(staff("supervisor"), staff(beside));
            var forms =
                    deciders.stream().map(one -> form(one, number, "approving")).toList();
            var decided = together(
                    () -> press(deciders.get(0), forms.get(0), "approve"),
                    () -> press(deciders.get(1), forms.get(1), "approve"));
            assertThat(decided).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(GONE_ON, SHOWN_AGAIN);
            assertThat(decided).anySatisfy(told -> assertThat(told.body()).contains("id=\"errors\""));
            assertThat(done(number, "registration.approve")).isOne();
            assertThat(Rows.number(SERVER, "select count(*) from sijill.letter where case_number = ?", number))
                    .isOne();
            assertIsWhole(number);
        } finally {
            sql("delete from sijill.delegation where reason = 'races'");
        }
    }

    private static void standsIn(String delegate, String delegator) throws SQLException {
        sql(
                "insert into sijill.delegation (id, delegator_id, delegate_id, from_on, to_on, reason, given_by, given_at, version)"
                        + " select gen_random_uuid(), g.id, d.id, current_date - 1, current_date + 1, 'races', g.id,"
                        + " current_timestamp, 1 from sijill.account g, sijill.account d where g.user_name = '"
                        + delegator
                        + "' and d.user_name = '" + delegate + "'");
    }

    private static void sql(String statement) throws SQLException {
        try (var owner = SERVER.database().connectAsOwner();
                var run = owner.createStatement()) {
            run.execute(statement);
        }
    }

    private static Form visit(Web clerk, String number) {
        return Form.in(clerk.get("/staff/registration/visit?number=" + number).body(), "sending");
    }

    private static Form form(Web employee, String number, String form) {
        return Form.in(
                employee.get("/staff/registration/application?number=" + number).body(), form);
    }

    private static long done(String number, String action) {
        return Rows.number(
                SERVER,
                "select count(*) from sijill.audit_event e join sijill.application a on a.id::text = e.subject_id"
                        + " where e.outcome = 'DONE' and a.number = ? and e.action = '" + action + "'",
                number);
    }

    private static void assertIsWhole(String number) throws SQLException {
        try (var owner = SERVER.database().connectAsOwner()) {
            assertThat(ReconcilingCheck.of(owner, List.of(number))).isEmpty();
        }
    }

    private static String aNumber() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(50_000_000, 59_999_999));
    }

    private static Form home(Form form, String village) {
        return form.with("village", village)
                .with("landmark", "near the fort")
                .with("dwellingKind", "APARTMENT")
                .with("tenure", "OWNED")
                .with("rooms", "4");
    }

    private HttpResponse<String> keep(Web citizen, long version, String village) {
        var page = new Form("/apply/keep", Web.fields("part", "home", "version", Long.toString(version)));
        return citizen.post(page.action(), home(page, village).fields());
    }

    private Web applicant() throws SQLException {
        var citizen = new Web(SERVER);
        var identity = Form.in(citizen.get("/apply/identity?lang=en").body(), "form")
                .with("civilNumber", civil)
                .with(
                        "cardExpiresOn",
                        DateTimeFormatter.ofPattern("dd/MM/uuuu")
                                .format(LocalDate.now().plusYears(3)))
                .with("mobile", mobile);
        press(citizen, identity, "send");
        var code = text(
                "select substring(text from '[0-9]{6}') from sijill.message where secret and recipient like ?"
                        + " order by created_at desc limit 1",
                "%" + mobile);
        press(citizen, Form.in(citizen.get("/code").body(), "form").with("code", code), "prove");
        var help = Form.in(citizen.get("/apply/help").body(), "form")
                .with("filledBy", "APPLICANT")
                .with("wilaya", "OM-DA-01")
                .with("helpWanted", "emergency-aid");
        assertThat(press(citizen, help, "begin").statusCode()).isEqualTo(GONE_ON);
        return citizen;
    }

    private String begun() throws SQLException {
        return text("select number from sijill.application where civil_number = ?", civil);
    }

    private String filed() {
        return filed("emergency-aid");
    }

    private String filed(String help) {
        var clerk = staff("clerk");
        var opened =
                press(clerk, Form.newApplication(clerk, aNumber(), "92014417").with("helpWanted", help), "submit");
        var found = NUMBER.matcher(Web.location(opened));
        assertThat(found.find()).as(opened.body()).isTrue();
        var visit = Form.in(
                clerk.get("/staff/registration/visit?number=" + found.group()).body(), "sending");
        assertThat(press(clerk, visit, "handIn").statusCode()).isEqualTo(GONE_ON);
        return found.group();
    }

    private static Web staff(String userName) {
        var web = Web.loggedIn(SERVER, userName);
        web.get("/staff/worklist/inbox?lang=en");
        return web;
    }

    private static HttpResponse<String> press(Web web, Form form, String button) {
        return web.post(form.action(), form.press(button));
    }

    private static long version(String number) {
        return Rows.number(SERVER, "select version from sijill.application where number = ?", number);
    }

    private static String answers(String number) throws SQLException {
        return text("select answers from sijill.application where number = ?", number);
    }

    private static String text(String sql, String value) throws SQLException {
        try (var connection = SERVER.database().connectAsOwner();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** @return both answers, of requests that left at the same moment */
    private static List<HttpResponse<String>> together(
            Supplier<HttpResponse<String>> one, Supplier<HttpResponse<String>> other) {
        var start = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(step -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return step.get();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException late) {
            throw new AssertionError(late);
        }
    }
}
