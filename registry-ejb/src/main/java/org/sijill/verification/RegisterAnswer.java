package org.sijill.verification;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.sijill.common.Json;
import org.sijill.household.MemberRole;
import org.sijill.security.CivilNumber;

/**
 * What a register answered.
 *
 * @param fetchedAt the time of every field of it
 * @param validUntil until when it is taken as it stands
 * @param persons whoever was asked for first; then the family
 */
public record RegisterAnswer(Register register, Instant fetchedAt, Instant validUntil, List<RegisteredPerson> persons) {

    public RegisterAnswer {
        persons = List.copyOf(persons);
    }

    public Optional<RegisteredPerson> find(CivilNumber number) {
        return persons.stream().filter(person -> person.number().equals(number)).findFirst();
    }

    /** @return for the database */
    static String json(List<RegisteredPerson> persons) {
        var list = Json.createArrayBuilder();
        for (var person : persons) {
            var fields = Json.createObjectBuilder();
            var estimated = Json.createArrayBuilder();
            person.fields().forEach((field, held) -> {
                fields.add(field.name(), held.value());
                if (held.confidence() == Confidence.ESTIMATED) {
                    estimated.add(field.name());
                }
            });
            list.add(Json.createObjectBuilder()
                    .add("number", person.number().value())
                    .add("link", person.link().map(Enum::name).orElse(""))
                    .add("fields", fields)
                    .add("estimated", estimated));
        }
        return list.build().toString();
    }

    /** @return as they were written by {@link #json} */
    static List<RegisteredPerson> persons(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(RegisterAnswer::person)
                    .toList();
        }
    }

    private static RegisteredPerson person(JsonObject written) {
        var estimated = written.getJsonArray("estimated").getValuesAs(JsonString::getString);
        var fields = new EnumMap<RegisterField, Held>(RegisterField.class);
        written.getJsonObject("fields").keySet().forEach(name -> {
            var confidence = estimated.contains(name) ? Confidence.ESTIMATED : Confidence.EXACT;
            fields.put(
                    RegisterField.valueOf(name),
                    new Held(written.getJsonObject("fields").getString(name), confidence));
        });
        var link = written.getString("link");
        return new RegisteredPerson(
                new CivilNumber(written.getString("number")),
                link.isEmpty() ? Optional.empty() : Optional.of(MemberRole.valueOf(link)),
                fields);
    }
}
