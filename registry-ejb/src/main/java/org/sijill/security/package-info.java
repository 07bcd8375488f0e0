/**
 * Who acts, and what he may reach: role × office area × confidentiality level, checked at every boundary by
 * {@link org.sijill.security.Requires} and turned into a query restriction by one class,
 * {@link org.sijill.security.AccessScope}.
 *
 * <p>Terms: <em>actor</em> (an employee, a partner, or a process step), <em>permission</em> ({@code feature.verb}),
 * <em>area</em> (an office code and everything under it), <em>level</em> (0 public to 4 violence and origin), <em>four
 * eyes</em> (nobody decides what he filed, edited or checked).
 *
 * <p>A refusal is announced as {@link org.sijill.security.AccessRefused}; {@code audit} keeps it in a transaction of its
 * own, so that it outlives the roll-back. Does not know accounts or offices: {@code office} makes actors.
 *
 * @see "reference.md §4.7 (confidentiality levels), §9 (roles)"
 */
package org.sijill.security;
