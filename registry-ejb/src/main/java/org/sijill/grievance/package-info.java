/**
 * Takes what somebody says went wrong from its filing to an answer by a date that was told, and to the level above if the answer does
 * not come or is not accepted.
 *
 * <p>Terms: <em>grievance</em> (whatever anybody says, asks, suggests or reports; named, confidential or anonymous), <em>topic</em>
 * (what it is about), <em>room</em> (who deals with it), <em>triage</em> (somebody looks at it first: is it for us, whose is it, how
 * much does it ask), <em>handling</em> (finding out and proposing an answer), <em>review</em> (a second pair of eyes), <em>level</em>
 * (branch, governorate, headquarters, minister's office), <em>token</em> (what is left here of what a protection case holds).
 *
 * <p>Legal basis: reference.md §3; every limit is a dated parameter, every route a table of {@code decisions/grievance}.
 *
 * <p>It must not know what a programme, a home or a protection case holds, and must not decide again what was decided: an appeal
 * does.
 */
package org.sijill.grievance;
