package org.sijill.household;

import org.sijill.security.CaseReference;

/** A family was entered into the registry. Announced in the transaction that enters it. */
public record HouseholdRegistered(CaseReference family) {}
