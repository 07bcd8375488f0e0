package org.sijill.research;

import java.io.Serializable;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.Json;
import org.sijill.common.WrongFieldsException;

/**
 * What was typed into a report, by the names of its fields; blanks around it and empty fields are left out.
 *
 * @param form version of the form
 */
public record ReportAnswers(int form, Map<String, String> byField) implements Serializable {

    private static final String FORM = "form";
    private static final int LONGEST = 2_000;

    /** @throws BusinessException {@code research.error.form} if no such form was ever given out */
    public ReportAnswers {
        if (form != ReportForm.VERSION) {
            throw new BusinessException("research.error.form");
        }
        byField = byField.entrySet().stream()
                .filter(answer -> ReportForm.FIELDS.contains(answer.getKey()))
                .filter(answer -> !answer.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, answer -> cut(answer.getValue().strip())));
    }

    /** @return in the form that is given out now */
    public static ReportAnswers of(Map<String, String> typed) {
        return new ReportAnswers(ReportForm.VERSION, typed);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** @return the names of all fields, in the order of the form */
    public static Set<String> fields() {
        return ReportForm.FIELDS;
    }

    /** @throws WrongFieldsException naming each field that is missing or wrong */
    public ResearchReport report() {
        return new ReportForm(byField).read();
    }

    /** @return as they were written by {@link #json} */
    public static ReportAnswers read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            var fields = new TreeMap<String, String>();
            object.keySet().stream()
                    .filter(name -> !FORM.equals(name))
                    .forEach(name -> fields.put(name, object.getString(name)));
            return new ReportAnswers(object.getInt(FORM), fields);
        }
    }

    /** @return for the database: one object, fields in their order */
    public String json() {
        var object = Json.createObjectBuilder().add(FORM, form);
        new TreeMap<>(byField).forEach(object::add);
        return object.build().toString();
    }

    /** Nothing of them: they are personal. */
    @Override
    public String toString() {
        return "ReportAnswers[form=" + form + "]";
    }
}
