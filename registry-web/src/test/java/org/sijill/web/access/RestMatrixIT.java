package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.common.CaseNumber;
import org.sijill.web.operations.DemoClock;

/** Every REST method, asked by the rightful partner, without a key, without the scope, and for what is another's. */
@AloneOnTheServer
class RestMatrixIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String NARROW = "key-of-a-partner-without-scopes";
    private static final String OTHER = "key-of-another-partner";

    /** A partner's level is fixed, so his own record is raised above it. */
    private static final String RAISE = "update sijill.application set confidentiality_level = 2 where number = '%s'";

    private final AuditLines audit = new AuditLines(SERVER);

    /**
     * How a method is tried.
     *
     * @param permission its scope
     * @param ask sends the request with a key
     * @param own whether it is about a record of the partner's own
     */
    record Tried(String method, String permission, Function<String, HttpResponse<String>> ask, boolean own) {
        @Override
        public String toString() {
            return method;
        }
    }

    private static Tried following(String number) {
        return new Tried(
                "GET applications/{number}",
                "registration.followOwn",
                key -> send("GET", "/api/v1/applications/" + number, null, key),
                true);
    }

    static List<Tried> table() {
        return List.of(
                new Tried(
                        "POST applications",
                        "registration.submit",
                        key -> send(
                                "POST",
                                "/api/v1/applications",
                                """
                                {"civilNumber":"61234599","mobile":"92014499","wilaya":"OM-DA-01","helpWanted":["device"]}""",
                                key),
                        false),
                following(filed()),
                new Tried(
                        "POST demo/clock",
                        "clock.move",
                        key -> send("POST", "/api/v1/demo/clock", "{\"forward\":\"PT0S\"}", key),
                        false),
                new Tried(
                        "POST register-events",
                        "lifeevent.notify",
                        key -> send(
                                "POST",
                                "/api/v1/register-events",
                                """
                                {"id":"matrix-1","kind":"MARRIAGE","civilNumber":"61234599","happenedOn":"2026-01-05"}""",
                                // the civil register has a key of its own, and the demo's partner may not tell
                                SERVER.partnerKey().equals(key) ? SERVER.registerKey() : key),
                        false));
    }

    @BeforeAll
    static void twoMorePartners() {
        for (var partner : Map.of(
                        NARROW, "narrow,calendar.read", OTHER, "other,registration.submit,registration.followOwn")
                .entrySet()) {
            var parts = partner.getValue().split(",", 2);
            Rows.change(
                    SERVER,
                    "insert into sijill.partner (id, name, key_hash, scopes, disabled, demo, created_at, version) values ('%s', '%s', '%s', '%s', false, true, '2026-01-01T00:00:00Z', 1)"
                            .formatted(UUID.randomUUID(), parts[0], sha256(partner.getKey()), parts[1]));
        }
    }

    @Test
    void everyRestMethodIsInTheTable() {
        var tried = table().stream().map(Tried::method).toList();
        assertThat(methods().keySet()).containsExactlyInAnyOrderElementsOf(tried);
    }

    @Test
    void everyRestMethodIsDescribedAndNothingElse() {
        var answer = new Web(SERVER).get("/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        var described = new TreeSet<String>();
        new OpenAPIV3Parser()
                .readContents(answer.body())
                .getOpenAPI()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .keySet()
                        .forEach(verb -> described.add(verb + " " + path.substring("/api/v1/".length()))));
        assertThat(described).isEqualTo(methods().keySet());
    }

    @ParameterizedTest
    @MethodSource("table")
    void onlyTheRightfulPartnerGetsThrough(Tried tried) {
        assertThat(tried.ask().apply(null).statusCode()).isEqualTo(401);
        assertThat(tried.ask().apply("sjl_nobodys").statusCode()).isEqualTo(401);

        var before = audit.refused("partner:narrow", tried.permission());
        notAvailable(tried.ask().apply(NARROW));
        assertThat(audit.refused("partner:narrow", tried.permission()))
                .as("kept in the audit log")
                .isEqualTo(before + 1);
        if (tried.own()) {
            var asked = audit.refused("partner:other", tried.permission());
            notAvailable(tried.ask().apply(OTHER));
            assertThat(audit.refused("partner:other", tried.permission()))
                    .as("kept in the audit log")
                    .isEqualTo(asked + 1);
        }
        assertThat(tried.ask().apply(SERVER.partnerKey()).statusCode()).isIn(200, 201);
    }

    @Test
    void whatIsRaisedAboveThePartnersLevelIsNotAvailableToHimAnyMore() {
        var number = filed();
        assertThat(following(number).ask().apply(SERVER.partnerKey()).statusCode())
                .isEqualTo(200);
        Rows.change(SERVER, RAISE.formatted(number));
        notAvailable(following(number).ask().apply(SERVER.partnerKey()));
    }

    @Test
    void anothersApplicationLooksLikeOneThatDoesNotExist() {
        var nobodys = CaseNumber.ofYear('A', 2026, 999_998).toString();
        var others = following(filed()).ask().apply(OTHER);
        var missing = following(nobodys).ask().apply(OTHER);
        assertThat(others.statusCode()).isEqualTo(missing.statusCode());
        assertThat(withoutReference(others)).isEqualTo(withoutReference(missing));
        assertThat(others.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
    }

    @Test
    void theReferenceAPartnerIsToldStandsInTheAuditLog() {
        var answer = following(filed()).ask().apply(NARROW);
        var reference = JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("reference")
                .getAsString();
        assertThat(audit.count("reference = ? and outcome = 'REFUSED' and channel = 'api'", reference))
                .isEqualTo(1);
    }

    private static String withoutReference(HttpResponse<String> answer) {
        var body = JsonParser.parseString(answer.body()).getAsJsonObject();
        body.remove("reference");
        return body.toString();
    }

    private static void notAvailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"common.error.notAvailable\"");
    }

    private static String filed() {
        var answer = send(
                "POST",
                "/api/v1/applications",
                """
                {"civilNumber":"61234598","mobile":"92014498","wilaya":"OM-DA-01","helpWanted":["device"]}""",
                SERVER.partnerKey());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JsonParser.parseString(answer.body())
                .getAsJsonObject()
                .get("number")
                .getAsString();
    }

    private static HttpResponse<String> send(String method, String path, String body, String key) {
        var headers = Stream.of(
                        List.of(
                                "Content-Type",
                                "application/json",
                                "Idempotency-Key",
                                UUID.randomUUID().toString()),
                        key == null ? List.<String>of() : List.of("Authorization", "Bearer " + key))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return new Web(SERVER).send(method, path, body, headers);
    }

    private static Map<String, Method> methods() {
        var found = new TreeMap<String, Method>();
        for (var type : Classes.beside(DemoClock.class)) {
            if (type.isAnnotationPresent(Path.class)) {
                for (var method : type.getDeclaredMethods()) {
                    verbs(method).forEach(verb -> found.put(verb + " " + address(type, method), method));
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static Set<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String address(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
