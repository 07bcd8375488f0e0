package org.sijill.recertification;

/**
 * A row of the list of families to confirm.
 *
 * @param headArabic name of whoever is responsible; empty if he lies beyond the actor's reach
 * @param headEnglish empty if his card has none
 * @param mobile empty if the family has no phone, so that it was not written to
 */
public record FamilyToConfirm(
        CertificationDetails certification, String headArabic, String headEnglish, String mobile) {}
