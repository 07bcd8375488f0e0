package org.sijill.person;

import org.sijill.security.OfficeCode;

/**
 * With which office a person is registered.
 *
 * @param level confidentiality of the entry, 0 to 4
 */
public record PersonOffice(PersonId person, OfficeCode office, int level) {}
