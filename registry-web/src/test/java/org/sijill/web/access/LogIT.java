package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.sijill.common.LogsText;

/** What the servers wrote down while all other tests ran: ids and codes, nothing of a person. The last of all. */
@Order(Integer.MAX_VALUE)
@Isolated
class LogIT {

    private static final TestServer SERVER = TestServer.get();

    /** The first line of a stack trace. */
    private static final Pattern THROWN =
            Pattern.compile("(?:Caused by: )?([a-z]\\w*(?:\\.[\\w$]+)+(?:Exception|Error))(?::.*)?");

    @Test
    void nothingPersonalStandsInAnyServersLog() throws IOException {
        var logs = logs();
        assertThat(logs).isNotEmpty();
        for (var log : logs) {
            assertThat(LogsText.complaints(Files.readString(log)))
                    .as(log.toString())
                    .isEmpty();
        }
    }

    /**
     * The one server is not made to fail, except by forms without the nonce of their page, and by two that come at once:
     * the later one finds the row changed when it is flushed or, if it came closer still, when it is committed.
     */
    @Test
    void nothingFailedThatNoTestMadeFail() throws IOException {
        assertThat(Files.readAllLines(SERVER.log().resolve("server.log")).stream()
                        .map(THROWN::matcher)
                        .filter(Matcher::matches)
                        .map(thrown -> thrown.group(1)))
                .isSubsetOf(
                        "org.primefaces.csp.CspException",
                        "jakarta.ejb.EJBException",
                        "jakarta.persistence.OptimisticLockException",
                        "jakarta.transaction.RollbackException",
                        "org.eclipse.persistence.exceptions.OptimisticLockException");
    }

    /** Of the one server, and of every installation that a test has started. */
    private static List<Path> logs() throws IOException {
        var logs = new ArrayList<Path>();
        for (var folder : List.of(SERVER.log(), Path.of("target", "installations"))) {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    files.filter(file -> file.getFileName().toString().matches("server(\\.\\d)?\\.log"))
                            .forEach(logs::add);
                }
            }
        }
        return logs;
    }
}
