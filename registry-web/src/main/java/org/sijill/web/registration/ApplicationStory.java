package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sijill.common.AsOf;
import org.sijill.location.BilingualName;
import org.sijill.office.ColleagueService;
import org.sijill.registration.Annulment;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.ApplicationStatus;
import org.sijill.security.ActorId;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.ProcessPicture;
import org.sijill.web.frame.ProcessPicture.State;
import org.sijill.web.frame.ProcessPicture.Step;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.StepRecord;

/** How an application came to where it is: the process picture, the dates, and what happened with who and when. */
@RequestScoped
class ApplicationStory {

    /** What the picture names, in the order of the story; timers and marks of lateness are left out. */
    private static final List<String> WAY = List.of(
            "ApplicationFiled",
            "RegisterFiling",
            "FilingRegistered",
            "CheckApplication",
            "CheckDone",
            "FindVisit",
            "VisitFound",
            "ResearchFamily",
            "RecordVisit",
            "RouteApplication",
            "RouteFound",
            "AnnounceReturn",
            "AwaitCompletion",
            "DecideApplication",
            "VoteOnApplication",
            "DecisionMade",
            "AnnounceApproval",
            "ApplicationApproved",
            "AnnounceRejection",
            "ApplicationRejected");

    /** Drawn once it was gone: until then it would take the room of what is to be read. */
    private static final List<String> WAY_BACK = List.of("AnnounceReturn", "AwaitCompletion");

    private static final List<String> VISIT = List.of("ResearchFamily", "RecordVisit");

    /** The steps of the visit, which has a diagram of its own. */
    private static final Set<String> OF_VISIT =
            Set.of("AgreeSlot", "VisitFamily", "AwaitFamily", "ReviewVisit", "CorrectReport");

    private static final String VOTE = "VoteOnApplication";
    private static final String RETURNED = "RETURNED";
    private static final String DECIDE = "DecideApplication";

    private static final List<String> ROUTE = List.of("FindVisit", "VisitFound", "RouteApplication", "RouteFound");

    private static final List<String> CHECK = List.of("CheckApplication", "CheckDone");

    private static final List<String> ENTRY = List.of("AnnounceApproval", "ApplicationApproved");

    private static final List<String> LAPSE = List.of("AwaitCompletionDue", "RecordLapse", "ApplicationLapsed");

    private static final List<String> WITHDRAWAL =
            List.of("Withdrawal", "WithdrawalRequested", "RecordWithdrawal", "ApplicationWithdrawn");

    /** Tells something only of what was never handed in. */
    private static final String DRAFT = "AwaitSubmission";

    /** What nobody of the staff did was not done by the system: the applicant did it on the portal. */
    private static final Set<String> BY_APPLICANT = Set.of("COMPLETED", "WITHDRAWN");

    private static final List<String> AT_FILING = List.of("ApplicationFiled", "RegisterFiling", "FilingRegistered");

    private static final List<String> BACK = List.of("DecisionMade", "AnnounceReturn");

    private static final List<String> REJECTION = List.of("DecisionMade", "AnnounceRejection", "ApplicationRejected");

    /** What follows from a step and its outcome, up to the next one. */
    private static final Map<String, List<String>> AFTER = Map.of(
            "CheckApplication:RETURNED",
            List.of("CheckDone", "AnnounceReturn"),
            "CheckApplication:CONFIRMED",
            List.of("CheckDone", "FindVisit", "VisitFound"),
            "ReviewVisit:CLOSED",
            List.of("RecordVisit"),
            "DecideApplication:RETURNED",
            BACK,
            "DecideApplication:APPROVED",
            List.of("DecisionMade"),
            "DecideApplication:REJECTED",
            REJECTION,
            "VoteOnApplication:RETURNED",
            BACK,
            "VoteOnApplication:APPROVED",
            List.of("DecisionMade"),
            "VoteOnApplication:REJECTED",
            REJECTION);

    private final ColleagueService colleagues;
    private final UserLanguage language;
    private final Dates dates;
    private final Msg msg;
    private final Clock clock;

    @Inject
    ApplicationStory(ColleagueService colleagues, UserLanguage language, Dates dates, Msg msg, Clock clock) {
        this.colleagues = colleagues;
        this.language = language;
        this.dates = dates;
        this.msg = msg;
        this.clock = clock;
    }

