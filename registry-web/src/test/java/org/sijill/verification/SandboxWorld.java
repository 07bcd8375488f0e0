package org.sijill.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.sijill.sandbox.Sandbox;

/** The sandbox itself, in this process, with one family in it: a man, his wife, a son under age and a daughter who died. */
final class SandboxWorld implements AutoCloseable {

    static final String MAN = "10483526";
    static final String WIFE = "10483527";
    static final String SON = "10483528";
    static final String DAUGHTER = "10483529";

    private static final Map<Register, String> PATHS = Map.of(
            Register.CIVIL, "civil",
            Register.PROTECTION_FUND, "protection-fund",
            Register.LABOUR, "labour",
            Register.PROPERTY, "property");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Sandbox sandbox;

    SandboxWorld(Path folder) {
        try {
            sandbox = new Sandbox(
                    0, folder.resolve("population.jsonl"), URI.create("http://127.0.0.1:9"), folder.resolve("none"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        knows(
                MAN,
                person("راشد بن سالم بن حمد العبري", "MALE", "1984-03-09", "MARRIED")
                        + ",\"cardExpiresOn\":\"2030-01-31\",\"wage\":\"325.500\",\"workStatus\":\"EMPLOYEE_PRIVATE\",\"homes\":1,"
                        + "\"family\":[" + link(WIFE, "SPOUSE") + "," + link(SON, "CHILD") + ","
                        + link(DAUGHTER, "CHILD") + "]");
        knows(
                WIFE,
                person("موزة بنت ناصر بن سعيد الهنائية", "FEMALE", "1988-01-01", "MARRIED")
                        + ",\"estimated\":[\"bornOn\"],\"benefit\":\"80.000\"");
        knows(SON, person("سالم بن راشد بن سالم العبري", "MALE", "2015-06-01", "SINGLE"));
        knows(
                DAUGHTER,
                person("سارة بنت راشد بن سالم العبرية", "FEMALE", "2012-06-01", "SINGLE")
                        + ",\"diedOn\":\"2020-02-02\"");
    }

    private static String person(String name, String sex, String bornOn, String maritalStatus) {
        return "\"fullArabic\":\"" + name + "\",\"given\":\"" + name.split(" ")[0] + "\",\"sex\":\"" + sex
                + "\",\"bornOn\":\"" + bornOn + "\",\"nationality\":\"OM\",\"maritalStatus\":\"" + maritalStatus + "\"";
    }

    private static String link(String number, String link) {
        return "{\"civilNumber\":\"" + number + "\",\"link\":\"" + link + "\"}";
    }

    void knows(String number, String fields) {
        put("/fixtures/" + number, "{" + fields + "}");
    }

    void behaves(Register register, String mode) {
        put("/modes/" + PATHS.get(register), "{\"mode\":\"" + mode + "\"}");
    }

    /** @return how often it was asked */
    long asked(Register register) {
        var modes =
                send(HttpRequest.newBuilder(sandbox.address().resolve("/modes")).build());
        return Long.parseLong(modes.replaceAll(".*\"" + PATHS.get(register) + "\":\\{[^}]*\"asked\":([0-9]+).*", "$1"));
    }

    RegisterClient client(Duration patience) {
        var addresses = new EnumMap<Register, URI>(Register.class);
        PATHS.forEach(
                (register, path) -> addresses.put(register, sandbox.address().resolve("/" + path + "/search")));
        return new RegisterClient(addresses, patience);
    }

    private void put(String path, String body) {
        send(HttpRequest.newBuilder(sandbox.address().resolve(path))
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private static String send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
