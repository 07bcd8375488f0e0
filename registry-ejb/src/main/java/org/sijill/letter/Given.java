package org.sijill.letter;

import java.io.Serializable;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sijill.common.Json;

/**
 * Every value that a letter prints, as it was when the letter was issued.
 *
 * @param values by name
 */
record Given(Map<String, BilingualText> values) implements Serializable {

    private static final String ARABIC = "ar";
    private static final String ENGLISH = "en";

    Given {
        values = Map.copyOf(values);
    }

    /** @return these and one more */
    Given with(String name, BilingualText text) {
        var all = new TreeMap<>(values);
        all.put(name, text);
        return new Given(all);
    }

    Optional<BilingualText> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    static Given read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var values = new TreeMap<String, BilingualText>();
            var all = reader.readObject();
            for (var name : all.keySet()) {
                var text = all.getJsonObject(name);
                values.put(name, new BilingualText(text.getString(ARABIC), text.getString(ENGLISH)));
            }
            return new Given(values);
        }
    }

    String json() {
        var all = Json.createObjectBuilder();
        new TreeMap<>(values)
                .forEach((name, text) -> all.add(
                        name,
                        Json.createObjectBuilder().add(ARABIC, text.arabic()).add(ENGLISH, text.english())));
        return all.build().toString();
    }

    /** Nothing of them: they are personal. */
    @Override
    public String toString() {
        return "Given";
    }
}
