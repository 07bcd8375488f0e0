package org.sijill.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a register's answer of what is known of whoever is asked for. */
final class AnswerMaker {

    private static final int HUGE = 100_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What each register holds of a person. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "civil",
                    List.of(
                            "fullArabic",
                            "fullEnglish",
                            "given",
                            "father",
                            "grandfather",
                            "greatGrandfather",
                            "tribe",
                            "sex",
                            "bornOn",
                            "nationality",
                            "maritalStatus",
                            "cardExpiresOn",
                            "diedOn"),
            "protection-fund", List.of("pension", "benefit"),
            "labour", List.of("workStatus", "wage"),
            "property", List.of("homes"));

    private final People people;

    AnswerMaker(People people) {
        this.people = people;
    }

    /** @param question the register's, as it came */
    JsonNode answer(String register, Mode mode, JsonNode question) {
        var asked = question.path("civilNumber").asString("");
        var answer = NODES.objectNode();
        answer.set("reference", question.path("reference"));
        answer.put("civilNumber", mode == Mode.WRONG_PERSON ? other(asked) : asked);
        var persons = mode == Mode.UNKNOWN ? List.<ObjectNode>of() : persons(register, asked, question.path("persons"));
        answer.put("found", !persons.isEmpty());
        var list = answer.putArray("persons");
        persons.forEach(person -> list.add(as(mode, person)));
        if (mode == Mode.HUGE) {
            IntStream.range(0, HUGE).forEach(number -> list.addObject()
                    .put("civilNumber", Integer.toString(70_000_000 + number))
                    .put("link", "CHILD")
                    .put("fullArabic", "\u0637\u0641\u0644"));
        }
        return answer;
    }

    private List<ObjectNode> persons(String register, String asked, JsonNode others) {
        var own = people.find(asked);
        if (own.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<ObjectNode>();
        found.add(held(register, own.get()));
        var related = register.equals("civil")
                ? own.get().path("family").valueStream().flatMap(link -> related(register, link).stream())
                : others.valueStream()
                        .map(number -> number.asString(""))
                        .filter(number -> !number.equals(asked))
                        .flatMap(number -> people.find(number).stream())
                        .map(person -> held(register, person));
        related.forEach(found::add);
        return found;
    }

    private Optional<ObjectNode> related(String register, JsonNode link) {
        return people.find(link.path("civilNumber").asString("")).map(person -> {
            var held = held(register, person);
            held.set("link", link.path("link"));
            return held;
        });
    }

    private static ObjectNode held(String register, JsonNode fixture) {
        var held = NODES.objectNode();
        Stream.concat(Stream.of("civilNumber", "estimated"), FIELDS.get(register).stream())
                .filter(fixture::hasNonNull)
                .forEach(field -> held.set(field, fixture.get(field)));
        return held;
    }

    private static ObjectNode as(Mode mode, ObjectNode person) {
        if (mode == Mode.CONFLICTING) {
            if (person.hasNonNull("maritalStatus")) {
                var married = person.get("maritalStatus").asString().equals("MARRIED");
                person.put("maritalStatus", married ? "DIVORCED" : "MARRIED");
            }
            if (person.hasNonNull("bornOn")) {
                var born = LocalDate.parse(person.get("bornOn").asString());
                person.put("bornOn", born.minusYears(1).toString());
            }
            if (person.hasNonNull("cardExpiresOn")) {
                person.put("cardExpiresOn", "2020-01-31");
            }
            if (person.hasNonNull("wage")) {
                person.put("wage", "975.000");
            }
        }
        return person;
    }

    private static String other(String asked) {
        return asked.equals("77000001") ? "77000002" : "77000001";
    }
}
