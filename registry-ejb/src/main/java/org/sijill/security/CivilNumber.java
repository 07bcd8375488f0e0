package org.sijill.security;

import java.io.Serializable;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;

/**
 * A civil number in its canonical form: 1 to 9 Latin digits without leading zeros. It has no check digit; whether there is
 * such a person only the civil register knows. It stands here because an actor has one too, and never decides his own file.
 *
 * @see "reference.md §1.6 (identity), §11 no. 9"
 */
public record CivilNumber(String value) implements Serializable {

    private static final String FORM = "[1-9][0-9]{0,8}";

    /** @throws IllegalArgumentException unless canonical */
    public CivilNumber {
        if (!value.matches(FORM)) {
            throw new IllegalArgumentException("not a canonical civil number");
        }
    }

    /** @return what was typed, in digits of any script, with blanks anywhere; empty if it is no such number */
    public static Optional<CivilNumber> typed(String text) {
        var canonical = Digits.latin(text).replaceAll("\\s", "").replaceFirst("^0+", "");
        return canonical.matches(FORM) ? Optional.of(new CivilNumber(canonical)) : Optional.empty();
    }

    /** @throws BusinessException {@code security.error.civilNumber} if what was typed is no such number */
    public static CivilNumber of(String text) {
        return typed(text).orElseThrow(() -> new BusinessException("security.error.civilNumber"));
    }

    /** Not the number: it is personal, and this text lands in logs. */
    @Override
    public String toString() {
        return "civil number";
    }
}
