package org.sijill.person;

import java.time.LocalDate;
import java.util.UUID;
import org.sijill.common.Language;

/**
 * A person as a line of a list.
 *
 * @param civilNumber null for whoever has none
 * @param fullEnglish empty if the card has none
 * @param diedOn by the civil register; null while nothing is known of a death
 */
public record PersonSummary(
        UUID id,
        String civilNumber,
        String fullArabic,
        String fullEnglish,
        Sex sex,
        LocalDate bornOn,
        BirthAccuracy bornAccuracy,
        MaritalStatus maritalStatus,
        WorkStatus workStatus,
        LocalDate diedOn) {

    /** @see PersonName#in(Language) */
    public String in(Language language) {
        return PersonName.in(language, fullArabic, fullEnglish);
    }
}
