package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.web.operations.DemoClock;

/** What anybody may see without a session: the list, and nothing else. */
@AloneOnTheServer
class PublicPagesIT {

    private static final TestServer SERVER = TestServer.get();
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String INBOX = "/staff/worklist/inbox";

    /** The whole list of public pages. Whoever adds a page to it says here that it is meant. */
    private static final Set<String> PUBLIC = Set.of(
            "/",
            "/apply",
            "/apply/identity",
            "/code",
            "/follow",
            "/confirm",
            "/confirm/code",
            "/complain",
            "/contact",
            "/check",
            "/staff/login",
            "/openapi");

    /** Stands on every page of the portal. */
    private static final String PUBLIC_MARK = "portal.css";

    private final Web nobody = new Web(SERVER);

    static List<String> views() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(
                            file -> file.toString().endsWith(".xhtml") && !file.startsWith(WEBAPP.resolve("WEB-INF")))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replaceFirst("\\.xhtml$", ""))
                    .map(address -> address.equals("/index") ? "/" : address)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> servlets() {
        return Classes.beside(DemoClock.class).stream()
                .filter(type -> type.isAnnotationPresent(WebServlet.class))
                .flatMap(type -> Stream.of(type.getAnnotation(WebServlet.class).value()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource({"views", "servlets"})
    void everyPageIsPublicByTheListOrLeadsToTheLogIn(String address) {
        var answer = nobody.get(address);
        if (PUBLIC.contains(address)) {
            assertThat(answer.statusCode()).isEqualTo(200);
        } else if (!address.startsWith("/staff")) {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Web.location(answer)).isIn("/apply/identity", "/follow", "/confirm");
        } else {
            leadsToLogIn(answer, address);
        }
    }

    @Test
    void theListOfPublicPagesHoldsNoPageThatIsGone() {
        assertThat(Stream.of(views(), servlets()).flatMap(List::stream)).containsAll(PUBLIC);
    }

    @ParameterizedTest
    @MethodSource("views")
    void noPageIsReachedUnderTheNameOfItsFile(String address) {
        var file = address.equals("/") ? "/index.xhtml" : address + ".xhtml";
        assertThat(nobody.get(file).statusCode()).as(file).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/worklist/inbox.xhtml",
                "/staff/../staff/worklist/inbox",
                "/apply/../staff/worklist/inbox",
                "/resources/../staff/worklist/inbox",
                "/resources/..;/staff/worklist/inbox",
                "/api/v1/../../staff/worklist/inbox",
                "/health/../staff/worklist/inbox",
                "/staff/./worklist/inbox",
                "//staff/worklist/inbox",
                "/staff//worklist/inbox",
                "/staff/worklist//inbox",
                "/staff/worklist/inbox;jsessionid=1",
                "/staff;x=y/worklist/inbox",
                "/;/staff/worklist/inbox",
                "/resources/;/../staff/worklist/inbox",
                "/STAFF/worklist/inbox",
                "/Staff/Worklist/Inbox",
                "/staff/worklist/inbox/",
                "/staff/%2e%2e/staff/worklist/inbox",
                "/resources/%2e%2e/staff/worklist/inbox",
                "/resources/%2e%2e%2fstaff/worklist/inbox",
                "/resources%2f..%2fstaff%2fworklist%2finbox",
                "/%73taff/worklist/inbox",
                "/staff/worklist%2finbox",
                "/staff/login/../worklist/inbox",
                "/staff/login/worklist/inbox",
                "/staff/login;/../worklist/inbox",
                "/index/../staff/worklist/inbox",
                "/apply.xhtml/../staff/worklist/inbox.xhtml",
                "/WEB-INF/web.xml",
                "/web-inf/web.xml",
                "/WEB-INF/templates/staff.xhtml",
                "/resources/../WEB-INF/web.xml",
                "/resources/%2e%2e/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/resources/sijill/",
                "/resources/",
                "/jakarta.faces.resource/../staff/worklist/inbox.xhtml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/inbox.xhtml.xhtml?ln=staff/worklist",
                "/staff/registration/application?number=A-26-000001-1",
                "/asadmin",
                "/management",
                "/.well-known/",
                "/nothing",
                "/staff/nothing"
            })
    void noTrickWithTheAddressOpensAPage(String path) {
        var answer = raw("GET " + path + " HTTP/1.1");
        if (answer.lines().findFirst().orElse("").contains(" 200")) {
            // the server cleaned the address before it chose a page: then it is a public one
            assertThat(answer).as(path).contains(PUBLIC_MARK).doesNotContain("class=\"sidebar\"");
        }
        assertThat(answer).as(path).doesNotContain("CheckApplication", "<web-app", "applicationView");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        assertThat(nobody.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/resources/nothing.js").statusCode()).isEqualTo(404);
        assertThat(nobody.get("/api/v1/nothing").statusCode()).isIn(401, 404);
        assertThat(Web.loggedIn(SERVER, "clerk").get("/staff/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormSentWithoutASessionChangesNothing() {
        var page = Web.loggedIn(SERVER, "clerk").get("/staff/registration/new").body();
        var form = Form.in(page, "form")
                .with("civilNumber", "70707071")
                .with("mobile", "92707071")
                .with("wilaya", "OM-DA-01")
                .with("helpWanted", "emergency-aid");
        var before = Rows.count(SERVER, "application");

        var answer = nobody.post(form.action(), form.press("submit"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Web.location(answer)).startsWith("/staff/login");
        assertThat(nobody.post("/staff/logout", Web.fields()).statusCode()).isEqualTo(302);
        assertThat(nobody.post("/staff/stay", Web.fields()).statusCode()).isEqualTo(401);
        assertThat(Rows.count(SERVER, "application")).isEqualTo(before);
    }

    @Test
    void aSessionGetsAnotherNumberAtLogIn() {
        var web = new Web(SERVER);
        web.get("/staff/login");
        web.logIn("clerk", "wrong-password", "");
        var before = web.session();
        assertThat(web.logIn("clerk", SERVER.password(), "").statusCode()).isEqualTo(302);
        assertThat(web.session()).isNotEmpty().isNotEqualTo(before);

        var again = web.session();
        assertThat(web.logIn("supervisor", SERVER.password(), "").statusCode()).isEqualTo(302);
        assertThat(web.session()).isNotEqualTo(again);
    }

    /** Without a character encoding in web.xml the form before the first session is read as Latin letters. */
    @Test
    void whatIsTypedInArabicBeforeThereIsASessionIsReadAsArabic() {
        var answer = new Web(SERVER).logIn("مريم", "كلمة مرور طويلة", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("value=\"مريم\"");
    }

    @Test
    void loggingOutEndsTheSession() {
        var web = Web.loggedIn(SERVER, "clerk");
        assertThat(web.get(INBOX).statusCode()).isEqualTo(200);
        var kept = web.session();
        assertThat(web.post("/staff/logout", Web.fields()).statusCode()).isEqualTo(302);
        leadsToLogIn(web.get(INBOX), INBOX);
        leadsToLogIn(new Web(SERVER).get(INBOX, "Cookie", "sijill=" + kept), INBOX);
        assertThat(Web.loggedIn(SERVER, "clerk").get("/staff/logout").statusCode())
                .as("no link ends a session")
                .isEqualTo(405);
    }

    @Test
    void anotherPasswordEndsEverySessionAndADisabledAccountToo() {
        var stamped = Web.loggedIn(SERVER, "researcher");
        assertThat(stamped.get("/staff/password").statusCode()).isEqualTo(200);
        Rows.change(
                SERVER, "update sijill.account set session_stamp = gen_random_uuid() where user_name = 'researcher'");
        leadsToLogIn(stamped.get("/staff/password"), "/staff/password");

        var disabled = Web.loggedIn(SERVER, "researcher");
        Rows.change(SERVER, "update sijill.account set disabled = true where user_name = 'researcher'");
        try {
            leadsToLogIn(disabled.get("/staff/password"), "/staff/password");
            assertThat(new Web(SERVER)
                            .logIn("researcher", SERVER.password(), "")
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            Rows.change(SERVER, "update sijill.account set disabled = false where user_name = 'researcher'");
        }
    }

    @Test
    void aFirstPasswordOpensNothingButItsChange() {
        Rows.change(SERVER, "update sijill.account set must_change = true where user_name = 'steward'");
        try {
            var web = Web.loggedIn(SERVER, "steward");
            for (var address : List.of("/staff/", INBOX, "/staff/registration/new", "/staff/process/registration")) {
                assertThat(Web.location(web.get(address))).isEqualTo("/staff/password");
            }
        } finally {
            Rows.change(SERVER, "update sijill.account set must_change = false where user_name = 'steward'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/staff/",
                "/staff/..//evil.example",
                "/staff/\\evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/staff/\r\nX-Evil: 1",
                "/staff/%0d%0aX-Evil:1",
                "/apply"
            })
    void nobodyIsSentElsewhereAfterTheLogIn(String from) {
        var answer = new Web(SERVER).logIn("clerk", SERVER.password(), "?from=" + Web.encode(from));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Web.location(answer)).startsWith("/staff/").doesNotContain("evil.example");
        assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
    }

    @Test
    void thePageThatWasAskedForIsComeBackTo() {
        var asked = nobody.get(INBOX + "?step=CheckApplication");
        var login = Web.location(asked);
        var answer = new Web(SERVER).logIn("clerk", SERVER.password(), login.substring(login.indexOf('?')));
        assertThat(Web.location(answer)).isEqualTo(INBOX + "?step=CheckApplication");
    }

    private static void leadsToLogIn(HttpResponse<String> answer, String address) {
        assertThat(answer.statusCode()).as(address).isIn(302, 401, 405);
        if (answer.statusCode() == 302) {
            assertThat(Web.location(answer)).startsWith("/staff/login?from=" + Web.encode(address));
        }
        assertThat(answer.body()).as(address).doesNotContain("<main");
    }

    /** Past the HTTP client, which mends addresses. */
    private static String raw(String requestLine) {
        var address = SERVER.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            var request = new ArrayList<>(List.of(requestLine, "Host: " + address.getAuthority(), "Connection: close"));
            socket.getOutputStream()
                    .write((String.join("\r\n", request) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
