/**
 * Letters and receipts: what the ministry says on paper, in Arabic and English. First a record of every value is kept, in the
 * transaction that decides; the PDF is made of that record afterwards, as often as needed with the same words.
 *
 * <p>Terms: <em>letter</em> (خطاب), <em>receipt</em> (إيصال), <em>occasion</em> (what a letter is issued about, once), <em>template
 * version</em> (wording and layout it keeps for ever), <em>check code</em> (رقم التحقق, tells a genuine paper).
 *
 * <p>It must not know what a decision means, who may read which letter, or where its values come from: that is for the feature
 * whose case it is.
 *
 * @see "reference.md §2.6 (L-…)"
 * @see "ADR 0025"
 */
package org.sijill.letter;
