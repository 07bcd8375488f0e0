package org.sijill.recertification;

/** For the tests of features that enter families and ask none of them. */
public final class TestCertifications {

    /** Has no family. */
    public static final Certifications NONE = new Certifications() {
        @Override
        public void spread() {
            // nobody to be asked
        }
    };

    private TestCertifications() {}
}
