/**
 * The register of persons: who somebody is, by civil number, names, birth and civil status, on any day and as it was known on
 * any day.
 *
 * <p>Person, civil number, name key, valid day, moment of recording. Legal basis: civil status register (reference.md §1.6); what
 * is kept of a person is §2.7. It must not know families, applications, or why somebody is entered.
 */
package org.sijill.person;
