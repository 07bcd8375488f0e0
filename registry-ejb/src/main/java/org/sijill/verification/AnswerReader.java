package org.sijill.verification;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sijill.common.Json;
import org.sijill.household.MemberRole;
import org.sijill.security.CivilNumber;

/** Reads a register's answer, and refuses whatever is not an answer to what was asked. */
final class AnswerReader {

    /** More than any family has. */
    static final int MOST_PERSONS = 60;

    private final ClaimedQuery question;

    AnswerReader(ClaimedQuery question) {
        this.question = question;
    }

    /** That an answer cannot be taken, and why. */
    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why, null, false, false);
        }
    }

    Reply read(byte[] body) {
        try (var reader =
                Json.createReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8))) {
            return Reply.answered(persons(reader.readObject()));
        } catch (JsonException malformed) {
            return Reply.wrong("malformed");
        } catch (RefusedException refused) {
            return Reply.wrong(refused.getMessage());
        }
    }

    private List<RegisteredPerson> persons(JsonObject answer) {
        require(question.id().toString().equals(text(answer, "reference")), "other-question");
        require(question.asked().value().equals(text(answer, "civilNumber")), "other-person");
        var list = answer.get("persons");
        require(list != null && list.getValueType() == JsonValue.ValueType.ARRAY, "malformed");
        require(list.asJsonArray().size() <= MOST_PERSONS, "too-many");
        var persons = new ArrayList<RegisteredPerson>();
        for (var value : list.asJsonArray()) {
            require(value.getValueType() == JsonValue.ValueType.OBJECT, "malformed");
            persons.add(person(value.asJsonObject()));
        }
        var numbers = new HashSet<CivilNumber>();
        require(persons.stream().allMatch(person -> numbers.add(person.number())), "somebody-twice");
        require(persons.isEmpty() || persons.get(0).number().equals(question.asked()), "other-person");
        require(question.register() == Register.CIVIL || asked().containsAll(numbers), "other-person");
        return persons;
    }

    private Set<CivilNumber> asked() {
        var asked = new HashSet<>(question.others());
        asked.add(question.asked());
        return asked;
    }

    private RegisteredPerson person(JsonObject told) {
        var number = CivilNumber.typed(text(told, "civilNumber"));
        require(number.isPresent(), "field-civilNumber");
        var estimated = strings(told, "estimated");
        var fields = new EnumMap<RegisterField, Held>(RegisterField.class);
        for (var field : RegisterField.of(question.register())) {
            var text = text(told, field.word()).strip();
            if (!text.isEmpty()) {
                require(field.isRight(text), "field-" + field.word());
                fields.put(
                        field,
                        new Held(text, estimated.contains(field.word()) ? Confidence.ESTIMATED : Confidence.EXACT));
            }
        }
        return new RegisteredPerson(number.get(), link(text(told, "link")), fields);
    }

    private static Optional<MemberRole> link(String told) {
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var link = Stream.of(MemberRole.values())
                .filter(role -> role.name().equals(told))
                .findFirst();
        require(link.isPresent(), "field-link");
        return link;
    }

    /** @return empty text if it is not told; numbers and texts alike */
    private static String text(JsonObject object, String name) {
        var value = object.get(name);
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return "";
        }
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> value.toString();
            default -> throw new RefusedException("field-" + name);
        };
    }

    private static Set<String> strings(JsonObject object, String name) {
        var value = object.get(name);
        var found = new HashSet<String>();
        if (value != null) {
            require(value.getValueType() == JsonValue.ValueType.ARRAY, "malformed");
            value.asJsonArray().forEach(one -> found.add(one instanceof JsonString word ? word.getString() : ""));
        }
        return found;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new RefusedException(otherwise);
        }
    }
}
