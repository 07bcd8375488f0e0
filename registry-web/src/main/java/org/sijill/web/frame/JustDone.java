package org.sijill.web.frame;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Carries what was done from the request that did it to the page it leads to; an address could claim anything. */
@SessionScoped
class JustDone implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A text by its key.
     *
     * @param movedOn whether it is said on the page of something else, which opened by itself
     */
    record Said(String key, List<String> arguments, boolean movedOn) implements Serializable {}

    private Said said;

    synchronized void say(Said done) {
        said = done;
    }

    /** @return what is to be said; the second time nothing */
    synchronized Optional<Said> take() {
        var taken = Optional.ofNullable(said);
        said = null;
        return taken;
    }
}
