/** REST for the civil register, which tells of births, deaths, marriages, divorces and addresses. */
package org.sijill.web.lifeevent;
