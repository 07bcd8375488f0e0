package org.sijill.web.operations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;

/** What an invented family says of itself in the demo's applications. */
public final class DemoDeclaration {

    private static final String FILE = "demo-declaration.properties";

    private DemoDeclaration() {}

    /** @return in the order in which it is told */
    public static List<Part> parts() {
        var answers = answers();
        return Stream.of(
                        Stream.of(Part.SELF),
                        answers.parts(Question.MEMBER).stream(),
                        Stream.of(Part.HOME),
                        answers.parts(Question.INCOME).stream())
                .flatMap(parts -> parts)
                .toList();
    }

    /** @return all of them */
    public static Answers answers() {
        try (var file =
                new InputStreamReader(DemoDeclaration.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(file);
            var answers = new HashMap<String, String>();
            properties.stringPropertyNames().forEach(name -> answers.put(name, properties.getProperty(name)));
            return new Answers(answers);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
