/**
 * The gate of the back office and the pages of accounts and offices. What is not listed as public is refused; who is behind
 * a session is asked anew at every request, so that a disabled account or a changed role counts at once.
 *
 * @see "ADR 0015"
 */
package org.sijill.web.office;
