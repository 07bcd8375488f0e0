/**
 * Pages of the register of families: one family whole, and how it is reached.
 *
 * <p>It must not know how a family is found (web.registration) nor how it is entered.
 */
package org.sijill.web.household;
