/**
 * What every feature needs and no business word belongs in: identities that sort by time, the one clock, money with three
 * decimals, date ranges, case numbers with a check digit, pages of a list, the base of every refusal, and the look-up of
 * every text in both languages.
 *
 * <p>Must not know any feature.
 */
package org.sijill.common;
