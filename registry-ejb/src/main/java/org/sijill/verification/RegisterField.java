package org.sijill.verification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sijill.person.MaritalStatus;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;

/** What a register says of a person, by the name it has in an answer. */
public enum RegisterField {
    FULL_ARABIC(Register.CIVIL, "fullArabic", RegisterField::isName),
    FULL_ENGLISH(Register.CIVIL, "fullEnglish", RegisterField::isName),
    GIVEN(Register.CIVIL, "given", RegisterField::isName),
    FATHER(Register.CIVIL, "father", RegisterField::isName),
    GRANDFATHER(Register.CIVIL, "grandfather", RegisterField::isName),
    GREAT_GRANDFATHER(Register.CIVIL, "greatGrandfather", RegisterField::isName),
    TRIBE(Register.CIVIL, "tribe", RegisterField::isName),
    SEX(Register.CIVIL, "sex", text -> isOneOf(Sex.values(), text)),
    BORN_ON(Register.CIVIL, "bornOn", RegisterField::isDay),
    /** ISO 3166-1 alpha-2. */
    NATIONALITY(Register.CIVIL, "nationality", text -> text.matches("[A-Z]{2}")),
    MARITAL_STATUS(Register.CIVIL, "maritalStatus", text -> isOneOf(MaritalStatus.values(), text)),
    /** Last day on which the card holds. */
    CARD_EXPIRES_ON(Register.CIVIL, "cardExpiresOn", RegisterField::isDay),
    DIED_ON(Register.CIVIL, "diedOn", RegisterField::isDay),
    /** Rial a month, as the two after it. */
    PENSION(Register.PROTECTION_FUND, "pension", RegisterField::isAmount),
    BENEFIT(Register.PROTECTION_FUND, "benefit", RegisterField::isAmount),
    WAGE(Register.LABOUR, "wage", RegisterField::isAmount),
    WORK_STATUS(Register.LABOUR, "workStatus", text -> isOneOf(WorkStatus.values(), text)),
    /** How many homes he owns. */
    HOMES(Register.PROPERTY, "homes", text -> text.matches("[0-9]{1,3}"));

    private static final int LONGEST = 200;

    private final Register register;
    private final String word;
    private final Predicate<String> right;

    RegisterField(Register register, String word, Predicate<String> right) {
        this.register = register;
        this.word = word;
        this.right = right;
    }

    static List<RegisterField> of(Register register) {
        return Stream.of(values()).filter(field -> field.register == register).toList();
    }

    String word() {
        return word;
    }

    boolean isRight(String text) {
        return right.test(text);
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isOneOf(Enum<?>[] constants, String text) {
        return Arrays.stream(constants).anyMatch(constant -> constant.name().equals(text));
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 1800;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static boolean isAmount(String text) {
        return text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?");
    }
}
