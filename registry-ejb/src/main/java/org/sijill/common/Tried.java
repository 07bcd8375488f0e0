package org.sijill.common;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Work that may fail without ending what goes on with it; of failures in a row the first alone is told. */
public final class Tried {

    private final Consumer<Throwable> told;
    private volatile boolean failing;

    /** @param told writes a failure down */
    public Tried(Consumer<Throwable> told) {
        this.told = told;
    }

    /** @return whether it was done */
    public boolean now(Runnable work) {
        var done = CompletableFuture.runAsync(work, Runnable::run);
        done.whenComplete((nothing, failure) -> {
            if (failure != null && !failing) {
                told.accept(failure);
            }
            failing = failure != null;
        });
        return !done.isCompletedExceptionally();
    }
}
