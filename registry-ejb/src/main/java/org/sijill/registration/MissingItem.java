package org.sijill.registration;

import java.util.Arrays;
import java.util.List;

/**
 * What an application may lack. Shown to the citizen by name, so each says exactly what to bring or correct. The system finds
 * most of it by itself; the clerk adds what only he can see.
 */
public enum MissingItem {
    SELF(false),
    MEMBERS(false),
    HEAD(false),
    HOME(false),
    INCOME(false),
    IDENTITY_CARD(true),
    RENT_CONTRACT(true),
    PROOF_OF_INCOME(true),
    MEDICAL_REPORT(true),
    PROOF_OF_NEED(true),
    CIVIL_NUMBER(false),
    MOBILE(false),
    WILAYA(false),
    HELP_WANTED(false);

    private final boolean document;

    MissingItem(boolean document) {
        this.document = document;
    }

    /** @return whether it is a paper, to be photographed */
    public boolean isDocument() {
        return document;
    }

    /** @return the papers, in the order in which they are asked for */
    public static List<MissingItem> documents() {
        return Arrays.stream(values()).filter(MissingItem::isDocument).toList();
    }
}
