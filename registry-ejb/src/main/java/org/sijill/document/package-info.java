/**
 * What people hand in with a case: photos and scans, kept whole, checked by what they are and not by what they are called.
 *
 * <p>Document, its type by content, its original, its picture. Legal basis: required documents, reference.md §2.7 (application,
 * attachments). It must not know what a document proves, or to which feature its case belongs.
 */
package org.sijill.document;
