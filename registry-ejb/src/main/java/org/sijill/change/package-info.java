/**
 * Carries a change of what is held of a family from its proposal to its application: what a grievance found wrong in the register is
 * proposed by one officer, stays as it was proposed, and is applied once, with the approval of another.
 *
 * <p>Terms: <em>change</em> (what the register is to hold: contact, dwelling, a member's incomes, a member's description),
 * <em>proposal</em> (a change with what it replaces, its reason and its proposer), <em>reason</em> (the case that it remedies),
 * <em>overtaken</em> (the family's file is no longer what it was when the change was proposed).
 *
 * <p>Legal basis: reference.md §2.4 (SM-4, SM-7) and §3.3 (a second pair of eyes for every remedy that changes data).
 *
 * <p>It decides nothing: whoever approves the reason asks {@link org.sijill.change.Changes} to apply what was proposed for it. Of the
 * reason it knows the id and the number. It must not know grievances or programmes.
 *
 * @see "ADR 0044"
 */
package org.sijill.change;
