package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.CaseNumber;

/** Whatever a partner's program does wrong, it reads a problem with a stable code. */
@AloneOnTheServer
class RestErrorsIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String APPLICATIONS = "/api/v1/applications";
    private static final String GOOD =
            """
            {"civilNumber":"61234567","mobile":"92014417","wilaya":"OM-DA-01","helpWanted":["emergency-aid"]}""";

    private final Web partner = new Web(SERVER);

    private HttpResponse<String> file(String body, String key) {
        return partner.send(
                "POST",
                APPLICATIONS,
                body,
                "Authorization",
                "Bearer " + SERVER.partnerKey(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private HttpResponse<String> file(String body) {
        return file(body, UUID.randomUUID().toString());
    }

    private static JsonObject problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        var problem = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(problem.get("status").getAsInt()).isEqualTo(status);
        assertThat(problem.get("code").getAsString()).isEqualTo(code);
        assertThat(problem.get("detail").getAsString()).isNotBlank().doesNotContain(code, "{", "Exception");
        assertThat(problem.get("title").getAsString()).isNotBlank();
        assertThat(problem.get("type").getAsString()).isNotBlank();
        assertThat(problem.get("reference").getAsString())
                .isEqualTo(answer.headers().firstValue("X-Reference-Id").orElseThrow());
        return problem;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "no json",
                "[]",
                "null",
                "",
                "{\"civilNumber\":{}}",
                "{\"helpWanted\":\"emergency-aid\"}",
                "{\"civilNumber\":\"1\"}x",
                "\u0000"
            })
    void whatIsNotTheJsonAskedForIsUnreadable(String body) {
        var answer = file(body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        var code = JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("code")
                .getAsString();
        problem(answer, answer.statusCode(), code);
        assertThat(code).isIn("common.error.unreadable", "common.error.fields");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        problem(
                partner.send(
                        "POST",
                        APPLICATIONS,
                        GOOD,
                        "Authorization",
                        "Bearer " + SERVER.partnerKey(),
                        "Content-Type",
                        "text/plain",
                        "Idempotency-Key",
                        "k"),
                415,
                "common.error.mediaType");
        problem(
                partner.get(APPLICATIONS + "/A-26-000001-1", "Authorization", bearer(), "Accept", "application/xml"),
                406,
                "common.error.mediaType");
    }

    @Test
    void anotherMethodOrAnUnknownAddressIsRefused() {
        problem(partner.send("DELETE", APPLICATIONS, null, "Authorization", bearer()), 405, "common.error.method");
        problem(partner.get(APPLICATIONS, "Authorization", bearer()), 405, "common.error.method");
        problem(partner.get("/api/v1/nothing", "Authorization", bearer()), 404, "common.error.notAvailable");
        problem(partner.get("/api/v1/", "Authorization", bearer()), 404, "common.error.notAvailable");
        problem(partner.get("/api/v1/application.wadl", "Authorization", bearer()), 404, "common.error.notAvailable");
        problem(partner.get(APPLICATIONS + "/a/b/c", "Authorization", bearer()), 404, "common.error.notAvailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic Y2xlcms6eA==", "sjl_x"})
    void withoutAPartnersKeyNothingIsToBeHad(String header) {
        var before = Rows.count(SERVER, "application");
        for (var path : List.of(APPLICATIONS + "/A-26-000001-1", "/api/v1/nothing")) {
            var answer = header.isEmpty() ? partner.get(path) : partner.get(path, "Authorization", header);
            if (!path.endsWith("nothing")) {
                problem(answer, 401, "partner.error.key");
                assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                        .startsWith("Bearer");
            } else {
                assertThat(answer.statusCode()).isIn(401, 404);
            }
        }
        problem(
                partner.send("POST", APPLICATIONS, GOOD, "Content-Type", "application/json", "Idempotency-Key", "k"),
                401,
                "partner.error.key");
        assertThat(Rows.count(SERVER, "application")).isEqualTo(before);
    }

    @Test
    void aSessionIsNoKey() {
        var clerk = Web.loggedIn(SERVER, "clerk");
        problem(clerk.get(APPLICATIONS + "/A-26-000001-1"), 401, "partner.error.key");
    }

    @Test
    void withoutAKeyOfItsOwnAFilingIsRefusedAndAReusedOneToo() {
        problem(
                partner.send("POST", APPLICATIONS, GOOD, "Authorization", bearer(), "Content-Type", "application/json"),
                422,
                "registration.error.keyMissing");
        problem(file(GOOD, "k".repeat(201)), 422, "registration.error.keyMissing");
        var key = UUID.randomUUID().toString();
        var first = file(GOOD, key);
        assertThat(first.statusCode()).isEqualTo(201);
        var again = file(GOOD, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        problem(file(GOOD.replace("92014417", "92014418"), key), 422, "registration.error.keyReused");
    }

    @ParameterizedTest
    @CsvSource({
        "civilNumber,'',security.error.civilNumber",
        "civilNumber,0,security.error.civilNumber",
        "civilNumber,1234567890,security.error.civilNumber",
        "civilNumber,12a,security.error.civilNumber",
        "mobile,'',registration.error.mobile",
        "mobile,9201441,registration.error.mobile",
        "mobile,22014417,registration.error.mobile",
        "mobile,+971 501234567,registration.error.mobile",
        "wilaya,'',registration.error.wilayaUnknown",
        "wilaya,Nizwa,registration.error.wilayaUnknown"
    })
    void aWrongFieldIsNamed(String field, String value, String code) {
        var body = JsonParser.parseString(GOOD).getAsJsonObject();
        body.addProperty(field, value);
        assertThat(errors(problem(file(body.toString()), 422, "common.error.fields")))
                .containsExactly(field + " " + code);
    }

    @Test
    void aWilayaThatDoesNotExistIsRefused() {
        var body = GOOD.replace("OM-DA-01", "OM-DA-99");
        var answer = file(body);
        assertThat(answer.body()).contains("registration.error.wilayaUnknown");
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void theKindsOfHelpAreNamed() {
        for (var help : List.of("[\"money\"]", "[\"emergency-aid\",\"money\"]", "[\"\"]", "[null]")) {
            var answer = file(GOOD.replace("[\"emergency-aid\"]", help));
            assertThat(errors(problem(answer, 422, "common.error.fields")))
                    .as(help)
                    .containsExactly("helpWanted registration.error.helpUnknown");
        }
        var none = file(GOOD.replace("[\"emergency-aid\"]", "[]"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("registration.error.helpMissing");
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        assertThat(errors(problem(file("{}"), 422, "common.error.fields")))
                .containsExactlyInAnyOrder(
                        "civilNumber common.error.required",
                        "mobile common.error.required",
                        "wilaya common.error.required",
                        "helpWanted common.error.required");
    }

    @Test
    void anEndlessBodyIsRefused() {
        var answer = file("{\"civilNumber\":\"" + "1".repeat(3_000_000) + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 413, 422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body().length()).isLessThan(10_000);
    }

    @Test
    void arabicDigitsAreRead() {
        var body = GOOD.replace("61234567", "٦١٢٣٤٥٦٨").replace("92014417", "+٩٦٨ ٩٢٠١٤٤١٧");
        var filed = file(body);
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        var number = JsonParser.parseString(filed.body())
                .getAsJsonObject()
                .get("number")
                .getAsString();
        var arabic = new StringBuilder();
        number.chars().forEach(sign -> arabic.append((char) (Character.isDigit(sign) ? sign - '0' + '٠' : sign)));
        var found = partner.get(APPLICATIONS + "/" + Web.encode(arabic.toString()), "Authorization", bearer());
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(JsonParser.parseString(found.body())).isEqualTo(JsonParser.parseString(filed.body()));
    }

    @Test
    void aNumberNobodyHasIsNotAvailable() {
        var number = CaseNumber.ofYear('A', 2026, 999_999).toString();
        problem(partner.get(APPLICATIONS + "/" + number, "Authorization", bearer()), 404, "common.error.notAvailable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-26-000001-0", "x", "%20", "A-26-000001", "%D9%A1", "A-26-000001-1%27--"})
    void aNumberThatIsNoneSaysSo(String number) {
        problem(partner.get(APPLICATIONS + "/" + number, "Authorization", bearer()), 422, "common.error.caseNumber");
    }

    private static String bearer() {
        return "Bearer " + SERVER.partnerKey();
    }

    private static List<String> errors(JsonObject problem) {
        return StreamSupport.stream(problem.getAsJsonArray("errors").spliterator(), false)
                .map(error -> error.getAsJsonObject().get("field").getAsString() + " "
                        + error.getAsJsonObject().get("code").getAsString())
                .toList();
    }
}
