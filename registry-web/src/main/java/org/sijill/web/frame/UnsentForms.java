package org.sijill.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What members of the staff had typed into forms whose session or view had ended, until each opens the page again. Kept in
 * memory alone, a day at the most: it is personal and nobody has taken it in.
 *
 * @see "ADR 0030"
 */
@ApplicationScoped
public class UnsentForms {

    private static final Duration LASTS = Duration.ofHours(24);
    private static final int MOST = 500;
    private static final int MOST_OF_ONE = 10;
    private static final int MOST_LETTERS = 40_000;

    private final Clock clock;
    private final Map<Key, Unsent> forms = new LinkedHashMap<>();

    private record Key(UUID owner, String page, String form) {}

    private record Unsent(Map<String, List<String>> typed, Instant until) {}

    @Inject
    UnsentForms(Clock clock) {
        this.clock = clock;
    }

    /** for the container */
    protected UnsentForms() {
        this(null);
    }

    /**
     * Keeps what was typed in place of what was kept of this form before; what is larger than any form of ours is not kept.
     *
     * @param owner the account
     * @param page as it is asked for
     * @return whether it is kept
     */
    synchronized boolean keep(UUID owner, String page, String form, Map<String, List<String>> typed) {
        if (letters(typed) > MOST_LETTERS) {
            return false;
        }
        forgetWhatIsOver();
        var key = new Key(owner, page, form);
        forms.remove(key);
        if (forms.keySet().stream().filter(other -> other.owner().equals(owner)).count() >= MOST_OF_ONE) {
            forms.keySet().stream()
                    .filter(other -> other.owner().equals(owner))
                    .findFirst()
                    .ifPresent(forms::remove);
        }
        if (forms.size() >= MOST) {
            forms.remove(forms.keySet().iterator().next());
        }
        forms.put(key, new Unsent(Map.copyOf(typed), clock.instant().plus(LASTS)));
        return true;
    }

    /** @return what this account had typed there; the second time nothing */
    synchronized Optional<Map<String, List<String>>> take(UUID owner, String page, String form) {
        forgetWhatIsOver();
        return Optional.ofNullable(forms.remove(new Key(owner, page, form))).map(Unsent::typed);
    }

    private void forgetWhatIsOver() {
        var now = clock.instant();
        forms.values().removeIf(unsent -> !now.isBefore(unsent.until()));
    }

    private static int letters(Map<String, List<String>> typed) {
        return typed.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
