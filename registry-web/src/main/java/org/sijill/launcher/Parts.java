package org.sijill.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, ended in the opposite order; a signal may come at any moment of the start. */
final class Parts {

    private final Deque<Closeable> started = new ArrayDeque<>();
    private volatile boolean ended;

    /** Something that runs until it is closed. */
    interface Closeable {
        void close() throws IOException;
    }

    /** Starts something. */
    interface Start<T> {
        T start() throws IOException;
    }

    /** @return what was started, noted for the end; a signal that comes meanwhile waits for it */
    synchronized <T> T start(Start<T> start, CloseOf<T> close) throws IOException {
        if (ended) {
            throw new StartException(ExitCode.DONE, "ended while starting");
        }
        var part = start.start();
        started.push(() -> close.close(part));
        return part;
    }

    /** How a part ends. */
    interface CloseOf<T> {
        void close(T part) throws IOException;
    }

    /** Whether the end has begun: what dies now dies because it was told to. */
    boolean isEnding() {
        return ended;
    }

    /** @return whether this call ended them, and not an earlier one */
    synchronized boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return true;
    }
}
