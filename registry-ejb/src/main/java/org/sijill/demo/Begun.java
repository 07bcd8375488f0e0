package org.sijill.demo;

import org.sijill.common.CaseNumber;
import org.sijill.registration.ApplicationId;
import org.sijill.security.Actor;

/**
 * The application a case has become.
 *
 * @param by who brought it: the applicant, a clerk, a partner
 */
record Begun(ApplicationId id, CaseNumber number, Actor by) {}
