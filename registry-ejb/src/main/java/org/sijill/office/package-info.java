/**
 * The ministry's offices, who works there, what he may do, and how he logs in; and the dated numbers the law may change.
 *
 * <p>Terms: <em>office</em> (its code begins with the code of the office above it), <em>account</em> (of one member of
 * staff, whose civil number it holds so that he never decides his own file), <em>role</em> (carries the permissions; the
 * account holds roles), <em>authority</em> (office, area, level and roles of an account together), <em>stamp</em> (a
 * running session ends when its account has a new one), <em>parameter</em> (a number with the days it holds and its legal
 * reference).
 *
 * <p>Makes the actors that {@code security} judges. Nobody gives what he lacks: an administrator reaches only accounts whose
 * area and level lie within his own. The administrator has no case data, and holds no other role.
 *
 * @see "reference.md §1.2 (offices), §4.7 (levels), §9 (roles); ADR 0015 (log-in)"
 */
package org.sijill.office;
