package org.sijill.verification;

/** What of a family a declaration and a register may say differently, in the order in which it is listed. */
public enum RegisterAspect {
    /** Somebody of whom the civil register says that he died is declared as a member. */
    DEATH,
    /** The civil register names a husband, a wife or a child under age who is not declared. */
    MEMBER,
    NAME,
    SEX,
    BIRTH,
    NATIONALITY,
    MARITAL_STATUS,
    /** Last day on which the card holds. */
    CARD_EXPIRY,
    WORK_STATUS,
    /** Rial a month, as the two after it. */
    WAGE,
    PENSION,
    BENEFIT,
    /** He owns a home, and the family says that it lives on other terms. */
    OWN_HOME
}
