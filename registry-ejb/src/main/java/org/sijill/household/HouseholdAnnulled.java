package org.sijill.household;

/** The file of a family was closed, for the decision that entered it was annulled. Announced in the transaction that closes it. */
public record HouseholdAnnulled(HouseholdId family) {}
