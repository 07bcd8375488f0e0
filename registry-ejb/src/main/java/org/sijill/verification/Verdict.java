package org.sijill.verification;

/** What comes of holding a declaration against a register. */
public enum Verdict {
    SAME,
    DIFFERS,
    /** The register says nothing of it. */
    NOT_HELD
}
