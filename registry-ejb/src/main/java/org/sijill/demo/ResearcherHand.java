package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.sijill.assessment.DayPart;
import org.sijill.assessment.ProposeSlot;
import org.sijill.assessment.RecordTry;
import org.sijill.assessment.VisitDetails;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitReviewService;
import org.sijill.assessment.VisitService;
import org.sijill.calendar.Deadlines;
import org.sijill.common.MovableClock;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** What is done about a visit: a day proposed, the family seen, the report looked through. */
@ApplicationScoped
class ResearcherHand {

    private final VisitService visits;
    private final VisitReviewService reviews;
    private final Deadlines deadlines;
    private final DemoStaff staff;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    ResearcherHand(
            VisitService visits,
            VisitReviewService reviews,
            Deadlines deadlines,
            DemoStaff staff,
            CurrentActor current,
            Clock clock) {
        this.visits = visits;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.staff = staff;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected ResearcherHand() {
        this(null, null, null, null, null, null);
    }

    /** The whole visit, so that the case goes on. */
    void visit(DemoCase planned, Begun begun) {
        propose(planned, begun);
        report(planned, begun);
        as(
                staff.heading(planned.wilaya()),
                begun,
                visit -> reviews.close(
                        new VisitId(visit.facts().id()), "", visit.facts().version()));
    }

    void propose(DemoCase planned, Begun begun) {
        var calendar = deadlines.calendar();
        var day = calendar.plusWorkingDays(today(), 1);
        as(
                staff.researching(planned.wilaya()),
                begun,
                visit -> visits.propose(
                        new VisitId(visit.facts().id()),
                        new ProposeSlot(day, DayPart.values()[0], visit.facts().version())));
    }

    void report(DemoCase planned, Begun begun) {
        as(
                staff.researching(planned.wilaya()),
                begun,
                visit -> visits.record(
                        new VisitId(visit.facts().id()),
                        RecordTry.done("demo-" + UUID.randomUUID(), answers(planned))));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.ZONE);
    }

    private static Map<String, String> answers(DemoCase planned) {
        var words = Rows.of("visits.tsv").get(planned.number() % 4);
        var home = planned.family().dwelling();
        var answers = new HashMap<String, String>();
        answers.put("dwellingKind", home.kind().name());
        answers.put("tenure", home.tenure().name());
        answers.put("rooms", Integer.toString(Math.max(1, home.rooms())));
        answers.put("condition", planned.number() % 3 == 0 ? "NEEDS_REPAIR" : "SOUND");
        answers.put("water", "PIPED");
        answers.put("power", "GRID");
        answers.put("toilet", "PRIVATE");
        answers.put("persons", Integer.toString(planned.family().members().size()));
        answers.put("outOfSchool", "0");
        answers.put("supporter", "RELATIVES");
        answers.put("income", "180.000");
        answers.put("debts", "0");
        for (var ability : new String[] {"seeing", "hearing", "walking", "remembering", "selfCare", "communicating"}) {
            answers.put(ability, "NONE");
        }
        answers.put("chronic", "NOBODY_ILL");
        answers.put("recommendation", words.get(0));
        answers.put("reasons", words.get(1));
        answers.put("familyWords", words.get(2));
        return answers;
    }

    private void as(Actor officer, Begun begun, Consumer<VisitDetails> work) {
        current.as(officer, () -> {
            work.accept(visits.ofCase(begun.id().value()).orElseThrow());
            return null;
        });
    }
}
