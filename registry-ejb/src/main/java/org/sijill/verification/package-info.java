/**
 * What the registers of other bodies say of a family: they are asked, never waited for. A question is a row, written in the
 * transaction of the filing; a sender asks afterwards, outside of any transaction, again and again as long as the case lasts; the
 * answer is kept with source, time and confidence, and held against what was declared.
 *
 * <p>Terms: <em>register</em> (of another body), <em>query</em> (what one is asked for one case), <em>wrong answer</em> (for
 * somebody else, too large, unreadable: nothing of it is kept), <em>conflict</em> (declaration and register say different
 * things), <em>settlement</em> (how an officer decided it, for these two values alone), <em>standing</em> (unverified, verified,
 * in conflict), <em>breaker</em> (stops asking a register that fails).
 *
 * <p>Features above call {@link org.sijill.verification.Verifications} in their own transaction and observe {@link
 * org.sijill.verification.RegisterAnswered}. It knows no application, only the reference of a case and what was declared.
 *
 * @see "reference.md §2.5; ADR 0031"
 */
package org.sijill.verification;
