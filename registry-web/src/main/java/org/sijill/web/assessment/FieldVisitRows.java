package org.sijill.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.assessment.VisitService;
import org.sijill.assessment.VisitSummary;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.DueIn;
import org.sijill.common.LocalText;
import org.sijill.common.Page;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.office.ColleagueService;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.WorkItemSummary;

/** The visits of the list as it shows them, each with its open step; a few statements a page, however long. */
@RequestScoped
class FieldVisitRows {

    private final VisitService visits;
    private final ColleagueService colleagues;
    private final Deadlines deadlines;
    private final Locations locations;
    private final CurrentActor current;
    private final UserLanguage language;
    private final Clock clock;

    @Inject
    FieldVisitRows(
            VisitService visits,
            ColleagueService colleagues,
            Deadlines deadlines,
            Locations locations,
            CurrentActor current,
            UserLanguage language,
            Clock clock) {
        this.visits = visits;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.locations = locations;
        this.current = current;
        this.language = language;
        this.clock = clock;
    }

    /** For the container. */
    protected FieldVisitRows() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A row as it is shown.
     *
     * @param item the open step; null if it waits at none within reach
     * @param off how far off its limit is; null without one
     * @param place village and wilaya
     * @param day the day told to the family, in words; empty text without one
     * @param with who has taken it; empty text if nobody did
     * @param mine whoever looks has taken it
     */
    public record Row(
            VisitSummary visit, WorkItemSummary item, DueIn off, String place, String day, String with, boolean mine) {}

    Page<Row> of(Page<VisitSummary> found) {
        var items = visits.stepsOf(found.rows()).stream()
                .collect(Collectors.toMap(WorkItemSummary::caseId, Function.identity(), (one, other) -> one));
        var names = colleagues
                .namesOf(items.values().stream()
                        .flatMap(item -> Stream.ofNullable(item.claimedBy()))
                        .map(ActorId::new)
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        name -> name.getKey().value(), name -> name.getValue().in(language.get())));
        return new Page<>(
                found.rows().stream().map(visit -> row(visit, items, names)).toList(),
                found.number(),
                found.size(),
                found.total());
    }

    private Row row(VisitSummary visit, Map<UUID, WorkItemSummary> items, Map<UUID, String> names) {
        var item = Optional.ofNullable(items.get(visit.caseId()));
        var taken = item.map(WorkItemSummary::claimedBy);
        return new Row(
                visit,
                item.orElse(null),
                item.map(WorkItemSummary::dueAt)
                        .map(due -> deadlines.calendar().dueIn(clock.instant(), due))
                        .orElse(null),
                place(visit),
                day(visit),
                taken.map(names::get).orElse(""),
                taken.filter(current.get().id().value()::equals).isPresent());
    }

    String place(VisitSummary visit) {
        var wilaya = locations.name(new WilayaCode(visit.wilayaCode()), language.get());
        return LocalText.in(language.get())
                .list(Stream.of(visit.village(), wilaya)
                        .filter(name -> !name.isBlank())
                        .toList());
    }

    String day(VisitSummary visit) {
        return visit.slotOn() == null ? "" : LocalText.in(language.get()).weekdayAndMonth(visit.slotOn());
    }
}
