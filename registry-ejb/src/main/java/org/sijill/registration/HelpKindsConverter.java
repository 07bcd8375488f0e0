package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

/** Kinds of help in one text column. */
@Converter
public class HelpKindsConverter extends EnumSetConverter<HelpKind>
        implements AttributeConverter<Set<HelpKind>, String> {

    public HelpKindsConverter() {
        super(HelpKind.class);
    }
}
