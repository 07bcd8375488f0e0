package org.sijill.registration;

/** How an application came in. */
public enum Channel {
    /** At a wilaya office's counter. */
    COUNTER,
    /** Through a partner's system. */
    PARTNER,
    /** Through the portal, on a phone. */
    PORTAL
}
