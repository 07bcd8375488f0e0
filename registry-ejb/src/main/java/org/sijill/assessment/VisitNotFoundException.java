package org.sijill.assessment;

import org.sijill.common.NotAvailableException;

/** No such visit for this actor: there is none, it is of an office or level he does not reach, or of his own family. */
public class VisitNotFoundException extends NotAvailableException {

    private static final long serialVersionUID = 1L;
}
