package org.sijill.web.bench.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Asks a register by its service task, as a diagram by itself would: one question a job, and the job waits for the answer. */
@ApplicationScoped
@Named("sameQuestionProcess")
public class SameQuestion {

    static final List<String> REGISTERS =
            List.of("CIVIL_REGISTER_URL", "PROTECTION_FUND_URL", "LABOUR_REGISTER_URL", "PROPERTY_REGISTER_URL");

    private final Config config;
    private final HttpClient client;

    @Inject
    public SameQuestion(Config config) {
        this.config = config;
        this.client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** For the container. */
    protected SameQuestion() {
        this.config = null;
        this.client = null;
    }

    /** @param question name of the setting with the register's address, a space, the civil number */
    public boolean ask(String question) throws IOException, InterruptedException {
        var words = question.split(" ");
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(config.getValue(words[0], String.class) + "/search"))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"reference\":\"%s\",\"civilNumber\":\"%s\",\"persons\":[]}"
                                        .formatted(question, words[1])))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        return answer.statusCode() == 200;
    }
}
