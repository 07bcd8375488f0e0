package org.sijill.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sijill.security.ActorId;

/** Texts that were set to take effect, for tests of features that have texts of their own; no database. */
public final class TestTexts {

    private TestTexts() {}

    /** A text and the day from which it holds. */
    public record Held(String template, LocalDate from, String ar, String en) {}

    public static TextVersions with(Held... texts) {
        var all = new ArrayList<MessageText>();
        Arrays.stream(texts).forEach(held -> all.add(set(held, all.size() + 2)));
        return new TextVersions(new MessageTextRepository(null) {
            @Override
            List<MessageText> all() {
                return all;
            }
        });
    }

    private static MessageText set(Held held, int number) {
        var admin = new ActorId(UUID.randomUUID());
        var now = Instant.from(held.from().atStartOfDay(ZoneOffset.UTC));
        var text = MessageText.draft(held.template(), number);
        text.previewed(held.ar(), held.en(), admin, now);
        text.takeEffect(held.from(), admin, now, held.from());
        return text;
    }
}
