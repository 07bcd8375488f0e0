/**
 * Looks afterwards at how applications were dealt with: draws some of each office's decided applications every month, and has each
 * reviewed by somebody who had no hand in it.
 *
 * <p>Terms: <em>quality sample</em> (what is drawn of a month), <em>quality review</em> (the look at one drawn application),
 * <em>point</em> (a question of the checklist), <em>fault</em> (a point that is answered with no; a review with faults stays open until
 * it is written what was done about them).
 *
 * <p>Legal basis: reference.md §9 (persona 3: check quality sample); the share is a dated parameter.
 *
 * <p>It changes nothing of an application: a decision that was wrong is annulled or appealed against where that belongs. It must
 * not know programmes.
 *
 * @see "ADR 0042"
 */
package org.sijill.quality;
