package org.sijill.office;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sijill.common.BusinessException;

/**
 * Turns passwords into hashes and compares them, by Argon2id. A hash carries its own parameters, so these may rise.
 *
 * @see "ADR 0015; RFC 9106; OWASP Password Storage Cheat Sheet: at least 19 MiB, 2 passes, 1 lane"
 */
@ApplicationScoped
class Passwords {

    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Compared with when there is no such account, so that the answer takes the same time. Nobody's password. */
    private static final String STAND_IN =
            "$argon2id$v=19$m=32768,t=2,p=1$V+LC77nB4lOzJUf3wLhTCg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    /** No letters and digits that look alike. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final SecureRandom random = new SecureRandom();

    /** Each run takes 32 MiB and a core: a burst of log-ins waits here instead of filling the heap. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /**
     * @return parameters, salt and hash in PHC form
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        enter();
        try {
            return argon2.hash(bytes(password), salt).getResult();
        } finally {
            places.release();
        }
    }

    /**
     * @param hash empty if there is no such account: takes as long, and is never right
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    boolean matches(String password, Optional<String> hash) {
        var against = hash.orElse(STAND_IN);
        var typed = password.length() > PasswordRules.LONGEST ? "" : password;
        enter();
        try {
            var same = Argon2Function.getInstanceFromHash(against)
                    .check(bytes(typed), against.getBytes(StandardCharsets.US_ASCII));
            return same && hash.isPresent();
        } finally {
            places.release();
        }
    }

    /** @return whether the hash was made with other parameters than today's */
    boolean outdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(argon2);
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

    private void enter() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusinessException("common.error.notPossibleNow");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusinessException("common.error.notPossibleNow");
        }
    }

    /** The same password from another keyboard gives the same bytes. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
