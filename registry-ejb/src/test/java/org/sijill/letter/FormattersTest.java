package org.sijill.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.xmlgraphics.util.MimeConstants;
import org.junit.jupiter.api.Test;

class FormattersTest {

    private static final int AT_ONCE = 4;
    private static final int LETTERS_EACH = 300;

    private final Formatters formatters = new Formatters();

    /**
     * Red if two letters may have one formatter at a time: now and then one of them fails while the settings are read, and is only
     * tried again when the engine next tries the job.
     */
    @Test
    void lettersAreBegunAtOnceAndNoneFails() throws Exception {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var begun = Stream.<Callable<Integer>>generate(() -> this::beginSome)
                    .limit(AT_ONCE)
                    .toList();
            var sum = 0;
            for (var each : threads.invokeAll(begun)) {
                sum += each.get();
            }
            assertThat(sum).isEqualTo(AT_ONCE * LETTERS_EACH);
        } finally {
            threads.shutdownNow();
        }
    }

    private int beginSome() throws Exception {
        for (var i = 0; i < LETTERS_EACH; i++) {
            var formatter = formatters.take();
            formatter
                    .newFop(MimeConstants.MIME_PDF, formatter.newFOUserAgent(), new ByteArrayOutputStream())
                    .getDefaultHandler();
            formatters.giveBack(formatter);
        }
        return LETTERS_EACH;
    }

    @Test
    void oneIsSetUpOnceAndTakenAgain() {
        var first = formatters.take();
        assertThat(formatters.take()).isNotSameAs(first);
        formatters.giveBack(first);
        assertThat(formatters.take()).isSameAs(first);
    }
}
