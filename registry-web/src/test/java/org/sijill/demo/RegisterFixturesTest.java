package org.sijill.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.household.MemberRole;
import org.sijill.sandbox.Sandbox;

/** What the demo hands over is what the sandbox answers. */
class RegisterFixturesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FamilyGenerator generator =
            new FamilyGenerator(Placement.of(40, TestCountry.wilayat()), LocalDate.of(2026, 11, 27));

    @TempDir
    Path folder;

    /** Red if {@code Population} does not look at the file again, or finds the line of a neighbour. */
    @Test
    void everyInventedFamilyIsAnsweredWithItsMembersAlsoWhenMoreComeLater() throws Exception {
        var fixtures = new RegisterFixtures(folder.toString());
        try (var sandbox =
                new Sandbox(0, folder.resolve("sandbox/population.jsonl"), URI.create("http://127.0.0.1:9"), folder)) {
            for (var from = 0; from < 40; from += 20) {
                var families = IntStream.range(from, from + 20)
                        .mapToObj(generator::family)
                        .toList();
                fixtures.handOver(families);
                for (var family : families) {
                    assertAnswered(sandbox, family);
                }
            }
        }
    }

    private static void assertAnswered(Sandbox sandbox, DemoFamily family) throws Exception {
        var answer = ask(sandbox, family.headNumber().value());
        for (var member : family.members()) {
            assertThat(answer)
                    .contains("\"civilNumber\":\"" + member.number().value() + "\"")
                    .contains(member.person().name().fullArabic())
                    .contains("\"bornOn\":\"" + member.person().bornOn() + "\"");
        }
        assertThat(answer.split("\"link\"")).hasSize(family.members().size());
        for (var child : children(family)) {
            assertThat(ask(sandbox, child.number().value())).contains("\"link\":\"PARENT\"");
        }
    }

    private static List<DemoMember> children(DemoFamily family) {
        return family.members().stream()
                .filter(member -> member.role() == MemberRole.CHILD)
                .toList();
    }

    private static String ask(Sandbox sandbox, String number) throws IOException, InterruptedException {
        var question = "{\"reference\":\"r\",\"civilNumber\":\"" + number + "\",\"persons\":[]}";
        return HTTP.send(
                        HttpRequest.newBuilder(sandbox.address().resolve("/civil/search"))
                                .POST(BodyPublishers.ofString(question))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
