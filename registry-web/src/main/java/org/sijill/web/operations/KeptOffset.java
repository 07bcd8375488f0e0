package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How far a demo server's clock was moved, kept for its next start: what was written then would lie in the future otherwise. */
@ApplicationScoped
class KeptOffset {

    private static final String FILE = "demo-clock";

    private final Settings settings;

    @Inject
    KeptOffset(Settings settings) {
        this.settings = settings;
    }

    /** For the container. */
    protected KeptOffset() {
        this(null);
    }

    /** @return the longer of what is asked for and what was kept; nothing unless in demo mode */
    Duration atStart() {
        var asked = settings.clockOffset();
        var file = file();
        if (!settings.demo() || !Files.exists(file)) {
            return asked;
        }
        try {
            var kept = Duration.parse(Files.readString(file).strip());
            return kept.compareTo(asked) > 0 ? kept : asked;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keep(Duration offset) {
        try {
            Files.writeString(file(), offset + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file() {
        return settings.dataDir().resolve(FILE);
    }
}
