package org.sijill.common;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Turns secrets into hashes and compares them, by Argon2id. A hash carries its own parameters, so these may rise. Each has places of
 * its own: whoever floods one use keeps nobody from another.
 *
 * @see "ADR 0015; RFC 9106; OWASP Password Storage Cheat Sheet: at least 19 MiB, 2 passes, 1 lane"
 */
public final class SlowHash {

    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Compared with where there is no hash, so that the answer takes the same time. Nobody's secret. */
    private static final String STAND_IN =
            "$argon2id$v=19$m=32768,t=2,p=1$V+LC77nB4lOzJUf3wLhTCg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Each run takes 32 MiB and a core: a burst waits here instead of filling the heap. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /**
     * @return parameters, salt and hash in PHC form
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    public String of(String secret) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        enter();
        try {
            return argon2.hash(secret.getBytes(StandardCharsets.UTF_8), salt).getResult();
        } finally {
            places.release();
        }
    }

    /**
     * @param hash empty if there is none: takes as long, and is never right
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    public boolean matches(String secret, Optional<String> hash) {
        var against = hash.orElse(STAND_IN);
        enter();
        try {
            var same = Argon2Function.getInstanceFromHash(against)
                    .check(secret.getBytes(StandardCharsets.UTF_8), against.getBytes(StandardCharsets.US_ASCII));
            return same && hash.isPresent();
        } finally {
            places.release();
        }
    }

    /** @return whether the hash was made with other parameters than today's */
    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(argon2);
    }

    private void enter() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusinessException("common.error.notPossibleNow");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusinessException("common.error.notPossibleNow");
        }
    }
}
