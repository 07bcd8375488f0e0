/**
 * The register of families: who belongs to one and in which role, where it lives, what it lives on, on any day and as it was
 * known on any day.
 *
 * <p>Family, member, head of family, dwelling, income item. Legal basis: reference.md §2.4 (SM-3) and §2.7. A person belongs to one
 * family at a time; living with one, guardianship and a place in a home may overlap. It must not know applications, decisions or
 * programmes.
 */
package org.sijill.household;
