package org.sijill.declaration;

import java.time.LocalDate;
import org.sijill.common.Money;
import org.sijill.household.IncomeKind;
import org.sijill.person.BirthAccuracy;

/** What is said of one aspect of a family, by the registry or by a declaration. */
public sealed interface Stated {

    /** A name, a place, a phone, the code of a wilaya: as it was written. */
    record Words(String text) implements Stated {}

    /** A constant of a code list. */
    record Choice(Enum<?> constant) implements Stated {}

    record Count(int number) implements Stated {}

    /** @param day 1 January of the year if only that is known */
    record Birth(LocalDate day, BirthAccuracy accuracy) implements Stated {

        /** @return whether both may be one birth: where only a year is known, the year decides */
        boolean agrees(Birth other) {
            return isYearOnly() || other.isYearOnly() ? day.getYear() == other.day.getYear() : day.equals(other.day);
        }

        private boolean isYearOnly() {
            return accuracy == BirthAccuracy.YEAR_ONLY;
        }
    }

    /** @param rial a month */
    record Amount(Money rial) implements Stated {}

    /** @param rial a month, all incomes of this kind together */
    record Monthly(IncomeKind kind, Money rial) implements Stated {}
}
