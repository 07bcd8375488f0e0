package org.sijill.broken.faultsarecaughtattheedgesonly;

import java.io.IOException;
import java.util.concurrent.Callable;

class CaughtWithOthers {

    void call(Callable<String> work) throws IOException {
        try {
            work.call();
        } catch (final Exception swallowed) {
            throw new IOException(swallowed);
        }
    }
}
