package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final String PASSWORD = "three small goats";

    private final Passwords passwords = new Passwords();
    private final String hash = passwords.hash(PASSWORD);

    @Test
    void aHashIsArgon2idWithAtLeastWhatIsRecommended() {
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        var memory = Integer.parseInt(hash.replaceFirst(".*m=(\\d+),.*", "$1"));
        var passes = Integer.parseInt(hash.replaceFirst(".*t=(\\d+),.*", "$1"));
        assertThat(memory).isGreaterThanOrEqualTo(19 * 1024);
        assertThat(passes).isGreaterThanOrEqualTo(2);
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(passwords.hash(PASSWORD)).isNotEqualTo(hash);
    }

    @Test
    void onlyTheSamePasswordMatches() {
        assertThat(passwords.matches(PASSWORD, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("Three small goats", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("", Optional.of(hash))).isFalse();
    }

    /** One keyboard sends é as one character, another as two. */
    @Test
    void thePasswordOfAnotherKeyboardMatches() {
        var composed = passwords.hash("caf\u00e9 in the evening");
        assertThat(passwords.matches("cafe\u0301 in the evening", Optional.of(composed)))
                .isTrue();
    }

    @Test
    void withoutAnAccountNothingMatches() {
        assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }

    @Test
    void aHashOfOtherParametersStillMatchesAndIsOutdated() {
        var weaker =
                "$argon2id$v=19$m=19456,t=2,p=1$5tfE3sqo8U2o06HiMcDrZA$yXG5/4fzqvj9ymooVqXUZ+sfRr2XrjT4YMLGL9wIKnI";
        assertThat(passwords.outdated(weaker)).isTrue();
        assertThat(passwords.outdated(hash)).isFalse();
        assertThat(passwords.matches("a long password \u00e4\u0639", Optional.of(weaker)))
                .isTrue();
    }

    /** Goes red if nothing is hashed for an unknown name: that answer would come in microseconds. */
    @Test
    void anUnknownNameTakesAsLongAsAKnownOne() {
        var known = medianMicros(() -> passwords.matches("wrong password", Optional.of(hash)));
        var unknown = medianMicros(() -> passwords.matches("wrong password", Optional.empty()));
        System.getLogger("test").log(System.Logger.Level.INFO, "argon2 known={0}us unknown={1}us", known, unknown);
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
        assertThat(known).as("a guess must cost something").isGreaterThan(10_000);
    }

    @Test
    void anInventedPasswordIsReadableAndNeverTheSame() {
        Set<String> invented = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> invented.add(passwords.invent()));
        assertThat(invented)
                .hasSize(1000)
                .allMatch(password -> password.matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}"));
        invented.forEach(password -> new PasswordRules().check(password, UserName.typed("admin")));
    }

    private static long medianMicros(BooleanSupplier work) {
        work.getAsBoolean();
        return IntStream.range(0, 9)
                .mapToLong(i -> {
                    var start = System.nanoTime();
                    work.getAsBoolean();
                    return (System.nanoTime() - start) / 1000;
                })
                .sorted()
                .skip(4)
                .findFirst()
                .orElseThrow();
    }
}
