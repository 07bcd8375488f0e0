package org.sijill.declaration;

import java.io.Serializable;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sijill.common.BusinessException;
import org.sijill.common.Json;
import org.sijill.person.NameKey;

/**
 * What was typed into an application, by the names of its fields: as it was typed, right or wrong, so that it is still there
 * when its owner comes back.
 */
public record Answers(Map<String, String> byField) implements Serializable {

    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST = 500;
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z][a-zA-Z0-9.]{0,79}");

    public static final Answers NONE = new Answers(Map.of());

    /** @throws BusinessException {@code declaration.error.answers} if it is more than a family can have to say */
    public Answers {
        byField = Map.copyOf(byField);
        if (byField.size() > MOST_FIELDS
                || byField.entrySet().stream()
                        .anyMatch(answer -> !FIELD.matcher(answer.getKey()).matches()
                                || answer.getValue().length() > LONGEST)) {
            throw new BusinessException("declaration.error.answers");
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

    /** @return the answers of one part, by the names of its fields */
    public Answers of(Part part) {
        var found = new HashMap<String, String>();
        part.question().fields().forEach(field -> find(part.name() + "." + field)
                .ifPresent(text -> found.put(field, text)));
        return new Answers(found);
    }

    /** @return these answers, named by their fields, as those of a part: every field of it, so that what is empty goes */
    public Answers as(Part part) {
        var all = new HashMap<String, String>();
        part.question()
                .fields()
                .forEach(field -> all.put(part.name() + "." + field, find(field).orElse("")));
        return new Answers(all);
    }

    /** @return those of these questions, by their whole names */
    public Answers only(Set<Question> questions) {
        var found = new HashMap<>(byField);
        found.keySet().removeIf(field -> part(field)
                .filter(part -> questions.contains(part.question()))
                .isEmpty());
        return new Answers(found);
    }

    private static Optional<Part> part(String field) {
        return Part.find(field.substring(0, Math.max(0, field.indexOf('.'))));
    }

    /** @return the parts of a question that something was answered in, in their order */
    public List<Part> parts(Question question) {
        return byField.keySet().stream()
                .flatMap(field -> part(field).stream())
                .distinct()
                .filter(part -> part.question() == question)
                .sorted()
                .toList();
    }

    /** @return a part of a question that holds nothing yet; empty if there are as many as there can be */
    public Optional<Part> free(Question question) {
        var taken = parts(question);
        return IntStream.rangeClosed(1, Part.MOST)
                .mapToObj(index -> new Part(question, index))
                .filter(part -> !taken.contains(part))
                .findFirst();
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** @return as they were written by {@link #json} */
    public static Answers read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var found = new TreeMap<String, String>();
            var object = reader.readObject();
            object.keySet().forEach(field -> found.put(field, object.getString(field)));
            return new Answers(found);
        }
    }

    /** @return by what the applicant's name is found, in either script; empty text as long as it is not told */
    public String applicantSearch() {
        var own = of(Part.SELF);
        return NameKey.search(
                own.find("fullArabic").orElse(""), own.find("fullEnglish").orElse(""));
    }

    /** @return for the database: one object, fields in their order */
    public String json() {
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
