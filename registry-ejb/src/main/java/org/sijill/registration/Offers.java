package org.sijill.registration;

import static org.sijill.registration.ApplicationDetails.Offer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.security.Actor;
import org.sijill.worklist.StepRecord;

/** What an actor may do with an application now, and why not where it would be due but not by him. */
final class Offers {

    /** By which an application is decided; a delegate may have one of them from somebody who prepared it. */
    static final String[] DECIDING = {"registration.decide", "registration.decideCostly"};

    private static final String VOTING = "registration.vote";

    private Offers() {}

    static Map<Offer, Optional<String>> of(
            Application application, Actor actor, List<StepRecord> steps, Circumstances given) {
        var offers = new EnumMap<Offer, Optional<String>>(Offer.class);
        switch (application.status()) {
            case DRAFT -> offer(offers, actor, Offer.HAND_IN, "registration.submit", Optional.empty());
            case VERIFYING -> {
                offer(offers, actor, Offer.CONFIRM, "registration.verify", Optional.empty());
                if (actor.may("registration.verify")) {
                    offer(offers, actor, Offer.RETURN, "registration.return", Optional.empty());
                }
            }
            case RETURNED -> offer(offers, actor, Offer.COMPLETE, "registration.complete", Optional.empty());
            case DECISION -> decide(offers, application, actor, steps, given);
            case LAPSED -> {
                if (given.canBeReopened()) {
                    offer(offers, actor, Offer.REOPEN, "registration.reopen", Optional.empty());
                }
            }
            case ENTERED -> offer(offers, actor, Offer.ANNUL, "registration.annul", ownFile(application, actor));
            default -> {
                // nothing is due
            }
        }
        if (application.status().isWithdrawable()) {
            offer(offers, actor, Offer.WITHDRAW, "registration.withdraw", Optional.empty());
        }
        return offers;
    }

    private static void decide(
            Map<Offer, Optional<String>> offers,
            Application application,
            Actor actor,
            List<StepRecord> steps,
            Circumstances given) {
        var why = whyNotDecide(application, actor, steps, given.related());
        if (actor.may(VOTING) && permission(steps).filter(VOTING::equals).isPresent()) {
            // what stands in the way of an approval keeps nobody from voting against it
            var voted = given.voted().contains(actor.id());
            offers.put(Offer.VOTE, why.or(() -> voted ? Optional.of("registration.error.voted") : Optional.empty()));
            offer(offers, actor, Offer.RETURN, "registration.return", why);
            return;
        }
        offer(offers, actor, Offer.APPROVE, "registration.decide", why.or(given::obstacle));
        if (application.minimum().helpWanted().size() > 1) {
            offer(offers, actor, Offer.APPROVE_PARTLY, "registration.decide", why.or(given::obstacle));
        }
        offer(offers, actor, Offer.REJECT, "registration.decide", why);
        if (actor.may("registration.decide")) {
            offer(offers, actor, Offer.RETURN, "registration.return", why);
        }
    }

    private static Optional<String> ownFile(Application application, Actor actor) {
        return application.isOwnFileOf(actor) ? Optional.of("registration.error.ownFile") : Optional.empty();
    }

    /** @return code of the reason why this officer decides it never; empty if nothing forbids it */
    static Optional<String> conflict(Application application, Actor actor) {
        return ownFile(application, actor)
                .or(() -> application.preparedBy(actor) ? Optional.of("security.error.fourEyes") : Optional.empty());
    }

    private static Optional<String> whyNotDecide(
            Application application, Actor actor, List<StepRecord> steps, boolean related) {
        var conflict =
                conflict(application, actor).or(() -> related ? Optional.of(FamilyStanding.RELATED) : Optional.empty());
        if (conflict.isPresent()) {
            return conflict;
        }
        var of = application.reference();
        return permission(steps)
                .filter(permission -> !actor.may(permission, of.office(), of.level()))
                .map(missing ->
                        missing.equals(VOTING) ? "registration.error.inCommittee" : "registration.error.decidedHigher");
    }

    /** @return what whoever does the open step must hold */
    private static Optional<String> permission(List<StepRecord> steps) {
        return steps.stream()
                .filter(StepRecord::isOpen)
                .map(StepRecord::permission)
                .findFirst();
    }

    private static void offer(
            Map<Offer, Optional<String>> offers, Actor actor, Offer offer, String permission, Optional<String> whyNot) {
        if (actor.may(permission)) {
            offers.put(offer, whyNot);
        }
    }
}
