package org.sijill.registration;

import org.sijill.security.CaseReference;

/** An application was closed since its applicant died; what was planned for it is to be cancelled. */
public record ApplicationClosedByDeath(CaseReference about) {}
