/**
 * Has every family say, from time to time, whether what is held of it is still right: asks in good time, reminds, and closes the
 * file of a family that never answers.
 *
 * <p>Terms: <em>certification</em> (that a family's data were confirmed, and until when that holds), <em>confirmation</em>
 * (nothing changed: one tap on the phone, or a word at the counter), <em>report</em> (something changed: the branch asks),
 * <em>stale</em>, <em>suspended</em>, <em>closed</em> (SM-3: not confirmed in time).
 *
 * <p>Legal basis: reference.md §2.4 (SM-3, SM-6); every number is a dated parameter. A family is asked every twelve months: which
 * of them lives on benefits with a longer period, the registry does not know yet.
 *
 * <p>An approval of another application confirms the family it is for: an officer has just looked at it.
 *
 * <p>It must not change what is held of a family but the state of its file, and must not know programmes.
 *
 * @see "ADR 0035"
 */
package org.sijill.recertification;
