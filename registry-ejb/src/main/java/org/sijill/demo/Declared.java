package org.sijill.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.PersonDescription;

/** An invented family's own words: the answers it gives in its application. */
final class Declared {

    private final Map<Part, Map<String, String>> byPart = new HashMap<>();

    private Declared() {}

    /** @return what it says, part by part, in the order of the questions */
    static List<Map.Entry<Part, Answers>> parts(DemoFamily family) {
        var declared = new Declared();
        declared.tell(family);
        return declared.byPart.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> Map.entry(part.getKey(), new Answers(part.getValue())))
                .toList();
    }

    /** @return the answers of these parts, named as in the form */
    static Answers together(List<Map.Entry<Part, Answers>> parts) {
        return new Answers(parts.stream()
                .flatMap(part -> part.getValue().byField().entrySet().stream()
                        .map(answer -> Map.entry(part.getKey().name() + "." + answer.getKey(), answer.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void tell(DemoFamily family) {
        var incomes = 0;
        for (var place = 0; place < family.members().size(); place++) {
            var member = family.members().get(place);
            var part = place == 0 ? Part.SELF : new Part(Question.MEMBER, place);
            person(part, member.person());
            put(part, "role", member.role().name());
            if (place > 0) {
                put(part, "memberNumber", member.number().value());
            }
            for (var receipt : member.receipts()) {
                incomes++;
                var income = new Part(Question.INCOME, incomes);
                put(income, "receiver", part.name());
                put(income, "incomeKind", receipt.kind().name());
                put(income, "amount", receipt.amount().toString());
                put(income, "period", receipt.period().name());
            }
        }
        if (incomes == 0) {
            put(Part.NO_INCOME, "none", "true");
        }
        home(family);
    }

    private void person(Part part, PersonDescription person) {
        var name = person.name();
        put(part, "fullArabic", name.fullArabic());
        put(part, "given", name.given());
        put(part, "father", name.father());
        put(part, "grandfather", name.grandfather());
        put(part, "greatGrandfather", name.greatGrandfather());
        put(part, "tribe", name.tribe());
        put(part, "fullEnglish", name.fullEnglish());
        put(part, "idKind", person.idKind().name());
        put(part, "nationality", person.nationality());
        put(part, "sex", person.sex().name());
        put(part, "bornOn", born(person));
        put(part, "maritalStatus", person.maritalStatus().name());
        put(part, "workStatus", person.workStatus().name());
    }

    private static String born(PersonDescription person) {
        LocalDate day = person.bornOn();
        return person.bornAccuracy() == BirthAccuracy.YEAR_ONLY
                ? Integer.toString(day.getYear())
                : day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private void home(DemoFamily family) {
        put(Part.HOME, "village", family.residence().village());
        put(Part.HOME, "landmark", family.residence().landmark());
        put(Part.HOME, "dwellingKind", family.dwelling().kind().name());
        put(Part.HOME, "tenure", family.dwelling().tenure().name());
        put(Part.HOME, "rooms", Integer.toString(family.dwelling().rooms()));
        if (family.dwelling().rent() != null) {
            put(Part.HOME, "rent", family.dwelling().rent().toString());
        }
    }

    private void put(Part part, String field, String text) {
        if (!text.isBlank()) {
            byPart.computeIfAbsent(part, none -> new HashMap<>()).put(field, text);
        }
    }
}
