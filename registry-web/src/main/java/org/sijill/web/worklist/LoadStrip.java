package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sijill.office.Parameters;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.LoadRow;
import org.sijill.worklist.LoadService;

/** How much each colleague has, as a bar beside the limit; asked once a request. */
@RequestScoped
class LoadStrip {

    private final LoadService load;
    private final InboxHead head;
    private final Team team;
    private final Parameters parameters;
    private final CurrentActor current;
    private final UserLanguage language;
    private final Clock clock;
    private List<LoadRow> rows;

    @Inject
    LoadStrip(
            LoadService load,
            InboxHead head,
            Team team,
            Parameters parameters,
            CurrentActor current,
            UserLanguage language,
            Clock clock) {
        this.load = load;
        this.head = head;
        this.team = team;
        this.parameters = parameters;
        this.current = current;
        this.language = language;
        this.clock = clock;
    }

    /** For the container. */
    protected LoadStrip() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A colleague's bar.
     *
     * @param percent of the limit, 100 at the most
     * @param over whether he has more than the limit
     * @param away that he is away, until when, and who stands in; empty text if he is there
     */
    public record Bar(UUID id, String name, LoadRow load, int percent, boolean over, String away) {}

    List<LoadRow> rows() {
        if (rows == null) {
            rows = head.load().orElseGet(load::rows);
        }
        return rows;
    }

    /** @return open items a colleague should have at the most */
    int limit() {
        return parameters.number("worklist.load.limit", LocalDate.now(clock));
    }

    /** @return a bar for each colleague, also for those who have nothing; the fullest first. None for whoever may not see them */
    List<Bar> bars() {
        if (!current.get().may("worklist.load")) {
            return List.of();
        }
        var limit = limit();
        var sums = new LinkedHashMap<UUID, LoadRow>();
        team.ids().forEach(id -> sums.put(id, LoadRow.none(id, "")));
        rows().stream()
                .filter(row -> sums.containsKey(row.holder()))
                .forEach(row -> sums.merge(row.holder(), row, LoadRow::and));
        return sums.entrySet().stream()
                .map(sum -> bar(sum, limit))
                .sorted((one, other) ->
                        Long.compare(other.load().open(), one.load().open()))
                .toList();
    }

    private Bar bar(Map.Entry<UUID, LoadRow> sum, int limit) {
        var open = sum.getValue().open();
        return new Bar(
                sum.getKey(),
                team.names().get(sum.getKey()).in(language.get()),
                sum.getValue(),
                (int) Math.min(100, open * 100 / Math.max(1, limit)),
                open > limit,
                team.away(sum.getKey()));
    }
}
