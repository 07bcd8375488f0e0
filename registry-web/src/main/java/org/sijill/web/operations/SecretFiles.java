package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sijill.office.DemoAccount;
import org.sijill.office.DemoAccounts;
import org.sijill.office.FirstPassword;
import org.sijill.partner.PartnerKey;

/** What the launcher prints once the server is ready, in files that their owner alone can read. */
@ApplicationScoped
class SecretFiles {

    private final Settings settings;

    @Inject
    SecretFiles(Settings settings) {
        this.settings = settings;
    }

    /** For the container. */
    protected SecretFiles() {
        this(null);
    }

    /** Printed once and then deleted by the launcher. */
    void firstAdministrator(FirstPassword first) {
        write("first-administrator", first.userName() + " / " + first.password() + "\n");
    }

    void demo(PartnerKey key, PartnerKey register) {
        var accounts = DemoAccounts.all().stream().map(DemoAccount::userName).collect(Collectors.joining(", "));
        write(
                "demo.properties",
                "accounts=" + accounts + "\npassword=" + DemoAccounts.PASSWORD + "\npartnerKey=" + key.value()
                        + "\nregisterKey=" + register.value() + "\n");
    }

    /**
     * @param name {@code partnerKey} or {@code registerKey}
     * @return the key of an earlier start
     */
    Optional<PartnerKey> demoKey(String name) {
        var file = settings.dataDir().resolve("secrets/demo.properties");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var kept = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(kept);
            return Optional.ofNullable(properties.getProperty(name)).map(PartnerKey::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String name, String text) {
        var folder = settings.dataDir().resolve("secrets");
        try {
            Files.createDirectories(folder);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Path written = Files.createTempFile(folder, name, ".new", ownerOnly);
            Files.writeString(written, text);
            Files.move(
                    written, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
