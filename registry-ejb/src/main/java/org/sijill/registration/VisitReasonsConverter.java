package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

/** Why a family is visited, in one text column. */
@Converter
public class VisitReasonsConverter extends EnumSetConverter<VisitReason>
        implements AttributeConverter<Set<VisitReason>, String> {

    public VisitReasonsConverter() {
        super(VisitReason.class);
    }
}
