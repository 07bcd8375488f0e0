package org.sijill.registration;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of constants as their names in one text column, sorted, with commas between; empty text for none.
 *
 * <p>Each subclass names {@code AttributeConverter} itself: EclipseLink reads the types from the class's own interfaces only.
 */
abstract class EnumSetConverter<E extends Enum<E>> {

    private final Class<E> type;

    EnumSetConverter(Class<E> type) {
        this.type = type;
    }

    public String convertToDatabaseColumn(Set<E> values) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public Set<E> convertToEntityAttribute(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
