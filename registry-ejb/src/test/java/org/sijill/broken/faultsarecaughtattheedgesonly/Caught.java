package org.sijill.broken.faultsarecaughtattheedgesonly;

class Caught {

    void call(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException swallowed) {
            work.run();
        }
    }
}
