package org.sijill.letter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.security.Requires;

/** Whether a paper is a letter of ours, for whoever holds it. */
@Stateless
public class LetterService {

    private final LetterRepository letters;

    @Inject
    public LetterService(LetterRepository letters) {
        this.letters = letters;
    }

    /** For the container. */
    protected LetterService() {
        this(null);
    }

    /**
     * @param number as printed
     * @param checkCode as typed from paper or as the QR holds it
     * @return what is told of a genuine one; empty if there is no letter of this number, or this is not its code, which looks
     *     alike
     */
    @Requires(Requires.ANYBODY)
    public Optional<LetterCheck> check(CaseNumber number, String checkCode) {
        var typed = CheckCode.typed(checkCode);
        return letters.findPrinted(number)
                .filter(letter -> letter.checkCode().isSame(typed))
                .map(Letter::check);
    }
}
