package org.sijill.registration;

import jakarta.persistence.Converter;

@Converter
class MissingItemsConverter extends EnumSetConverter<MissingItem> {

    MissingItemsConverter() {
        super(MissingItem.class);
    }
}
