/** Filing and following applications: the pages of the clerk and the supervisor, and the REST resource for partners. */
package org.sijill.web.registration;