    /** For the container. */
    protected ApplicationStory() {
        this(null, null, null, null, null);
    }

    /**
     * A line of the timeline.
     *
     * @param what key of the text
     * @param who the employee's name, or the system's
     */
    public record Line(String what, Instant at, String who) {}

    /**
     * A date of the application.
     *
     * @param label key of the text
     */
    public record DateLine(String label, String value) {}

    /**
     * Until when somebody of the office is to do what is due.
     *
     * @param tone of the chip that says so
     */
    public record Due(String words, String tone) {}

    /** @return empty while nothing is due by a day, or the citizen has the file */
    Optional<Due> due(ApplicationDetails details) {
        return details.steps().stream()
                .filter(step -> step.isOpen() && step.dueAt() != null)
                .filter(step -> details.completeBy().isEmpty())
                .findFirst()
                .map(step -> due(step.dueAt()));
    }

    private Due due(Instant limit) {
        var now = AsOf.now(clock.instant());
        var day = AsOf.now(limit).day();
        if (limit.isBefore(now.known())) {
            return new Due(msg.text("registration.desk.late", dates.shortDay(day)), "danger");
        }
        var tone = day.isAfter(now.day().plusDays(1)) ? "neutral" : "warn";
        return new Due(msg.text("registration.desk.due", dates.shortDay(day)), tone);
    }

    ProcessPicture picture(ApplicationDetails details) {
        var done = new ArrayList<>(AT_FILING);
        var now = new ArrayList<String>();
        var outcomes = new ArrayList<String>();
        for (var step : details.steps()) {
            (step.isOpen() ? now : done).add(OF_VISIT.contains(step.step()) ? "ResearchFamily" : step.step());
            var outcome = step.step() + ":" + step.outcome();
            outcomes.add(outcome);
            done.addAll(AFTER.getOrDefault(outcome, List.of()));
        }
        var drawn = new ArrayList<>(WAY);
        if (outcomes.stream().noneMatch(outcome -> outcome.endsWith(":RETURNED"))) {
            drawn.removeAll(WAY_BACK);
        }
        var reached = Stream.concat(done.stream(), now.stream()).toList();
        drawn.removeAll(notGone(details, reached));
        if (reached.contains(DECIDE) || reached.contains(VOTE)) {
            done.addAll(ROUTE);
        }
        if (details.facts().status() == ApplicationStatus.APPROVED) {
            now.add("AnnounceApproval");
        }
        var special =
                switch (details.facts().status()) {
                    case ENTERED, ANNULLED -> ENTRY;
                    case WITHDRAWN, CLOSED_BY_DEATH -> WITHDRAWAL;
                    case LAPSED -> LAPSE;
                    default -> List.<String>of();
                };
        special.stream().filter(step -> !drawn.contains(step)).forEach(drawn::add);
        done.addAll(special);
        var steps = drawn.stream()
                .map(id -> new Step(id, msg.get("registration.process." + id), state(id, done, now)))
                .toList();
        return new ProcessPicture("/staff/process/registration", steps, outcomes);
    }

    /**
     * What this application does not go by: the check, if everything was there at the counter; the visit, if none is needed; of
     * officer and committee the one that does not decide.
     */
    private static List<String> notGone(ApplicationDetails details, List<String> reached) {
        var not = new ArrayList<String>();
        var deciding = reached.contains(DECIDE) || reached.contains(VOTE);
        if (deciding && !reached.contains("CheckApplication")) {
            not.addAll(CHECK);
        }
        if (details.facts().visitReasons().isEmpty()) {
            not.addAll(VISIT);
        }
        not.add(reached.contains(VOTE) ? DECIDE : VOTE);
        return not;
    }

    private static State state(String element, List<String> done, List<String> now) {
        if (now.contains(element)) {
            return State.NOW;
        }
        return done.contains(element) ? State.DONE : State.LATER;
    }

