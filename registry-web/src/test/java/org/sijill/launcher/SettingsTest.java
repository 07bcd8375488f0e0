package org.sijill.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void anEmptyEnvironmentIsALoopbackServerWithoutDemo() {
        var settings = Settings.of(Map.of("SMTP_URL", "", "DATABASE_URL", " "));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(settings.databasePort()).isEqualTo(15_432);
        assertThat(settings.demo()).isFalse();
        assertThat(settings.ownDatabase()).isEmpty();
        assertThat(settings.smtpUrl()).isEmpty();
        assertThat(settings.dataDir()).isAbsolute().hasFileName("data");
    }

    @Test
    void thePublicUrlIsKeptWithoutASlashAndTheServerIsAskedLocally() {
        var settings = Settings.of(Map.of("PUBLIC_URL", "https://sijill.example/", "BIND_ADDRESS", "0.0.0.0"));
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://sijill.example"));
        assertThat(settings.localAddress().getHost()).isIn("127.0.0.1", "localhost");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PORT          | 0                | 1 to 65535
                    PORT          | 65536            | 1 to 65535
                    PORT          | eighty           | 1 to 65535
                    DB_PORT       | 8080             | same as PORT
                    BIND_ADDRESS  | 203.0.113.7      | no address of this machine
                    PUBLIC_URL    | sijill.example   | http:// or https://
                    CIVIL_REGISTER_URL | ftp://register | http:// or https://
                    DEMO          | yes              | true or false
                    DEMO_FAMILIES | -1               | whole number
                    DEMO_FAMILIES | 100001           | from 0 to 100000
                    CLOCK_OFFSET  | P3D              | demo server only
                    SMTP_URL      | http://mail      | smtp:// or smtps://
                    CLASS_DATA    | maybe            | true or false
                    START_TIMEOUT | 0                | 1 to 86400
                    DATABASE_USER | app              | needs all of
                    """)
    void aWrongValueIsNamedWithWhatItMayBe(String name, String value, String sentence) {
        assertThatThrownBy(() -> Settings.of(Map.of(name, value)))
                .isInstanceOfSatisfying(StartException.class, refused -> assertThat(refused.code())
                        .isEqualTo(ExitCode.WRONG_SETTING))
                .hasMessageContaining(sentence)
                .hasMessageStartingWith(name.equals("DATABASE_USER") ? "DATABASE_URL" : name)
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(1));
    }

    @Test
    void theSandboxPlaysTheRegistersOfADemoThatHaveNoAddress() {
        var demo = Settings.of(Map.of("DEMO", "true", "LABOUR_REGISTER_URL", "https://labour.example/v1/"));
        assertThat(demo.sandboxPort()).isEqualTo(18_080);
        assertThat(demo.registers())
                .hasSize(4)
                .containsEntry("CIVIL_REGISTER_URL", URI.create("http://127.0.0.1:18080/civil"))
                .containsEntry("LABOUR_REGISTER_URL", URI.create("https://labour.example/v1"));
        assertThatThrownBy(() -> Settings.of(Map.of("DEMO", "true", "PORT", "18080")))
                .hasMessageStartingWith("SANDBOX_PORT");
    }

    /** Red if {@code SANDBOX_PORT} is read without asking for DEMO: a real registry then believes invented answers. */
    @Test
    void aRealRegistryHasNoSandboxWhateverIsSet() {
        var real = Settings.of(Map.of("DEMO", "false", "SANDBOX_PORT", "18080"));
        assertThat(real.sandboxPort()).isZero();
        assertThat(real.registers()).isEmpty();
        assertThat(Settings.of(Map.of("DEMO", "true", "SANDBOX_PORT", "0")).registers())
                .as("a demo without registers")
                .isEmpty();
    }

    @Test
    void theClockOfADemoServerMovesForwardsOnly() {
        assertThat(Settings.of(Map.of("DEMO", "true", "CLOCK_OFFSET", "P21D")).clockOffset())
                .isEqualTo("P21D");
        assertThatThrownBy(() -> Settings.of(Map.of("DEMO", "true", "CLOCK_OFFSET", "-P1D")))
                .hasMessageContaining("forwards");
    }
}
