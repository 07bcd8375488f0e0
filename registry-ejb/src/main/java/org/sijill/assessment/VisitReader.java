package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijill.document.Documents;
import org.sijill.letter.Letters;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.worklist.WorkItemSummary;
import org.sijill.worklist.Worklist;

/** Reads a visit whole, with what the actor may do with it. Health and income are shown to whoever may read reports. */
@ApplicationScoped
class VisitReader {

    private final VisitRepository visits;
    private final Slots slots;
    private final Documents documents;
    private final Letters letters;
    private final Worklist worklist;
    private final CurrentActor current;

    @Inject
    VisitReader(
            VisitRepository visits,
            Slots slots,
            Documents documents,
            Letters letters,
            Worklist worklist,
            CurrentActor current) {
        this.visits = visits;
        this.slots = slots;
        this.documents = documents;
        this.letters = letters;
        this.worklist = worklist;
        this.current = current;
    }

    /** For the container. */
    protected VisitReader() {
        this(null, null, null, null, null, null);
    }

    VisitDetails details(Visit visit) {
        var actor = current.get();
        var reads = actor.may("assessment.read");
        var day = visit.slot().day();
        var item = openItem(visit);
        return new VisitDetails(
                VisitSummary.of(visit),
                visit.reasons(),
                day.map(on -> slots.from(on, visit.slot().part())),
                day.map(on -> slots.to(on, visit.slot().part())),
                reads ? visits.tries(actor, visit.id()) : List.of(),
                reads ? visits.report(actor, visit.id()).map(GivenReport::of) : Optional.empty(),
                Optional.ofNullable(visit.consent().answer()),
                visit.consent().by(),
                visit.consent().at(),
                reads ? documents.of(visit.id().value()) : List.of(),
                visit.review().by(),
                visit.review().at(),
                visit.review().note(),
                !letters.of(visit.id().value()).isEmpty(),
                item.map(WorkItemSummary::claimedBy),
                item.map(WorkItemSummary::dueAt),
                item.filter(WorkItemSummary::escalated).isPresent(),
                item.map(open -> offers(visit, actor, open)).orElse(Set.of()));
    }

    private Optional<WorkItemSummary> openItem(Visit visit) {
        return visit.status().isFinal()
                ? Optional.empty()
                : worklist.openOf(Set.of(visit.caseId())).stream().findFirst();
    }

    private static Set<VisitDetails.Offer> offers(Visit visit, Actor actor, WorkItemSummary item) {
        var offers = EnumSet.noneOf(VisitDetails.Offer.class);
        var others = item.claimedBy() != null && !isHis(actor, item);
        var visits = actor.may("assessment.visit") && !others;
        switch (visit.status()) {
            case PLANNED -> offer(offers, visits, VisitDetails.Offer.PROPOSE);
            case SCHEDULED -> {
                offer(offers, visits, VisitDetails.Offer.RECORD);
                offer(offers, actor.may("assessment.answer"), VisitDetails.Offer.ANSWER);
            }
            case AWAITING_FAMILY -> offer(offers, actor.may("assessment.answer"), VisitDetails.Offer.ANSWER);
            case CORRECTING -> offer(offers, visits, VisitDetails.Offer.CORRECT);
            case IN_REVIEW -> {
                var reviews = actor.may("assessment.review") && !others && visit.isReviewableBy(actor);
                offer(offers, reviews, VisitDetails.Offer.CLOSE);
                offer(offers, reviews, VisitDetails.Offer.VISIT_AGAIN);
                offer(
                        offers,
                        reviews
                                && visit.finding()
                                        .filter(Finding.REPORTED::equals)
                                        .isPresent(),
                        VisitDetails.Offer.SEND_BACK);
            }
            default -> {
                // it has ended
            }
        }
        if (visits && VisitSummary.of(visit).isToVisit()) {
            offers.add(item.claimedBy() == null ? VisitDetails.Offer.TAKE : VisitDetails.Offer.PUT_BACK);
        }
        return offers;
    }

    /** What he for whom he stands in has taken is his too. */
    private static boolean isHis(Actor actor, WorkItemSummary item) {
        return actor.id().value().equals(item.claimedBy())
                || item.lenders(actor).anyMatch(lent -> lent.delegator().value().equals(item.claimedBy()));
    }

    private static void offer(Set<VisitDetails.Offer> offers, boolean may, VisitDetails.Offer offer) {
        if (may) {
            offers.add(offer);
        }
    }
}
