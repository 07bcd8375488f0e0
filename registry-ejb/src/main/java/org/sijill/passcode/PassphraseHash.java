package org.sijill.passcode;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.sijill.common.BusinessException;

/**
 * Turns passphrases into hashes and compares them, by the function of staff passwords. It has places of its own: whoever floods
 * the public page keeps no officer from logging in.
 *
 * @see "ADR 0015, ADR 0043"
 */
@ApplicationScoped
class PassphraseHash {

    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Compared with where there is no passphrase, so that the answer takes the same time. Of no words. */
    private static final String STAND_IN =
            "$argon2id$v=19$m=32768,t=2,p=1$V+LC77nB4lOzJUf3wLhTCg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Argon2Function argon2 = Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final SecureRandom random = new SecureRandom();

    /** Each run takes 32 MiB and a core. */
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /**
     * @return parameters, salt and hash in PHC form
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    String of(String spelled) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        enter();
        try {
            return argon2.hash(spelled.getBytes(StandardCharsets.UTF_8), salt).getResult();
        } finally {
            places.release();
        }
    }

    /**
     * @param hash empty if there is no passphrase: takes as long, and is never right
     * @throws BusinessException {@code common.error.notPossibleNow} if too many are being hashed
     */
    boolean matches(String spelled, Optional<String> hash) {
        var against = hash.orElse(STAND_IN);
        enter();
        try {
            var same = Argon2Function.getInstanceFromHash(against)
                    .check(spelled.getBytes(StandardCharsets.UTF_8), against.getBytes(StandardCharsets.US_ASCII));
            return same && hash.isPresent();
        } finally {
            places.release();
        }
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
