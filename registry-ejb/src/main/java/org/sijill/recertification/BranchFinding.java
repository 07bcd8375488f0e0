package org.sijill.recertification;

/**
 * What a branch found when it asked a family what had changed.
 *
 * @param note what it noted; may be empty if nothing has changed
 */
public record BranchFinding(CertificationFinding finding, String note) {

    public boolean isNoted() {
        return finding == CertificationFinding.NOTED;
    }

    /** Not the note: it is personal. */
    @Override
    public String toString() {
        return "BranchFinding[" + finding + "]";
    }
}
