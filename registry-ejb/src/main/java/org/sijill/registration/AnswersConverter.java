package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.sijill.declaration.Answers;

@Converter
class AnswersConverter implements AttributeConverter<Answers, String> {

    @Override
    public String convertToDatabaseColumn(Answers answers) {
        return answers.json();
    }

    @Override
    public Answers convertToEntityAttribute(String json) {
        return Answers.read(json);
    }
}
