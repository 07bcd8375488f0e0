package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;

/**
 * What a password must be: long enough, not the user name, none of the commonest. No rule about kinds of characters.
 *
 * @see "NIST SP 800-63B-4, section 3.1.1.2"
 */
@ApplicationScoped
class PasswordRules {

    /** Characters as people count them. */
    static final int SHORTEST = 12;

    /** Characters as Java counts them; bounds the work of hashing. */
    static final int LONGEST = 128;

    private final Set<String> commonest = read();

    /** @throws BusinessException with the first rule that is broken */
    void check(String password, UserName userName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new BusinessException("office.error.passwordTooShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new BusinessException("office.error.passwordTooLong", LONGEST);
        }
        if (UserName.typed(password).equals(userName)) {
            throw new BusinessException("office.error.passwordIsUserName");
        }
        if (isCommon(password)) {
            throw new BusinessException("office.error.passwordTooCommon");
        }
    }

    private boolean isCommon(String password) {
        var folded = password.toLowerCase(Locale.ROOT);
        return commonest.contains(folded) || folded.codePoints().distinct().count() == 1;
    }

    private static Set<String> read() {
        try (var file = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
