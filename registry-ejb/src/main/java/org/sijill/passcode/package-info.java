/**
 * One-time codes that prove who holds a phone: sent by SMS, kept as a hash, good for ten minutes and one use.
 *
 * <p>Terms: <em>passcode</em> (the six digits), <em>subject</em> (whom or what it stands for: a civil number, a case).
 *
 * <p>It knows neither persons nor cases: who may ask for a code, and what it opens, is for the feature that sends it.
 *
 * @see "contract.md, Rules of identity"
 */
package org.sijill.passcode;
