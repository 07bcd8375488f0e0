package org.sijill.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.HelpKind;

/** The description of the REST resources is sound, and its words are the product's. */
class OpenApiTest {

    /** A partner files at once: his applications are no drafts, and submitted is passed before he is answered. */
    private static final Set<ApplicationStatus> NEVER_TOLD =
            EnumSet.of(ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED, ApplicationStatus.EXPIRED);

    private static final OpenAPI DESCRIPTION = read();

    private static OpenAPI read() {
        try (var file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            var parsed = new OpenAPIV3Parser()
                    .readContents(new String(file.readAllBytes(), StandardCharsets.UTF_8), List.of(), null);
            assertThat(parsed.getMessages()).isEmpty();
            return parsed.getOpenAPI();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyAnswerButTheGoodOneIsAProblem() {
        DESCRIPTION.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(answer -> !answer.getKey().startsWith("2"))
                .forEach(answer -> assertThat(answer.getValue().get$ref().substring("#/components/responses/".length()))
                        .isIn(DESCRIPTION.getComponents().getResponses().keySet()));
        assertThat(DESCRIPTION.getComponents().getResponses().values())
                .allSatisfy(answer -> assertThat(answer.getContent()).containsOnlyKeys(Problem.MEDIA_TYPE));
    }

    @Test
    void kindsOfHelpAndStatusesAreThoseOfTheProduct() {
        assertThat(words("FileApplication", "helpWanted", true))
                .containsExactly(
                        Arrays.stream(HelpKind.values()).map(HelpKind::code).toArray());
        assertThat(words("ApplicationStanding", "status", false))
                .containsExactlyInAnyOrder(Arrays.stream(ApplicationStatus.values())
                        .filter(status -> !NEVER_TOLD.contains(status))
                        .map(Enum::name)
                        .toArray());
    }

    private static List<Object> words(String schema, String property, boolean several) {
        var found = (Schema<?>) DESCRIPTION
                .getComponents()
                .getSchemas()
                .get(schema)
                .getProperties()
                .get(property);
        return List.copyOf((several ? found.getItems() : found).getEnum());
    }
}
