package org.sijill.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whom the registers know: whoever was put in, else the demo's population. */
final class People {

    static final JsonMapper JSON = new JsonMapper();

    private static final int MOST = 20_000;

    private final Population population;
    private final Map<String, ObjectNode> putIn = new ConcurrentHashMap<>();

    People(Path file) {
        population = new Population(file);
    }

    /** @return false if there are too many already */
    boolean put(String civilNumber, ObjectNode fixture) {
        if (putIn.size() >= MOST && !putIn.containsKey(civilNumber)) {
            return false;
        }
        fixture.put("civilNumber", civilNumber);
        putIn.put(civilNumber, fixture);
        return true;
    }

    Optional<JsonNode> find(String civilNumber) {
        if (putIn.containsKey(civilNumber)) {
            return Optional.of(putIn.get(civilNumber));
        }
        try {
            return civilNumber.matches("[1-9][0-9]{0,8}")
                    ? population.find(Long.parseLong(civilNumber)).map(JSON::readTree)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
