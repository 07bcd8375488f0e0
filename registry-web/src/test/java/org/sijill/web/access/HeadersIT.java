package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the browser is told, and what another site cannot make it do. */
@AloneOnTheServer
class HeadersIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String NEW = "/staff/registration/new";

    private final Web nobody = new Web(SERVER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/apply",
                "/check",
                "/staff/login",
                "/staff/login?lang=en",
                "/resources/sijill/staff.css",
                "/resources/sijill/staff.js",
                "/resources/nothing.css",
                "/nothing",
                "/staff/worklist/inbox",
                "/api/v1/applications/A-26-000001-1",
                "/api/v1/nothing",
                "/health/ready",
                "/health/live",
                "/openapi",
                "/metrics"
            })
    void everyAnswerCarriesAPolicyThatRunsNoScriptOfAPage(String path) {
        safe(path, nobody.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/worklist/inbox",
                NEW,
                "/staff/password",
                "/staff/nothing",
                "/staff/process/registration",
                "/staff/registration/application?number=A-26-999999-0",
                "/staff/registration/application"
            })
    void soDoesEveryAnswerToStaff(String path) {
        var answer = Web.loggedIn(SERVER, "clerk").get(path);
        safe(path, answer);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void soDoesAPageThatRefusesAForm() {
        var clerk = Web.loggedIn(SERVER, "clerk");
        var form = Form.in(clerk.get(NEW).body(), "form");
        safe("refused form", clerk.post(form.action(), form.press("submit")));

        var expired = new LinkedHashMap<>(form.press("submit"));
        expired.put("jakarta.faces.ViewState", "1:1");
        safe("shown again", clerk.post(form.action(), expired));
        expired.remove("sijill.proof");
        var answer = clerk.post(form.action(), expired);
        safe("expired view", answer);
        assertThat(answer.statusCode()).isEqualTo(400);

        var without = new LinkedHashMap<>(form.press("submit"));
        without.remove("primefaces.nonce");
        safe("no nonce", clerk.post(form.action(), without));
    }

    /** The container's own description names the program and its version; ours is at {@code /openapi}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/application.wadl",
                "/api/v1/application.wadl?detail=true",
                "/api/v1/application.wadl/xsd0.xsd"
            })
    void noOtherDescriptionOfTheResourcesIsToBeHad(String path) {
        var answer = nobody.get(path, "Authorization", "Bearer " + SERVER.partnerKey());
        safe(path, answer);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContainIgnoringCase("jersey", "wadl.dev.java.net");
    }

    private static void safe(String what, HttpResponse<String> answer) {
        var headers = answer.headers();
        if (answer.statusCode() == 302) {
            assertThat(inline(answer.body())).as(what).isEmpty();
            return;
        }
        var policies = headers.allValues("Content-Security-Policy");
        assertThat(policies).as(what + " " + answer.statusCode()).hasSize(1);
        var policy = directives(policies.get(0));
        assertThat(policy.getOrDefault("script-src", ""))
                .as(what)
                .startsWith("'self'")
                .doesNotContain("unsafe", "*", "http:", "https:", "data:");
        assertThat(policy).as(what).containsEntry("default-src", "'self'").containsEntry("object-src", "'none'");
        assertThat(policy).as(what).containsEntry("base-uri", "'self'").containsEntry("frame-ancestors", "'none'");
        assertThat(policy).as(what).containsEntry("form-action", "'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).as(what).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(what).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).as(what).contains("same-origin");
        assertThat(headers.firstValue("X-Reference-Id").orElse("")).as(what).matches("\\d{4}-\\d{6}");
        assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
        assertThat(headers.firstValue("Server").orElse("")).as(what).doesNotContainPattern("(?i)payara|glassfish|\\d");
        assertThat(answer.body())
                .as(what)
                .doesNotContainPattern("\\bat [a-z]+\\.[a-z.]+\\(|Exception|Payara|GlassFish|Mojarra|stack trace");
        assertThat(inline(answer.body()))
                .as(what + ": script in the page itself")
                .isEmpty();
    }

    private static List<String> inline(String page) {
        return Pattern.compile("<script(?![^>]*\\bsrc=)(?![^>]*\\bnonce=)[^>]*>|\\son[a-z]+=\"|href=\"javascript:")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static Map<String, String> directives(String policy) {
        var found = new LinkedHashMap<String, String>();
        Arrays.stream(policy.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    var space = part.indexOf(' ');
                    assertThat(found.put(
                                    space < 0 ? part : part.substring(0, space),
                                    space < 0 ? "" : part.substring(space + 1)))
                            .as("twice: " + part)
                            .isNull();
                });
        return found;
    }

    @Test
    void aPageThatFailsSaysItsReferenceAndNothingOfTheFailure() {
        var page = Web.loggedIn(SERVER, "clerk").get("/staff/registration/application?number=A-26-999999-0");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(page.headers().firstValue("X-Reference-Id").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"Origin,https://evil.example", "Origin,null", "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site"})
    void whatAnotherSiteMakesABrowserSendIsRefusedAndChangesNothing(String header, String value) {
        var clerk = Web.loggedIn(SERVER, "clerk");
        var form = Form.newApplication(clerk, "70707072", "92707072");
        var before = Rows.count(SERVER, "application");

        var refused = clerk.post(form.action(), form.press("submit"), header, value);
        assertThat(refused.statusCode()).isEqualTo(403);
        safe("foreign", refused);
        assertThat(clerk.post("/staff/logout", Web.fields(), header, value).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get(NEW).statusCode()).as("still logged in").isEqualTo(200);
        assertThat(Rows.count(SERVER, "application")).isEqualTo(before);

        var own = clerk.post(
                form.action(),
                form.press("submit"),
                "Origin",
                SERVER.address().toString(),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(302);
        assertThat(Rows.count(SERVER, "application")).isEqualTo(before + 1);
    }

    @Test
    void overPlainHttpTheSessionsCookieIsForScriptsAndOtherSitesOutOfReachAndNotSecure() {
        var answer = new Web(SERVER).logIn("clerk", SERVER.password(), "");
        var cookie = cookie(answer, "sijill");
        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .contains("Path=/");
        assertThat(cookie).doesNotContainIgnoringCase("Secure");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        var language = cookie(nobody.get("/?lang=en"), "lang");
        assertThat(language).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer.headers()));
    }

    @Test
    void theSessionsNumberNeverStandsInAnAddress() {
        var web = Web.loggedIn(SERVER, "clerk");
        assertThat(web.get("/staff/worklist/inbox").body()).doesNotContain("jsessionid", web.session());
    }

    @Test
    void methodsNobodyNeedsAreRefused() {
        for (var method : List.of("TRACE", "PUT", "DELETE", "PATCH", "PROPFIND")) {
            var answer = nobody.send(method, "/apply", null);
            assertThat(answer.statusCode()).as(method).isIn(400, 403, 405, 501);
        }
    }
}
