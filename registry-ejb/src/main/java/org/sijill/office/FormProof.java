package org.sijill.office;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says in a form for whom its page was made: with it, what was typed can be kept for him after his session has ended. It opens
 * nothing. It is sealed with the stamp of the session, which no page shows, and worth nothing once the account has another.
 *
 * @param seal HMAC-SHA-256 over the two others, in hexadecimal digits
 * @see "ADR 0030"
 */
public record FormProof(AccountId account, Instant madeAt, String seal) {

    /** How long a page may lie open. */
    private static final Duration LASTS = Duration.ofHours(24);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

    public static FormProof of(AccountId account, UUID stamp, Instant now) {
        return new FormProof(account, now, seal(account, now, stamp));
    }

    /** @return empty if this is no proof of anything */
    public static Optional<FormProof> parse(String text) {
        var found = TEXT.matcher(text == null ? "" : text);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(new FormProof(
                AccountId.of(found.group(1)), Instant.ofEpochSecond(Long.parseLong(found.group(2))), found.group(3)));
    }

    /** @return whether the account whose stamp this is was the one the page was made for, less than a day ago */
    public boolean isOf(UUID stamp, Instant now) {
        var expected = seal(account, madeAt, stamp);
        return MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII))
                && now.isBefore(madeAt.plus(LASTS));
    }

    private static String seal(AccountId account, Instant at, UUID stamp) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(stamp.toString().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            var sealed = account + "." + at.getEpochSecond();
            return HexFormat.of().formatHex(mac.doFinal(sealed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** As it stands in the page. */
    @Override
    public String toString() {
        return account + "." + madeAt.getEpochSecond() + "." + seal;
    }
}
