package org.sijill.recertification;

import org.sijill.common.Language;
import org.sijill.person.PersonName;

/**
 * A row of the list of families to confirm.
 *
 * @param headArabic name of whoever is responsible; empty if he lies beyond the actor's reach
 * @param headEnglish empty if his card has none
 * @param mobile empty if the family has no phone
 * @param written whether it is written to by SMS; not without a phone, nor after its head has died,
 *     nor if its file is kept from the portal
 */
public record FamilyToConfirm(
        CertificationDetails certification, String headArabic, String headEnglish, String mobile, boolean written) {

    /** @return name of whoever is responsible, as a text in this language has it */
    public String head(Language language) {
        return PersonName.in(language, headArabic, headEnglish);
    }
}
