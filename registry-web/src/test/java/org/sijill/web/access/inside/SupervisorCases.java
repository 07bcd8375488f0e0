package org.sijill.web.access.inside;

import static org.sijill.web.access.inside.Expected.hidden;
import static org.sijill.web.access.inside.Expected.noBorder;
import static org.sijill.web.access.inside.Expected.refused;

import java.util.List;
import java.util.stream.Stream;
import org.sijill.common.CaseNumber;
import org.sijill.notification.TemplateService;
import org.sijill.notification.WriteTemplate;
import org.sijill.office.Colleague;
import org.sijill.office.ColleagueService;
import org.sijill.office.DelegationService;
import org.sijill.registration.BulkDecisionService;
import org.sijill.registration.DecisionService;
import org.sijill.worklist.AssignmentService;
import org.sijill.worklist.InboxFilter;
import org.sijill.worklist.LoadRow;
import org.sijill.worklist.LoadService;
import org.sijill.worklist.ReassignWork;
import org.sijill.worklist.SavedFilterService;
import org.sijill.worklist.WorkItemId;
import org.sijill.worklist.WorkItemSummary;
import org.sijill.worklist.WorklistService;

/** How the boundaries of a supervisor's own work are tried. */
final class SupervisorCases {

    private static final Expected OWN =
            noBorder("what is one's own, and what one heads; there is nothing of anybody else's to ask for");

    private SupervisorCases() {}

    static List<AccessCase> all() {
        return Stream.of(assignment(), inbox(), bulk(), delegation(), templates())
                .flatMap(List::stream)
                .toList();
    }

    private static ReassignWork.Shown shown(World world) {
        var item = world.openItem();
        return new ReassignWork.Shown(new WorkItemId(item.id()), item.version());
    }

    private static List<AccessCase> assignment() {
        var type = AssignmentService.class;
        return List.of(
                AccessCase.of(
                                type,
                                "reassign",
                                "supervisor",
                                world -> args(new ReassignWork(List.of(shown(world)), world.colleague())))
                        .outsiders(refused()),
                AccessCase.of(type, "chosen", "supervisor", world -> {
                            world.workItem();
                            return args(List.of(world.checked().facts().number()));
                        })
                        .showing((world, found) -> ((List<?>) found).stream().anyMatch(row -> ((WorkItemSummary) row)
                                .caseNumber()
                                .equals(world.checked().facts().number())))
                        .outsiders(hidden()));
    }

    private static List<AccessCase> inbox() {
        return List.of(
                AccessCase.of(WorklistService.class, "export", "clerk", world -> {
                            world.checked();
                            return args(InboxFilter.ALL);
                        })
                        .showing((world, found) -> ((List<?>) found).stream().anyMatch(row -> ((WorkItemSummary) row)
                                .caseNumber()
                                .equals(world.checked().facts().number())))
                        .outsiders(hidden()),
                AccessCase.of(LoadService.class, "rows", "supervisor", world -> {
                            world.checked();
                            return args();
                        })
                        .showing((world, found) -> ((List<?>) found)
                                .stream().anyMatch(row -> World.OFFICE.value().equals(((LoadRow) row).officeCode())))
                        .outsiders(hidden()),
                AccessCase.of(ColleagueService.class, "team", "supervisor", world -> {
                            world.colleague();
                            return args();
                        })
                        .showing((world, found) -> ((List<?>) found)
                                .stream().anyMatch(row -> ((Colleague) row).id().equals(world.colleague())))
                        .outsiders(hidden()),
                AccessCase.of(SavedFilterService.class, "list", "clerk", world -> args())
                        .outsiders(OWN),
                AccessCase.of(SavedFilterService.class, "keep", "clerk", world -> {
                            world.becomeOwner(world.account().id());
                            return args("late", "late=1", true);
                        })
                        .outsiders(OWN)
                        .undone(),
                AccessCase.of(SavedFilterService.class, "remove", "clerk", world -> args(world.savedFilter()))
                        .outsiders(refused())
                        .undone());
    }

    private static List<AccessCase> bulk() {
        return List.of(
                AccessCase.of(
                                BulkDecisionService.class,
                                "candidates",
                                "supervisor",
                                world -> args(List.of(CaseNumber.parse(
                                        world.confirmed().facts().number()))))
                        .showing((world, found) -> !((List<?>) found).isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(DecisionService.class, "approveWithReason", "supervisor", world -> {
                            var shown = world.confirmed();
                            return args(shown.facts().id(), shown.facts().version(), "complete and plain");
                        })
                        .outsiders(refused()));
    }

    private static List<AccessCase> templates() {
        var type = TemplateService.class;
        var country = noBorder("the words of messages are the whole country's; they have neither office nor level");
        return List.of(
                AccessCase.of(type, "list", "admin", world -> args()).outsiders(country),
                AccessCase.of(type, "details", "admin", world -> args("a.in")).outsiders(country),
                AccessCase.of(
                                type,
                                "preview",
                                "admin",
                                world -> args(new WriteTemplate("a.no", "{number} {address}", "{number} {address}", 0)))
                        .outsiders(country)
                        .undone(),
                AccessCase.of(
                                type,
                                "takeEffect",
                                "admin",
                                world -> args("a.lapsed", world.inAYear(), world.previewed("a.lapsed")))
                        .outsiders(country)
                        .undone(),
                AccessCase.of(type, "discard", "admin", world -> args("a.expired", world.previewed("a.expired")))
                        .outsiders(country)
                        .undone());
    }

    private static List<AccessCase> delegation() {
        var type = DelegationService.class;
        return List.of(
                AccessCase.of(type, "list", "supervisor", world -> args()).outsiders(OWN),
                AccessCase.of(type, "headed", "supervisor", world -> args()).outsiders(OWN),
                AccessCase.of(type, "away", "supervisor", world -> {
                            world.delegation();
                            return args();
                        })
                        .showing((world, found) -> !((List<?>) found).isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(type, "deputies", "supervisor", world -> args(world.colleague()))
                        .outsiders(refused()),
                AccessCase.of(type, "give", "clerk", world -> args(world.ownDelegation()))
                        .outsiders(refused())
                        .undone(),
                AccessCase.of(type, "giveFor", "supervisor", world -> args(world.delegationOfAColleague()))
                        .outsiders(refused())
                        .undone(),
                AccessCase.of(type, "end", "supervisor", world -> args(world.delegation(), 1L))
                        .outsiders(refused())
                        .undone());
    }

    private static Object[] args(Object... arguments) {
        return arguments;
    }
}
