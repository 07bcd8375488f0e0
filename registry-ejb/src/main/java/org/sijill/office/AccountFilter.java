package org.sijill.office;

import java.util.Locale;
import java.util.Optional;
import org.sijill.security.OfficeCode;

/**
 * Which accounts a list shows; all of them if everything is empty.
 *
 * @param text part of the user name or of the owner's name
 * @param office this one and everything under it
 * @param role code of a role held
 * @param disabled whether it is shut out
 */
public record AccountFilter(
        String text, Optional<OfficeCode> office, Optional<String> role, Optional<Boolean> disabled) {

    public static final AccountFilter ALL = new AccountFilter("", Optional.empty(), Optional.empty());

    /** Disabled or not. */
    public AccountFilter(String text, Optional<OfficeCode> office, Optional<String> role) {
        this(text, office, role, Optional.empty());
    }

    /** The text for {@code like … escape '!'}: what was typed means itself. */
    String pattern() {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
