package org.sijill.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.sijill.research.ReportAnswers;

/** A report in one text column, as JSON. */
@Converter
public class ReportAnswersConverter implements AttributeConverter<ReportAnswers, String> {

    @Override
    public String convertToDatabaseColumn(ReportAnswers answers) {
        return answers.json();
    }

    @Override
    public ReportAnswers convertToEntityAttribute(String json) {
        return ReportAnswers.read(json);
    }
}
