package org.sijill.office;

/**
 * Corrected name, civil number or language of an account's owner.
 *
 * @param version of the account as it was read
 */
public record CorrectAccount(AccountId account, long version, AccountOwner owner) {}
