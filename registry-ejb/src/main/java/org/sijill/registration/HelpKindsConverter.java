package org.sijill.registration;

import jakarta.persistence.Converter;

@Converter
class HelpKindsConverter extends EnumSetConverter<HelpKind> {

    HelpKindsConverter() {
        super(HelpKind.class);
    }
}
