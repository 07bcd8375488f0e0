package org.sijill.registration;

/** What a returned application lacks. Shown to the citizen by name, so each says exactly what to bring or correct. */
public enum MissingItem {
    IDENTITY_CARD,
    CIVIL_NUMBER,
    MOBILE,
    WILAYA,
    HELP_WANTED,
    PROOF_OF_NEED
}
