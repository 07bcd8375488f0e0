/**
 * The families a demo server starts with: invented, always the same for a day, and believable to whoever works in an office.
 *
 * <p>Family, member, placement, lineage, livelihood, home. Families are spread over the governorates by their inhabitants and over
 * the kinds of families the registry has most of (reference.md §1.3, §11.1); names, villages and what stands near a house are data
 * beside this package. They enter through the registers as real ones do. It must not know applications, decisions or pages, and
 * nothing here runs outside of demo mode.
 */
package org.sijill.demo;
