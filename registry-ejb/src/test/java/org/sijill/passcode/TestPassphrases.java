package org.sijill.passcode;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.common.Turns;

/** Passphrases, for tests of every feature, in the test's transaction. */
public final class TestPassphrases {

    private TestPassphrases() {}

    public static Passphrases in(EntityManager entities, Clock clock) {
        return new Passphrases(
                new PassphraseRepository(entities),
                new PassphraseGuessRepository(entities),
                new Turns(entities),
                clock);
    }

    /** @return as one types it */
    public static String typed(Passphrase passphrase) {
        return String.join(" ", passphrase.words());
    }

    /** @return its words in another order */
    public static String wrong(Passphrase passphrase) {
        var words = passphrase.words();
        return String.join(" ", words.get(1), words.get(0), words.get(2), words.get(3));
    }
}
