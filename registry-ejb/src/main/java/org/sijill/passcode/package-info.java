/**
 * What lets people in who have no account: one-time codes that prove who holds a phone, sent by SMS, good for ten minutes and one
 * use; and passphrases, the only way back for whoever gave neither name nor phone. Both are kept as hashes, and guessing is
 * limited.
 *
 * <p>Terms: <em>passcode</em> (the six digits), <em>passphrase</em> (the four words), <em>subject</em> (whom or what they stand
 * for: a civil number, a case), <em>guess</em> (wrong passphrases in a row for one subject), <em>stop</em> (nothing is compared
 * until it opens again by time).
 *
 * <p>It knows neither persons nor cases: who may ask for a code or a passphrase, and what it opens, is for the feature that
 * hands it out. It must not learn from where anybody asks.
 *
 * @see "contract.md, Rules of identity; reference.md §3.7; ADR 0043"
 */
package org.sijill.passcode;
