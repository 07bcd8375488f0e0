package org.sijill.declaration;

import java.time.LocalDate;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;
import org.sijill.common.TypedDay;
import org.sijill.person.BirthAccuracy;

/**
 * A birth as people know it: a day, or the year alone.
 *
 * @param day 1 January if only the year is known
 */
record TypedBirth(LocalDate day, BirthAccuracy accuracy) {

    private static final String YEAR = "(18|19|20)[0-9]{2}";

    /** @throws BusinessException {@code common.error.date} if it is neither */
    static TypedBirth of(String typed) {
        var latin = Digits.latin(typed).strip();
        return latin.matches(YEAR)
                ? new TypedBirth(LocalDate.of(Integer.parseInt(latin), 1, 1), BirthAccuracy.YEAR_ONLY)
                : new TypedBirth(TypedDay.of(typed), BirthAccuracy.EXACT);
    }

    /** @return as people would type it; what is not known to the day, as a year */
    String typed() {
        return accuracy == BirthAccuracy.EXACT ? TypedDay.text(day) : Integer.toString(day.getYear());
    }
}
