package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

@Converter
class MissingItemsConverter extends EnumSetConverter<MissingItem>
        implements AttributeConverter<Set<MissingItem>, String> {

    MissingItemsConverter() {
        super(MissingItem.class);
    }
}
