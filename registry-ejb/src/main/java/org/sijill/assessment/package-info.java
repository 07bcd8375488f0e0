/**
 * Sends a social researcher to a family's home and brings back what he saw: a day agreed with the family, the visit with its report,
 * or why there was none, and the head's review.
 *
 * <p>Terms: <em>visit</em> (زيارة البحث الاجتماعي; SM-10), <em>slot</em> (a day and a part of its working hours), <em>try</em> (a
 * researcher was at the door), <em>finding</em> (what the visit came to), <em>review</em> (the head's look at it, who had no hand
 * in it), <em>sending</em> (what a phone sent once, however often it tried).
 *
 * <p>Legal basis: the researcher's duty to see housing, social, economic and health situation, RD 87/84 and reference.md §1.3; a
 * photo needs the family's consent, RD 6/2022.
 *
 * <p>Asked for by whoever needs a visit for a case of his, through {@link org.sijill.assessment.Visits}; must not know what the case is
 * about, nor what is decided on it.
 *
 * @see "reference.md §2.4 (SM-10), ADR 0033, ADR 0034"
 */
package org.sijill.assessment;
