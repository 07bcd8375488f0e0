package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

@Converter
class VisitReasonsConverter extends EnumSetConverter<VisitReason>
        implements AttributeConverter<Set<VisitReason>, String> {

    VisitReasonsConverter() {
        super(VisitReason.class);
    }
}
