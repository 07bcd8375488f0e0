package org.sijill.verification;

import java.util.List;
import java.util.UUID;
import org.sijill.security.CivilNumber;

/** A question that one sender has taken for an attempt. */
record ClaimedQuery(UUID id, Register register, CivilNumber asked, List<CivilNumber> others) {}
