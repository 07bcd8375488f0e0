package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.DueIn;
import org.sijill.calendar.WorkingCalendar;
import org.sijill.common.LocalText;
import org.sijill.common.MovableClock;
import org.sijill.common.Page;
import org.sijill.location.BilingualName;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.office.ColleagueService;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.ApplicationSummary;
import org.sijill.registration.RegistrationService;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.WorkItemSummary;

/** The items of the inbox as it shows them, each beside its application; a few statements a page, however long. */
@RequestScoped
class InboxRows {

    private final RegistrationService registration;
    private final ColleagueService colleagues;
    private final Deadlines deadlines;
    private final Locations locations;
    private final CurrentActor current;
    private final UserLanguage language;
    private final Msg msg;
    private final Clock clock;

    @Inject
    InboxRows(
            RegistrationService registration,
            ColleagueService colleagues,
            Deadlines deadlines,
            Locations locations,
            CurrentActor current,
            UserLanguage language,
            Msg msg,
            Clock clock) {
        this.registration = registration;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.locations = locations;
        this.current = current;
        this.language = language;
        this.msg = msg;
        this.clock = clock;
    }

    /** For the container. */
    protected InboxRows() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * A row as it is shown.
     *
     * @param off how far off its limit is
     * @param help the kinds of help asked for
     * @param place name of the wilaya
     * @param with who has taken it; empty if nobody did
     * @param mine whoever looks has taken it
     * @param age whole days since it was filed
     */
    public record Row(
            WorkItemSummary item,
            ApplicationSummary application,
            DueIn off,
            String help,
            String place,
            String with,
            boolean mine,
            long age) {}

    /** @return the rows of these items; an item whose application is not to be seen is left out */
    Page<Row> of(Page<WorkItemSummary> items) {
        var applications = registration.summariesOf(items.rows().stream()
                .map(item -> new ApplicationId(item.caseId()))
                .toList());
        var names = colleagues.namesOf(items.rows().stream()
                .flatMap(item -> Stream.ofNullable(item.claimedBy()))
                .map(ActorId::new)
                .toList());
        var calendar = deadlines.calendar();
        var rows = items.rows().stream()
                .filter(item -> applications.containsKey(new ApplicationId(item.caseId())))
                .map(item -> row(item, applications.get(new ApplicationId(item.caseId())), names, calendar))
                .toList();
        return new Page<>(rows, items.number(), items.size(), items.total());
    }

    private Row row(
            WorkItemSummary item,
            ApplicationSummary application,
            Map<ActorId, BilingualName> names,
            WorkingCalendar calendar) {
        var today = LocalDate.now(clock);
        return new Row(
                item,
                application,
                calendar.dueIn(clock.instant(), item.paused() ? null : item.dueAt()),
                LocalText.in(language.get())
                        .list(application.helpWanted().stream()
                                .sorted()
                                .map(msg::label)
                                .toList()),
                locations.name(new WilayaCode(application.wilayaCode()), language.get()),
                Optional.ofNullable(item.claimedBy())
                        .map(id -> names.get(new ActorId(id)))
                        .map(name -> name.in(language.get()))
                        .orElse(""),
                current.get().id().value().equals(item.claimedBy()),
                ChronoUnit.DAYS.between(LocalDate.ofInstant(application.filedAt(), MovableClock.ZONE), today));
    }
}
