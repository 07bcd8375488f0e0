package org.sijill.verification;

import java.util.List;
import java.util.UUID;
import org.sijill.security.CivilNumber;

/**
 * A question that one sender has taken for an attempt.
 *
 * @param version of the question: what comes after it was changed is no answer to it
 */
record ClaimedQuery(UUID id, long version, Register register, CivilNumber asked, List<CivilNumber> others) {}