    /** @return the newest first */
    List<Line> happened(ApplicationDetails details) {
        var facts = details.facts();
        var filed = facts.filedAt() != null;
        var closed = details.steps().stream()
                .filter(step -> !step.isOpen() && filed != DRAFT.equals(step.step()))
                .filter(step -> !isEndedMeanwhile(step, details))
                .toList();
        var names = colleagues.namesOf(Stream.of(
                        closed.stream().map(ApplicationStory::closedBy),
                        closed.stream()
                                .map(StepRecord::onBehalfOf)
                                .filter(Objects::nonNull)
                                .map(ActorId::new),
                        Stream.of(facts.filedBy()),
                        annulledBy(facts))
                .flatMap(Function.identity())
                .distinct()
                .toList());
        var lines = new ArrayList<Line>();
        if (filed) {
            lines.add(new Line(
                    "registration.application.happened.filed",
                    facts.filedAt(),
                    name(names, facts.filedBy()).orElseGet(() -> msg.label(facts.channel()))));
        }
        for (var step : closed) {
            var outcome =
                    step.isCancelled() && !step.equals(lastOf(details)) ? "visit.OTHER_DAY" : outcome(step, facts);
            var other = BY_APPLICANT.contains(outcome) ? "byApplicant" : "system";
            var who = name(names, closedBy(step)).orElseGet(() -> msg.get("registration.application." + other))
                    + insteadOf(names, step);
            lines.add(
                    0,
                    new Line(
                            "registration.application.happened." + outcome,
                            step.closedAt(),
                            isVotedOn(step) ? msg.text("registration.application.byCommittee", who) : who));
        }
        if (facts.annulment() != null) {
            lines.add(
                    0,
                    new Line(
                            "registration.application.happened.ANNULLED",
                            facts.annulment().at(),
                            name(names, facts.annulment().by()).orElse("")));
        }
        return lines;
    }

    /** Whoever voted last closed the step, and decided nothing alone. */
    private static boolean isVotedOn(StepRecord step) {
        return VOTE.equals(step.step()) && !step.isCancelled() && !RETURNED.equals(step.outcome());
    }

    private static Stream<ActorId> annulledBy(ApplicationFacts facts) {
        return Optional.ofNullable(facts.annulment()).map(Annulment::by).stream();
    }

    /** It ended between two questions of this page: what ended it stands there the next time. */
    private static boolean isEndedMeanwhile(StepRecord step, ApplicationDetails details) {
        return step.isCancelled()
                && step.equals(lastOf(details))
                && !details.facts().status().isFinal();
    }

    private static StepRecord lastOf(ApplicationDetails details) {
        return details.steps().get(details.steps().size() - 1);
    }

    /** A step that was taken away says nothing by itself: what ended the application did it. */
    private static String outcome(StepRecord step, ApplicationFacts facts) {
        var ended = (DRAFT.equals(step.step()) ? "draft." : "") + facts.status();
        return step.isCancelled() ? ended : (OF_VISIT.contains(step.step()) ? "visit." : "") + step.outcome();
    }

    private static ActorId closedBy(StepRecord step) {
        return new ActorId(step.closedBy());
    }

    /** @return for whom a delegate did it, to stand after his name; empty text if he did it in his own right */
    private String insteadOf(Map<ActorId, BilingualName> names, StepRecord step) {
        return Optional.ofNullable(step.onBehalfOf())
                .flatMap(away -> name(names, new ActorId(away)))
                .map(away -> msg.get("registration.desk.comma") + msg.text("worklist.inbox.insteadOf", away))
                .orElse("");
    }

    /** @return empty for whoever is no employee: a partner, a process */
    private Optional<String> name(Map<ActorId, BilingualName> names, ActorId actor) {
        return Optional.ofNullable(names.get(actor)).map(name -> name.in(language.get()));
    }

    List<DateLine> dates(ApplicationDetails details) {
        var lines = new ArrayList<DateLine>();
        details.completeBy().ifPresent(day -> {
            lines.add(date("registration.application.completeBy", day));
            lines.add(new DateLine(
                    "registration.application.promisedBy", msg.get("registration.application.promisePaused")));
        });
        details.promisedBy().ifPresent(day -> lines.add(date("registration.application.promisedBy", day)));
        details.ceiling().ifPresent(day -> lines.add(date("registration.application.ceiling", day)));
        return lines;
    }

    boolean isCeilingOver(ApplicationDetails details) {
        var today = AsOf.now(clock.instant()).day();
        return details.ceiling().filter(day -> day.isBefore(today)).isPresent();
    }

    private DateLine date(String label, LocalDate day) {
        return new DateLine(label, dates.weekday(day));
    }
}
