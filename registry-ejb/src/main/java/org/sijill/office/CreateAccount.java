package org.sijill.office;

/**
 * A new member of staff.
 *
 * @param userName 2 to 32 Latin letters, digits, dots, hyphens and underscores, first a letter; case is ignored
 */
public record CreateAccount(String userName, AccountOwner owner, Authority authority) {}
