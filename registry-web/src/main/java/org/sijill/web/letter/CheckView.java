package org.sijill.web.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.letter.LetterCheck;
import org.sijill.letter.LetterService;
import org.sijill.web.frame.Asked;

/** Whether a paper is a letter of ours: typed from it, or straight from its QR. */
@Named
@RequestScoped
public class CheckView {

    private static final String ANSWERED = "genuine";
    private static final String UNKNOWN = "unknown";
    private static final String NOT_ASKED = "";

    private final LetterService letters;
    private final Asked asked;

    private String number;
    private String code;
    private String outcome = NOT_ASKED;
    private LetterCheck found;

    @Inject
    CheckView(LetterService letters, Asked asked) {
        this.letters = letters;
        this.asked = asked;
    }

    /** For the container. */
    protected CheckView() {
        this(null, null);
    }

    /** What the QR holds: a number that cannot be one is no letter of ours. */
    public void open() {
        number = asked.text("number").orElse("");
        code = asked.text("code").orElse("");
        if (!number.isEmpty() && !code.isEmpty()) {
            answer(CaseNumber.find(number).flatMap(typed -> letters.check(typed, code)));
        }
    }

    /** What was typed: a slip in the number is told at its field. */
    public void check() {
        answer(letters.check(
                CaseNumber.find(number).orElseThrow(() -> new BusinessException("letter.error.number")), code));
    }

    private void answer(Optional<LetterCheck> check) {
        outcome = check.isPresent() ? ANSWERED : UNKNOWN;
        found = check.orElse(null);
    }

    /** @return {@code genuine}, {@code unknown}, or nothing while nobody asked */
    public String getOutcome() {
        return outcome;
    }

    public LetterCheck getFound() {
        return found;
    }

    /** @return the day since which it holds no longer; null while it does */
    public LocalDate getRevokedOn() {
        return found.revokedOn().orElse(null);
    }

    /** @return as it is printed */
    public String getFoundNumber() {
        return CaseNumber.parse(number).toString();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }
}
