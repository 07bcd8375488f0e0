package org.sijill.household;

/**
 * Where an income comes from.
 *
 * @see "reference.md §2.7 (household)"
 */
public enum IncomeKind {
    WAGE,
    OWN_ACCOUNT,
    PENSION_SHARE,
    SPF_BENEFIT,
    ALIMONY,
    CHILD_SUPPORT,
    RENT,
    CHARITY,
    REMITTANCE,
    FARM_FISHING,
    OTHER
}
