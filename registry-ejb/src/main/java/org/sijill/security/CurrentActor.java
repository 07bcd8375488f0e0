package org.sijill.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.sijill.common.NotAvailableException;

/**
 * The actor of this request or process step. The web layer sets it from the session or the partner's key, {@code workflow}
 * sets it around every process step.
 */
@RequestScoped
public class CurrentActor {

    private Actor actor;

    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /** @throws NotAvailableException if nobody is logged in */
    public Actor get() {
        return find().orElseThrow(NotAvailableException::new);
    }

    public void become(Actor who) {
        actor = who;
    }

    /** Runs {@code step} as another actor and puts the former one back, whatever happens. */
    public <T> T as(Actor who, Supplier<T> step) {
        var former = actor;
        actor = who;
        try {
            return step.get();
        } finally {
            actor = former;
        }
    }
}
