package org.sijill.passcode;

import org.sijill.common.Language;
import org.sijill.common.Sha256;

/**
 * What a code is to prove: that whoever asks for this subject holds this phone.
 *
 * @param subject whom or what it stands for, its kind first: {@code "applicant 10483526"}
 * @param mobile eight digits; of nobody's proof, a word that is no phone
 * @param language of the message
 */
public record Proof(String subject, String mobile, Language language) {

    private static final String NOBODY = "nobody ";

    /** Where there is no phone to prove: whoever asks meets the same answers and the same limits. */
    public static Proof toNobody(String subject, Language language) {
        return new Proof(subject, NOBODY + subject, language);
    }

    boolean reachesAPhone() {
        return !mobile.startsWith(NOBODY);
    }

    String subjectHash() {
        return Sha256.hex(subject);
    }

    String mobileHash() {
        return Sha256.hex("mobile " + mobile);
    }

    /** Neither subject nor phone: they are personal. */
    @Override
    public String toString() {
        return "proof";
    }
}
