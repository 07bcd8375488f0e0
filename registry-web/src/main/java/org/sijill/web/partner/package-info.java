/** The REST resources that partners use to file applications and follow them. */
package org.sijill.web.partner;
