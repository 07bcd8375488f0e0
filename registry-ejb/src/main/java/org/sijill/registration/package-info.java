/**
 * Takes in applications and leads each from its draft or filing to its end: begun on a phone and handed in, or filed at a
 * counter or by a partner; checked by a clerk, returned to the citizen if something is missing, decided by a supervisor who
 * neither filed nor checked it.
 *
 * <p>Terms: <em>application</em> (طلب; SM-1), <em>applicant</em> (a civil number with a phone that a code has proven),
 * <em>draft</em> (begun, seen by its applicant alone), <em>check</em> (the clerk's look at what was given), <em>return for
 * completion</em> (the citizen has the file and the office's clock stands), <em>decision</em> (approval or rejection with a
 * reason), <em>promised by</em> (the date told to the citizen: the sum of the office's step limits).
 *
 * <p>Legal basis: the ministry's mandate (RD 15/2026); the ceiling of four months comes from RD 87/84 Art. 10 and is kept
 * as the hard limit of every application.
 *
 * <p>Called by pages, by {@code partner}, and by its process; must not know programmes or amounts.
 *
 * @see "reference.md §2.4 (SM-1), §2.7"
 */
package org.sijill.registration;
