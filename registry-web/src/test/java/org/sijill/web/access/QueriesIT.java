package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;
import org.sijill.common.CaseNumber;
import org.sijill.launcher.RunningServer;
import org.sijill.web.access.inside.Endpoint;

/**
 * Two offices with equal people see nothing of each other; and no statement of the whole run, browser included, went past
 * the restriction. Runs after the others that share the server.
 *
 * @see "known-failures.md 3, 4: OpenSPP2 2.0.5, 2.1.2, 3.1.4"
 */
@Order(Integer.MAX_VALUE - 2)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Isolated
class QueriesIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String CIVIL =
            Integer.toString(ThreadLocalRandom.current().nextInt(50_000_000, 59_999_999));
    private static final String MOBILE = "78" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    private static final String NOBODYS = CaseNumber.ofYear('A', 2026, 999_997).toString();

    private static String inNizwa;
    private static String inSalalah;

    @BeforeAll
    static void oneInEachOfficeWithEqualNumbers() {
        inNizwa = filed("OM-DA-01");
        inSalalah = filed("OM-ZU-01");
    }

    @Test
    void theInboxGivesTheOwnOfficesAndNothingOfTheOther() {
        assertThat(wholeInbox("clerk")).contains(inNizwa).doesNotContain(inSalalah);
        assertThat(wholeInbox("clerk2")).contains(inSalalah).doesNotContain(inNizwa);
        assertThat(wholeInbox("clerk4")).as("level too low").doesNotContain(inNizwa, inSalalah);
    }

    @Test
    void theCountsAreOfTheOwnOffice() {
        for (var clerk : Set.of("clerk OM-DA-01", "clerk2 OM-ZU-01")) {
            var name = clerk.split(" ")[0];
            var open = Rows.number(
                    SERVER,
                    """
                    select count(*) from sijill.work_item w where closed_at is null and office_code = ?
                      and permission in (select permission from sijill.role_permission where role_code = 'clerk')""",
                    clerk.split(" ")[1]);
            var page = Web.loggedIn(SERVER, name)
                    .get("/staff/worklist/inbox?lang=en")
                    .body();
            assertThat(page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                    .containsPattern("· (" + (open == 1 ? "one item is" : open + " items are") + ") open");
        }
        var none = Web.loggedIn(SERVER, "clerk4")
                .get("/staff/worklist/inbox?lang=en")
                .body();
        assertThat(none).contains("nothing is open");
    }

    @Test
    void findingByTheSameNumbersGivesEachHisOwn() {
        for (var typed : Set.of(CIVIL, MOBILE, CIVIL.substring(0, 5), MOBILE.substring(3))) {
            assertThat(searched("clerk", typed)).as(typed).contains(inNizwa).doesNotContain(inSalalah);
            assertThat(searched("clerk2", typed)).as(typed).contains(inSalalah).doesNotContain(inNizwa);
            assertThat(searched("clerk4", typed)).as(typed).doesNotContain(inSalalah, inNizwa);
            assertThat(suggested("clerk", typed)).as(typed).contains(inNizwa).doesNotContain(inSalalah);
            assertThat(suggested("clerk2", typed)).as(typed).contains(inSalalah).doesNotContain(inNizwa);
            assertThat(suggested("clerk4", typed)).as(typed).doesNotContain(inSalalah, inNizwa);
        }
    }

    @Test
    void theOthersNumberLooksLikeOneThatDoesNotExist() {
        for (var user : Set.of("clerk2", "supervisor2", "clerk4")) {
            var web = Web.loggedIn(SERVER, user);
            var others = web.get("/staff/registration/application?number=" + inNizwa);
            var nobodys = web.get("/staff/registration/application?number=" + NOBODYS);
            assertThat(others.statusCode()).isEqualTo(404);
            assertThat(alike(others, inNizwa)).isEqualTo(alike(nobodys, NOBODYS));
            assertThat(others.headers().map().keySet())
                    .isEqualTo(nobodys.headers().map().keySet());
            assertThat(alike(web, user, inNizwa)).isEqualTo(alike(web, user, NOBODYS));
        }
    }

    private static String alike(Web web, String user, String typed) {
        return suggested(user, typed)
                .replace(typed, "N")
                .replaceAll("(?s)<update id=\"[^\"]*ViewState.*?</update>|csp\\.init\\('[^']*'\\)", "");
    }

    private static String alike(HttpResponse<String> answer, String number) {
        return answer.statusCode()
                + answer.body()
                        .replace(answer.headers().firstValue("X-Reference-Id").orElseThrow(), "R")
                        .replace(number, "N")
                        .replaceAll("nonce(-|=\"|\" value=\")[^\"';]+", "nonce")
                        .replaceAll("(ViewState[^>]*value=\")[^\"]*", "$1");
    }

    @Test
    void aReadPageLeavesALineAndOnesThatIsRefusedToo() {
        var audit = new AuditLines(SERVER);
        var before = audit.count("actor_name = 'clerk2' and outcome = 'REFUSED'");
        var answer = Web.loggedIn(SERVER, "clerk2").get("/staff/registration/application?number=" + inNizwa);
        assertThat(audit.count("actor_name = 'clerk2' and outcome = 'REFUSED'")).isEqualTo(before + 1);
        assertThat(audit.count(
                        "outcome = 'REFUSED' and channel = 'staff' and reference = ?",
                        answer.headers().firstValue("X-Reference-Id").orElseThrow()))
                .isEqualTo(1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void noStatementOfTheWholeRunWentPastTheRestriction() {
        var tables = protectedTables();
        assertThat(tables).contains("application", "work_item", "message", "deadline", "workflow_instance");

        var before = past(tables);
        assertThat(before).isEmpty();
        for (var table : Set.of("application", "work_item", "deadline")) {
            assertThat(Statements.seen(SERVER).stream()
                            .filter(statement ->
                                    Statements.reads(statement, Set.of(table)).contains(table)
                                            && Statements.restricted(statement)))
                    .as("restricted statements on " + table)
                    .isNotEmpty();
        }

        new Web(SERVER).post(Endpoint.ADDRESS, Web.fields(), Endpoint.TOKEN, SERVER.token());
        // PostgreSQL's own process writes the log, a little later
        RunningServer.await(
                "the unrestricted one in the log", Duration.ofSeconds(10), () -> Statements.seen(SERVER).stream()
                        .anyMatch(statement -> statement.contains(Endpoint.UNRESTRICTED)));
        assertThat(past(tables))
                .as("the check sees the one that is unrestricted on purpose")
                .singleElement()
                .asString()
                .contains(Endpoint.UNRESTRICTED);
    }

    private static Set<String> past(Set<String> tables) {
        return Statements.seen(SERVER).stream()
                .filter(statement -> !Statements.reads(statement, tables).isEmpty())
                .filter(statement -> !Statements.restricted(statement)
                        && !Statements.byKey(statement)
                        && !Statements.allowed(statement))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tables with an office and a level, and what hangs on one. */
    private static Set<String> protectedTables() {
        var found = new TreeSet<String>();
        try (var connection = SERVER.database().connectAsOwner();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                with held as (
                                  select table_name from information_schema.columns
                                  where table_schema = 'sijill' and column_name in ('office_code', 'confidentiality_level')
                                  group by table_name having count(*) = 2)
                                select table_name::text from held
                                union
                                select child.relname::text from pg_constraint c
                                  join pg_class child on child.oid = c.conrelid
                                  join pg_class parent on parent.oid = c.confrelid
                                  join held on held.table_name = parent.relname
                                where c.contype = 'f' and parent.relname <> 'account'""")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static String wholeInbox(String user) {
        var web = Web.loggedIn(SERVER, user);
        var all = new StringBuilder();
        for (var page = 1; page <= 40; page++) {
            var body = web.get("/staff/worklist/inbox?page=" + page).body();
            all.append(body);
            if (!Pattern.compile("[?&;]page=" + (page + 1) + "\\b")
                    .matcher(body)
                    .find()) {
                return all.toString();
            }
        }
        throw new AssertionError("an inbox without end");
    }

    private static String searched(String user, String typed) {
        var web = Web.loggedIn(SERVER, user);
        var form = Form.in(web.get("/staff/worklist/inbox").body(), "finding");
        var answer = web.post(form.action(), form.with("find_input", typed).press("search"));
        return answer.body() + Web.location(answer);
    }

    private static String suggested(String user, String typed) {
        var web = Web.loggedIn(SERVER, user);
        var form = Form.in(web.get("/staff/worklist/inbox").body(), "finding")
                .with("find_query", typed)
                .with("find_input", typed)
                .with("jakarta.faces.partial.ajax", "true")
                .with("jakarta.faces.source", "find")
                .with("jakarta.faces.partial.execute", "find")
                .with("jakarta.faces.partial.render", "find");
        var answer = web.post(form.action(), form.fields(), "Faces-Request", "partial/ajax");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String filed(String wilaya) {
        var body = """
                {"civilNumber":"%s","mobile":"%s","wilaya":"%s","helpWanted":["device"]}"""
                .formatted(CIVIL, MOBILE, wilaya);
        var answer = new Web(SERVER)
                .send(
                        "POST",
                        "/api/v1/applications",
                        body,
                        "Authorization",
                        "Bearer " + SERVER.partnerKey(),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("number")
                .getAsString();
    }
}
