package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

/** What an application lacks, in one text column. */
@Converter
public class MissingItemsConverter extends EnumSetConverter<MissingItem>
        implements AttributeConverter<Set<MissingItem>, String> {

    public MissingItemsConverter() {
        super(MissingItem.class);
    }
}
