package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

@Converter
class HelpKindsConverter extends EnumSetConverter<HelpKind> implements AttributeConverter<Set<HelpKind>, String> {

    HelpKindsConverter() {
        super(HelpKind.class);
    }
}
