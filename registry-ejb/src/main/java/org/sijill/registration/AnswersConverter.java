package org.sijill.registration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.sijill.declaration.Answers;

/** What was typed into an application, as JSON in one text column. */
@Converter
public class AnswersConverter implements AttributeConverter<Answers, String> {

    @Override
    public String convertToDatabaseColumn(Answers answers) {
        return answers.json();
    }

    @Override
    public Answers convertToEntityAttribute(String json) {
        return Answers.read(json);
    }
}
