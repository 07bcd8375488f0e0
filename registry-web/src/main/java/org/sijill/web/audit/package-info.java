/**
 * The auditor's page: whether the log is whole, and who did or saw what. Reading it leaves a line of its own.
 *
 * @see "ADR 0016"
 */
package org.sijill.web.audit;
