package org.sijill.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostgresBinariesTest {

    private static final int AT_ONCE = 200;

    /** Turns red if the lock that keeps two processes apart refuses two threads of one. */
    @Test
    void severalThreadsOfOneProcessUseTheSameBinaries() {
        var folder = SharedTestDatabase.binaries();
        assertThat(IntStream.range(0, AT_ONCE)
                        .parallel()
                        .mapToObj(time -> PostgresBinaries.in(folder).program("postgres"))
                        .distinct())
                .hasSize(1);
    }
}
