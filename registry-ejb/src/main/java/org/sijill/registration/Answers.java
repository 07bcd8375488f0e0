package org.sijill.registration;

import jakarta.json.Json;
import java.io.Serializable;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sijill.common.BusinessException;

/**
 * What was typed into an application, by the names of its fields: as it was typed, right or wrong, so that it is still there
 * when its owner comes back.
 */
public record Answers(Map<String, String> byField) implements Serializable {

    private static final int MOST_FIELDS = 500;
    private static final int LONGEST = 500;
    private static final String FIELD = "[a-zA-Z][a-zA-Z0-9.]{0,79}";

    public static final Answers NONE = new Answers(Map.of());

    /** @throws BusinessException {@code registration.error.answers} if it is more than a family can have to say */
    public Answers {
        byField = Map.copyOf(byField);
        if (byField.size() > MOST_FIELDS
                || byField.entrySet().stream()
                        .anyMatch(answer -> !answer.getKey().matches(FIELD)
                                || answer.getValue().length() > LONGEST)) {
            throw new BusinessException("registration.error.answers");
        }
    }

    /** @return what was typed into a field; empty if nothing was */
    public Optional<String> find(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** @return these, with those in their place; an empty text takes the answer away */
    public Answers with(Answers newer) {
        var all = new TreeMap<>(byField);
        newer.byField.forEach((field, text) -> {
            if (text.isBlank()) {
                all.remove(field);
            } else {
                all.put(field, text);
            }
        });
        return new Answers(all);
    }

    static Answers read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var found = new TreeMap<String, String>();
            var object = reader.readObject();
            object.keySet().forEach(field -> found.put(field, object.getString(field)));
            return new Answers(found);
        }
    }

    String json() {
        var object = Json.createObjectBuilder();
        new TreeMap<>(byField).forEach(object::add);
        return object.build().toString();
    }

    /** Nothing of them: they are personal. */
    @Override
    public String toString() {
        return "Answers";
    }
}
