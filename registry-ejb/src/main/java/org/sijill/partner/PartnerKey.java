package org.sijill.partner;

import java.security.SecureRandom;
import java.util.Base64;
import org.sijill.common.Sha256;

/** A partner's secret, 256 random bits; kept only as its hash. */
public record PartnerKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static PartnerKey next() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new PartnerKey("sjl_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        return Sha256.hex(value);
    }

    @Override
    public String toString() {
        return "PartnerKey[hidden]";
    }
}
