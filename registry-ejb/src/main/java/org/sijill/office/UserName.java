package org.sijill.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.sijill.common.BusinessException;

/**
 * A user name as compared: full-width and other look-alike forms folded, without blanks around it, in lower case.
 *
 * @param value whatever was typed; of an account, the stored name
 */
record UserName(String value) {

    private static final String FORM = "[a-z][a-z0-9._-]{1,31}";

    static UserName typed(String text) {
        return new UserName(
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT));
    }

    /** @throws BusinessException {@code office.error.userNameForm} if an account cannot be called so */
    UserName fitForAnAccount() {
        if (!value.matches(FORM)) {
            throw new BusinessException("office.error.userNameForm");
        }
        return this;
    }

    /** Under which wrong tries are counted. A hash, because people type passwords into the wrong field. */
    String key() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "user name";
    }
}
