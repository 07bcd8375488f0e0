/**
 * The administrator's page of holidays: what a change would move, before it is made; the change itself, which may take long
 * and can be left and found again; and its undoing within the hour.
 *
 * @see "contract.md, promise 8"
 */
package org.sijill.web.calendar;
