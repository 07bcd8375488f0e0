package org.sijill.registration;

import org.sijill.common.CaseNumber;
import org.sijill.declaration.Answers;

/**
 * Keeps what was typed since.
 *
 * @param version the version that was shown, or that the last keeping gave
 */
public record KeepAnswers(CaseNumber number, long version, Answers answers) {}
