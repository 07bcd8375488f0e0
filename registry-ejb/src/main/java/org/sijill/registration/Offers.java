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

    private Offers() {}

    /** @param obstacle code of what stands in the way of an approval, whoever decides */
    static Map<Offer, Optional<String>> of(
            Application application, Actor actor, List<StepRecord> steps, Optional<String> obstacle) {
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
            case DECISION -> {
                var why = whyNotDecide(application, actor, steps);
                offer(offers, actor, Offer.APPROVE, "registration.decide", why.or(() -> obstacle));
                offer(offers, actor, Offer.REJECT, "registration.decide", why);
                if (actor.may("registration.decide")) {
                    offer(offers, actor, Offer.RETURN, "registration.return", why);
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

    private static Optional<String> ownFile(Application application, Actor actor) {
        return application.isOwnFileOf(actor) ? Optional.of("registration.error.ownFile") : Optional.empty();
    }

    /** @return code of the reason why this officer decides it never; empty if nothing forbids it */
    static Optional<String> conflict(Application application, Actor actor) {
        return ownFile(application, actor)
                .or(() -> application.preparedBy(actor) ? Optional.of("security.error.fourEyes") : Optional.empty());
    }

    private static Optional<String> whyNotDecide(Application application, Actor actor, List<StepRecord> steps) {
        var conflict = conflict(application, actor);
        if (conflict.isPresent()) {
            return conflict;
        }
        var needed = steps.stream()
                .filter(StepRecord::isOpen)
                .map(StepRecord::permission)
                .findFirst();
        return needed.filter(permission -> !actor.may(permission)).map(missing -> "registration.error.decidedHigher");
    }

    private static void offer(
            Map<Offer, Optional<String>> offers, Actor actor, Offer offer, String permission, Optional<String> whyNot) {
        if (actor.may(permission)) {
            offers.put(offer, whyNot);
        }
    }
}
