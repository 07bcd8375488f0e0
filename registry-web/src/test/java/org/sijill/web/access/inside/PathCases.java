package org.sijill.web.access.inside;

import static org.sijill.web.access.inside.Expected.refused;

import java.util.List;
import java.util.Set;
import org.sijill.common.CaseNumber;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.CommitteeService;
import org.sijill.registration.DecideHelp;
import org.sijill.registration.DecisionService;
import org.sijill.registration.OwnApplicationService;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RejectionReason;

/** How the boundaries of the rarer paths of an application are tried: decided in part, in committee, opened again. */
final class PathCases {

    private PathCases() {}

    static List<AccessCase> all() {
        return List.of(
                AccessCase.of(
                                DecisionService.class,
                                "approvePartly",
                                "supervisor",
                                world -> decided(world.confirmed().facts()))
                        .outsiders(refused()),
                AccessCase.of(
                                CommitteeService.class,
                                "vote",
                                "committee",
                                world -> decided(world.beforeCommittee().facts()))
                        .outsiders(refused()),
                AccessCase.of(RegistrationService.class, "reopen", "clerk", world -> {
                            var facts = world.lapsed().facts();
                            return args(facts.id(), facts.version());
                        })
                        .outsiders(refused()),
                AccessCase.of(OwnApplicationService.class, "reopenOwn", "applicant", world -> {
                            var facts = world.ownLapsed().facts();
                            return args(CaseNumber.parse(facts.number()), facts.version());
                        })
                        .outsiders(refused()));
    }

    private static Object[] decided(ApplicationFacts facts) {
        return args(facts.id(), new DecideHelp(Set.of(), RejectionReason.R01, "above the level", facts.version()));
    }

    private static Object[] args(Object... values) {
        return values;
    }
}
