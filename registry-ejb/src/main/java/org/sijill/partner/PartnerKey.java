package org.sijill.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A partner's secret, 256 random bits; kept only as its hash. */
public record PartnerKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static PartnerKey next() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new PartnerKey("sjl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        return sha256(value);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "PartnerKey[hidden]";
    }
}
