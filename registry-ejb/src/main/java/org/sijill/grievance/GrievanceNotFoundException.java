package org.sijill.grievance;

import org.sijill.common.NotAvailableException;

/** No such grievance for this actor: there is none, or it belongs to an office, a level or a room he does not reach. */
public class GrievanceNotFoundException extends NotAvailableException {

    private static final long serialVersionUID = 1L;
}
