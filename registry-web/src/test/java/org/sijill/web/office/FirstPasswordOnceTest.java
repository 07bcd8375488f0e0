package org.sijill.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sijill.office.AccountId;
import org.sijill.office.FirstPassword;

class FirstPasswordOnceTest {

    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final FirstPassword MADE = new FirstPassword(ACCOUNT, "new.clerk", "fdbd-dvus-3r5q-8hh9");

    private final FirstPasswordOnce once = new FirstPasswordOnce();

    @Test
    void itIsGivenOutOnceAndForItsOwnAccountOnly() {
        once.keep(MADE);
        assertThat(once.take(new AccountId(UUID.randomUUID()))).isEmpty();
        assertThat(once.take(ACCOUNT)).contains(MADE);
        assertThat(once.take(ACCOUNT)).isEmpty();
    }

    @Test
    void onePageThatAsksTwiceShowsItTwiceAndTheNextNoMore() {
        once.keep(MADE);
        var page = new FirstPasswordShown(once);
        assertThat(page.of(ACCOUNT)).isEqualTo(MADE.password());
        assertThat(page.of(ACCOUNT)).isEqualTo(MADE.password());
        assertThat(new FirstPasswordShown(once).of(ACCOUNT)).isEmpty();
    }

    @Test
    void aStoredSessionDoesNotHoldIt() throws IOException, ClassNotFoundException {
        once.keep(MADE);
        var stored = new ByteArrayOutputStream();
        new ObjectOutputStream(stored).writeObject(once);
        assertThat(stored.toString()).doesNotContain(MADE.password());
        var back = new ObjectInputStream(new ByteArrayInputStream(stored.toByteArray())).readObject();
        assertThat(((FirstPasswordOnce) back).take(ACCOUNT)).isEmpty();
    }
}
