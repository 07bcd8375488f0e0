/**
 * Pages of the confirmation of a family's data: on a phone by the family itself, at the counter, and as the list of those who are
 * to confirm.
 *
 * <p>It must not know how an application is filed (web.registration).
 */
package org.sijill.web.recertification;
