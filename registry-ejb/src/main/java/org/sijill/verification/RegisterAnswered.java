package org.sijill.verification;

import org.sijill.security.CaseReference;

/** A register answered about a case, or said that it knows no such person; in the transaction that keeps it. */
public record RegisterAnswered(CaseReference about, Register register) {}
