package org.sijill.verification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sijill.common.TypedDay;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.person.IdKind;
import org.sijill.person.NameKey;
import org.sijill.security.CivilNumber;

/** Somebody whom the civil register names, as the answers of an application; what it does not say is left to be asked. */
final class RegisteredMembers {

    private static final String OMAN = "OM";

    private RegisteredMembers() {}

    /** @return by their whole names */
    static Map<String, String> answers(RegisteredPerson person, Part part) {
        var all = new HashMap<String, String>();
        put(all, part, "role", person.link().map(Enum::name).orElse(""));
        put(all, part, "memberNumber", person.number().value());
        put(all, part, "idKind", (isOmani(person) ? IdKind.OMANI_ID : IdKind.RESIDENT_CARD).name());
        for (var field : RegisterField.of(Register.CIVIL)) {
            var text = person.text(field);
            switch (field) {
                case BORN_ON, CARD_EXPIRES_ON ->
                    put(all, part, field.word(), text.isEmpty() ? "" : TypedDay.text(LocalDate.parse(text)));
                case DIED_ON -> {
                    // nobody of the dead is a member
                }
                default -> put(all, part, field.word(), text);
            }
        }
        return all;
    }

    /** @return whom the answer names beside the applicant, who lives and is told of neither by number nor by name */
    static List<RegisteredPerson> notTold(RegisterAnswer answer, Answers told) {
        var numbers = new HashSet<CivilNumber>();
        var names = new HashSet<NameKey>();
        Stream.concat(Stream.of(Part.SELF), told.parts(Question.MEMBER).stream())
                .map(told::of)
                .forEach(person -> {
                    person.find("memberNumber").flatMap(CivilNumber::typed).ifPresent(numbers::add);
                    person.find("fullArabic").map(NameKey::of).ifPresent(names::add);
                });
        return answer.persons().stream()
                .filter(person -> person.link().isPresent()
                        && person.text(RegisterField.DIED_ON).isEmpty())
                .filter(person -> !numbers.contains(person.number())
                        && !names.contains(NameKey.of(person.text(RegisterField.FULL_ARABIC))))
                .toList();
    }

    private static boolean isOmani(RegisteredPerson person) {
        var nationality = person.text(RegisterField.NATIONALITY);
        return nationality.isEmpty() || nationality.equals(OMAN);
    }

    private static void put(Map<String, String> all, Part part, String field, String text) {
        if (!text.isEmpty()) {
            all.put(part.name() + "." + field, text);
        }
    }
}
