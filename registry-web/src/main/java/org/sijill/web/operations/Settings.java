package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What operations set from outside.
 *
 * @see "docs/operations.md"
 */
@ApplicationScoped
public class Settings {

    private final boolean demo;
    private final int demoFamilies;
    private final Path dataDir;
    private final Duration clockOffset;

    @Inject
    Settings(
            @ConfigProperty(name = "DEMO", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "DATA_DIR", defaultValue = "data") String dataDir,
            @ConfigProperty(name = "DEMO_FAMILIES", defaultValue = "3000") int demoFamilies,
            @ConfigProperty(name = "CLOCK_OFFSET") Optional<String> clockOffset) {
        this.demo = demo;
        this.demoFamilies = demoFamilies;
        this.dataDir = Path.of(dataDir);
        this.clockOffset = clockOffset
                .filter(text -> demo && !text.isBlank())
                .map(Duration::parse)
                .orElse(Duration.ZERO);
    }

    /** For the container. */
    protected Settings() {
        this(false, "", 0, Optional.empty());
    }

    /** Whether demo accounts, the printed partner key, the readable outbox and the movable clock exist. */
    public boolean demo() {
        return demo;
    }

    /** How many families the demo data has; with none there are no demo applications either. */
    public int demoFamilies() {
        return demoFamilies;
    }

    /** Where what outlives the process lies beside the database. */
    public Path dataDir() {
        return dataDir;
    }

    /** By how much the whole server's clock is ahead at start; zero unless in demo mode. */
    public Duration clockOffset() {
        return clockOffset;
    }
}
