package org.sijill.worklist;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** How much work lies where, and how old it is. */
@Stateless
public class LoadService {

    private final LoadRepository load;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    public LoadService(LoadRepository load, CurrentActor current, Clock clock) {
        this.load = load;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected LoadService() {
        this(null, null, null);
    }

    /**
     * @return open work within the actor's reach, of every step: a row a holder and office; one statement. It holds sums and tells of
     *     no case, so it leaves no audit line
     */
    @Requires("worklist.load")
    public List<LoadRow> rows() {
        return load.rows(current.get(), clock.instant());
    }
}
