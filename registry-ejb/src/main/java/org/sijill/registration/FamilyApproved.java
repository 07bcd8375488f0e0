package org.sijill.registration;

import org.sijill.common.Language;
import org.sijill.household.HouseholdId;

/**
 * An application was approved, and its family stands in the registry. Announced in the transaction that approves it.
 *
 * @param family its file
 * @param language of the application: in which the family is spoken to
 */
public record FamilyApproved(HouseholdId family, Language language) {}
