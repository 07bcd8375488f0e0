package org.sijill.research;

import java.util.HashMap;
import java.util.Map;

/** Invented answers of a report. */
public final class TestReports {

    private TestReports() {}

    /** @return every field that is asked for, rightly answered */
    public static Map<String, String> answers() {
        var answers = new HashMap<String, String>();
        answers.put("dwellingKind", "ARABIC_HOUSE");
        answers.put("tenure", "OWNED");
        answers.put("rooms", "٢");
        answers.put("condition", "NEEDS_REPAIR");
        answers.put("water", "TANKER");
        answers.put("power", "GRID");
        answers.put("toilet", "PRIVATE");
        answers.put("persons", "7");
        answers.put("outOfSchool", "1");
        answers.put("supporter", "RELATIVES");
        answers.put("income", "210.500");
        answers.put("debts", "0");
        answers.put("assets", "LIVESTOCK,CAR");
        answers.put("seeing", "SOME");
        answers.put("hearing", "NONE");
        answers.put("walking", "A_LOT");
        answers.put("remembering", "NONE");
        answers.put("selfCare", "NONE");
        answers.put("communicating", "NONE");
        answers.put("who", "الجدة");
        answers.put("chronic", "FOLLOWED");
        answers.put("recommendation", "HELP");
        answers.put("reasons", "دخل قليل ومسكن ضيق");
        return answers;
    }

    public static Map<String, String> with(String field, String text) {
        var answers = answers();
        answers.put(field, text);
        return answers;
    }
}
