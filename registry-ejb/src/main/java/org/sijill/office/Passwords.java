package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.SlowHash;

/**
 * Turns passwords into hashes and compares them.
 *
 * @see "ADR 0015"
 */
@ApplicationScoped
class Passwords {

    /** No letters and digits that look alike. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SlowHash hash = new SlowHash();
    private final SecureRandom random = new SecureRandom();

    /**
     * @return parameters, salt and hash in PHC form
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    String hash(String password) {
        return hash.of(normal(password));
    }

    /**
     * @param known empty if there is no such account: takes as long, and is never right
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    boolean matches(String password, Optional<String> known) {
        return hash.matches(password.length() > PasswordRules.LONGEST ? "" : normal(password), known);
    }

    /** @return whether the hash was made with other parameters than today's */
    boolean outdated(String known) {
        return hash.isOutdated(known);
    }

    /** @return a new random password of 79 bits, easy to read out: {@code k7mq-w3xr-9hfd-t2va} */
    String invent() {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "");
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    /** The same password from another keyboard gives the same bytes. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
