package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sijill.location.BilingualName;
import org.sijill.office.ColleagueService;
import org.sijill.security.CurrentActor;

/** The colleagues among whom whoever looks distributes work, asked once a request; nobody for whoever does not. */
@RequestScoped
class Team {

    private final ColleagueService colleagues;
    private final CurrentActor current;
    private Map<UUID, BilingualName> names;

    @Inject
    Team(ColleagueService colleagues, CurrentActor current) {
        this.colleagues = colleagues;
        this.current = current;
    }

    /** For the container. */
    protected Team() {
        this(null, null);
    }

    Map<UUID, BilingualName> names() {
        if (names == null) {
            names = new LinkedHashMap<>();
            if (distributes()) {
                colleagues.team().forEach(one -> names.put(one.id().value(), one.name()));
            }
        }
        return names;
    }

    List<UUID> ids() {
        return List.copyOf(names().keySet());
    }

    boolean distributes() {
        return current.get().may("worklist.assign");
    }
}
