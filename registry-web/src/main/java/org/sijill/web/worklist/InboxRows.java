package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.calendar.Deadlines;
import org.sijill.calendar.DueIn;
import org.sijill.calendar.WorkingCalendar;
import org.sijill.common.LocalText;
import org.sijill.common.MovableClock;
import org.sijill.common.Page;
import org.sijill.household.HouseholdId;
import org.sijill.location.BilingualName;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.office.ColleagueService;
import org.sijill.recertification.FamilyToConfirm;
import org.sijill.recertification.RecertificationService;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.ApplicationSummary;
import org.sijill.registration.RegistrationService;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.Delegated;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.WorkItemSummary;

/** The items of the inbox as it shows them, each beside what it is about; a few statements a page, however long. */
@RequestScoped
class InboxRows {

    private final RegistrationService registration;
    private final RecertificationService recertification;
    private final ColleagueService colleagues;
    private final Team team;
    private final Deadlines deadlines;
    private final Locations locations;
    private final CurrentActor current;
    private final UserLanguage language;
    private final Msg msg;
    private final Clock clock;

    @Inject
    InboxRows(
            RegistrationService registration,
            RecertificationService recertification,
            ColleagueService colleagues,
            Team team,
            Deadlines deadlines,
            Locations locations,
            CurrentActor current,
            UserLanguage language,
            Msg msg,
            Clock clock) {
        this.registration = registration;
        this.recertification = recertification;
        this.colleagues = colleagues;
        this.team = team;
        this.deadlines = deadlines;
        this.locations = locations;
        this.current = current;
        this.language = language;
        this.msg = msg;
        this.clock = clock;
    }

    /** For the container. */
    protected InboxRows() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * A row as it is shown.
     *
     * @param off how far off its limit is
     * @param with who has taken it; empty if nobody did
     * @param mine whoever looks has taken it
     * @param givenBy who gave it to whoever looks; empty if he took it himself, or does not have it
     * @param insteadOf for whom whoever looks would do it; empty if he may do it in his own right
     * @param takeable nobody has it, and whoever looks may take and do it
     */
    public record Row(
            WorkItemSummary item,
            About about,
            DueIn off,
            String with,
            boolean mine,
            String givenBy,
            String insteadOf,
            boolean takeable) {}

    /**
     * What the case of an item is about.
     *
     * @param address of its page
     * @param who whose case it is; empty if it is not said
     * @param civilNumber his; empty if it is not said
     * @param help the kinds of help asked for, or what else is wanted
     * @param place name of the wilaya; empty where it is the office's
     * @param verification how it stands with the registers; null if they are not asked
     * @param urgent it cannot wait
     * @param age whole days since it began
     */
    public record About(
            String address,
            String who,
            String civilNumber,
            String place,
            String help,
            Enum<?> status,
            Enum<?> verification,
            boolean urgent,
            long age) {}

    /** @return the rows of these items; an item whose case is not to be seen is left out */
    Page<Row> of(Page<WorkItemSummary> items) {
        return new Page<>(of(items.rows()), items.number(), items.size(), items.total());
    }

    /** @return the same of a whole list */
    List<Row> of(List<WorkItemSummary> items) {
        var about = new HashMap<UUID, About>(applications(items));
        about.putAll(families(items));
        var names = names(items);
        var calendar = deadlines.calendar();
        return items.stream()
                .filter(item -> about.containsKey(item.caseId()))
                .map(item -> row(item, about.get(item.caseId()), names, calendar))
                .toList();
    }

    private Map<UUID, About> applications(List<WorkItemSummary> items) {
        return registration
                .summariesOf(items.stream()
                        .map(item -> new ApplicationId(item.caseId()))
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(found -> found.getKey().value(), found -> about(found.getValue())));
    }

    private About about(ApplicationSummary application) {
        return new About(
                "/staff/registration/application?number=" + application.number(),
                Objects.toString(application.applicant(), ""),
                Objects.toString(application.civilNumber(), ""),
                locations.name(new WilayaCode(application.wilayaCode()), language.get()),
                LocalText.in(language.get())
                        .list(application.helpWanted().stream()
                                .sorted()
                                .map(msg::label)
                                .toList()),
                application.status(),
                application.verification(),
                application.urgent(),
                daysSince(application.filedAt()));
    }

    /** A family that said that something changed. */
    private Map<UUID, About> families(List<WorkItemSummary> items) {
        var asked = items.stream()
                .filter(item -> item.step().equals(InboxView.CHECK_CHANGES))
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        var found = recertification.summariesOf(
                asked.stream().map(item -> new HouseholdId(item.caseId())).toList());
        return asked.stream()
                .filter(item -> found.containsKey(new HouseholdId(item.caseId())))
                .collect(Collectors.toMap(
                        WorkItemSummary::caseId, item -> about(item, found.get(new HouseholdId(item.caseId())))));
    }

    private About about(WorkItemSummary item, FamilyToConfirm family) {
        return new About(
                "/staff/household/family?number=" + item.caseNumber(),
                family.head(language.get()),
                "",
                "",
                msg.get("recertification.step.CheckChanges"),
                family.certification().stage(),
                null,
                false,
                daysSince(item.openedAt()));
    }

    private long daysSince(Instant moment) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(moment, MovableClock.ZONE), LocalDate.now(clock));
    }

    private Row row(WorkItemSummary item, About about, Map<ActorId, BilingualName> names, WorkingCalendar calendar) {
        return new Row(
                item,
                about,
                calendar.dueIn(clock.instant(), item.paused() ? null : item.dueAt()),
                name(names, item.claimedBy()),
                mine(item),
                mine(item) ? name(names, item.assignedBy()) : "",
                insteadOf(item)
                        .map(lent -> name(names, lent.delegator().value()))
                        .orElse(""),
                !item.paused()
                        && item.claimedBy() == null
                        && current.get().may("worklist.claim")
                        && current.get().may(item.permission(), new OfficeCode(item.officeCode()), item.level()));
    }

    /** Of whoever has an item, gave it, or lent the right to it; the team is known, and only others are asked for. */
    private Map<ActorId, BilingualName> names(List<WorkItemSummary> items) {
        var known = new HashMap<ActorId, BilingualName>();
        team.names().forEach((id, name) -> known.put(new ActorId(id), name));
        var lenders = current.get().delegated().stream().map(Delegated::delegator);
        var holders = items.stream()
                .flatMap(
                        item -> Stream.of(Optional.ofNullable(item.claimedBy()), Optional.ofNullable(item.assignedBy()))
                                .flatMap(Optional::stream))
                .map(ActorId::new);
        known.putAll(colleagues.namesOf(Stream.concat(holders, lenders)
                .filter(somebody -> !known.containsKey(somebody))
                .distinct()
                .toList()));
        return known;
    }

    private boolean mine(WorkItemSummary item) {
        return current.get().id().value().equals(item.claimedBy());
    }

    private Optional<Delegated> insteadOf(WorkItemSummary item) {
        var actor = current.get();
        var lenders = item.lenders(actor).toList();
        var holder = lenders.stream()
                .filter(lent -> lent.delegator().value().equals(item.claimedBy()))
                .findFirst();
        return holder.isPresent() || actor.permissions().contains(item.permission())
                ? holder
                : lenders.stream().findFirst();
    }

    private String name(Map<ActorId, BilingualName> names, UUID account) {
        return Optional.ofNullable(account)
                .map(id -> names.get(new ActorId(id)))
                .map(name -> name.in(language.get()))
                .orElse("");
    }
}
