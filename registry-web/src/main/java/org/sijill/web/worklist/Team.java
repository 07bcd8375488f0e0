package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.LocalText;
import org.sijill.location.BilingualName;
import org.sijill.office.Absence;
import org.sijill.office.ColleagueService;
import org.sijill.office.DelegationService;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The colleagues among whom whoever looks distributes work, asked once a request; nobody for whoever does not. */
@RequestScoped
class Team {

    private final ColleagueService colleagues;
    private final DelegationService delegations;
    private final CurrentActor current;
    private final UserLanguage language;
    private final Msg msg;
    private Map<UUID, Absence> away;
    private Map<UUID, BilingualName> names;

    @Inject
    Team(
            ColleagueService colleagues,
            DelegationService delegations,
            CurrentActor current,
            UserLanguage language,
            Msg msg) {
        this.colleagues = colleagues;
        this.delegations = delegations;
        this.current = current;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected Team() {
        this(null, null, null, null, null);
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

    /** @return those who are away today, with the last day and whoever stands in; nobody for whoever heads nobody */
    Map<UUID, Absence> away() {
        if (away == null) {
            away = current.get().may("office.delegateFor")
                    ? delegations.away().stream()
                            .collect(Collectors.toMap(one -> one.who().value(), Function.identity()))
                    : Map.of();
        }
        return away;
    }

    /** @return that a colleague is away, until when, and who stands in; empty text if he is there */
    String away(UUID colleague) {
        var absence = away().get(colleague);
        return absence == null
                ? ""
                : msg.text(
                        "worklist.load.away",
                        LocalText.in(language.get()).dayAndMonth(absence.until()),
                        absence.standIn().in(language.get()));
    }

    boolean distributes() {
        return current.get().may("worklist.assign");
    }
}
