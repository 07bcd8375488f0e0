/**
 * What every feature needs and no business word belongs in: identities that sort by time, the one clock, money with three
 * decimals, half-open date ranges, case numbers with a check digit, pages of a list, and the base of every refusal.
 *
 * <p>Must not know any feature.
 */
package org.sijill.common;
