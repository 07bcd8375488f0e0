package org.sijill.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.security.ActorId;

/** Everybody who worked on a visit, as ids in one text column, sorted, with commas between; empty text for nobody. */
@Converter
public class WorkersConverter implements AttributeConverter<Set<ActorId>, String> {

    @Override
    public String convertToDatabaseColumn(Set<ActorId> actors) {
        return actors.stream().map(ActorId::toString).sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<ActorId> convertToEntityAttribute(String text) {
        return Arrays.stream(text.split(","))
                .filter(id -> !id.isEmpty())
                .map(ActorId::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
