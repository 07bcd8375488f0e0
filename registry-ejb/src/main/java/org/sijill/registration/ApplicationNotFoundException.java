package org.sijill.registration;

import org.sijill.common.NotAvailableException;

/** No such application for this actor: there is none, or it belongs to an office or level he does not reach. */
public class ApplicationNotFoundException extends NotAvailableException {

    private static final long serialVersionUID = 1L;
}
