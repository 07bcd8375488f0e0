package org.sijill.person;

import java.io.Serializable;
import java.time.LocalDate;
import org.sijill.common.BusinessException;

/**
 * What is known of a person, as the card and the applicant say it.
 *
 * @param bornOn day of birth; with {@link BirthAccuracy#YEAR_ONLY}, 1 January of the year
 * @param nationality ISO 3166-1 alpha-2, {@code OM}
 * @see "reference.md §2.7 (person)"
 */
public record PersonDescription(
        IdKind idKind,
        PersonName name,
        Sex sex,
        LocalDate bornOn,
        BirthAccuracy bornAccuracy,
        String nationality,
        MaritalStatus maritalStatus,
        WorkStatus workStatus)
        implements Serializable {

    private static final int OLDEST = 130;

    /** @throws BusinessException {@code person.error.nameOmani}, {@code person.error.nationality} */
    public PersonDescription {
        name.requireFor(idKind);
        if (nationality == null || !nationality.matches("[A-Z]{2}")) {
            throw new BusinessException("person.error.nationality");
        }
    }

    /** @throws BusinessException {@code person.error.birthDate} if the birth lies in the future or longer ago than people live */
    public void requireBornBy(LocalDate today) {
        requireBornBy(bornOn, today);
    }

    /** @throws BusinessException {@code person.error.birthDate} if the birth lies in the future or longer ago than people live */
    public static void requireBornBy(LocalDate birth, LocalDate today) {
        if (birth == null || birth.isAfter(today) || birth.isBefore(today.minusYears(OLDEST))) {
            throw new BusinessException("person.error.birthDate");
        }
    }
}
