package org.sijill.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody who worked on a record, as ids in one text column, sorted, with commas between. */
@Converter
public class ActorIdsConverter implements AttributeConverter<Set<ActorId>, String> {

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
