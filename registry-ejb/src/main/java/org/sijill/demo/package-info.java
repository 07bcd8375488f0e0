/**
 * What a demo server starts with: invented families and invented applications, always the same for a day, and believable to
 * whoever works in an office.
 *
 * <p>Family, member, placement, lineage, livelihood, home; case, timeline. Families are spread over the governorates by their
 * inhabitants and over the kinds of families the registry has most of (reference.md §1.3, §11.1), cases over the states an
 * application can rest in; names, villages, staff and what stands near a house are data beside this package. They enter through the
 * registers and the boundaries as real ones do. It must not know pages, and nothing here runs outside of demo mode.
 */
package org.sijill.demo;
