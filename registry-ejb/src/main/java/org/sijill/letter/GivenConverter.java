package org.sijill.letter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class GivenConverter implements AttributeConverter<Given, String> {

    @Override
    public String convertToDatabaseColumn(Given given) {
        return given.json();
    }

    @Override
    public Given convertToEntityAttribute(String json) {
        return Given.read(json);
    }
}
