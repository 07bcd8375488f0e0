package org.sijill.office;

/**
 * Another office, area, level or other roles for an account.
 *
 * @param version of the account as it was read
 */
public record AssignAuthority(AccountId account, long version, Authority authority) {}
