package org.sijill.web.access.inside;

import static org.sijill.web.access.inside.Expected.hidden;
import static org.sijill.web.access.inside.Expected.noBorder;
import static org.sijill.web.access.inside.Expected.refused;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.assessment.AnswerSlot;
import org.sijill.assessment.ConsentAnswer;
import org.sijill.assessment.DayPart;
import org.sijill.assessment.FamilyVisitService;
import org.sijill.assessment.ProposeSlot;
import org.sijill.assessment.RecordTry;
import org.sijill.assessment.TryResult;
import org.sijill.assessment.VisitDetails;
import org.sijill.assessment.VisitFilter;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitPhotoService;
import org.sijill.assessment.VisitReviewService;
import org.sijill.assessment.VisitService;
import org.sijill.assessment.VisitSummary;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.Page;
import org.sijill.document.DocumentId;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;

/** How the boundaries of the visits are tried. */
final class VisitCases {

    private VisitCases() {}

    static Collection<AccessCase> all() {
        var cases = new ArrayList<AccessCase>();
        cases.addAll(reading());
        cases.addAll(visiting());
        cases.addAll(photos());
        cases.addAll(reviewing());
        cases.addAll(family());
        return cases;
    }

    private static List<AccessCase> reading() {
        var type = VisitService.class;
        return List.of(
                AccessCase.of(type, "toDo", "researcher", world -> {
                            planned(world);
                            return args(VisitFilter.ALL, 1);
                        })
                        .showing((world, found) -> !((Page<?>) found).rows().isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(type, "waiting", "researcher", world -> {
                            planned(world);
                            return args();
                        })
                        .showing((world, found) -> ((Long) found) > 0)
                        .outsiders(hidden()),
                AccessCase.of(type, "wilayat", "researcher", world -> {
                            planned(world);
                            return args();
                        })
                        .showing((world, found) -> !((List<?>) found).isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "stepsOf",
                                "researcher",
                                world -> args(List.of(planned(world).facts())))
                        .showing((world, found) -> !((List<?>) found).isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "ofCase",
                                "supervisor",
                                world -> args(planned(world).facts().caseId()))
                        .showing((world, found) -> ((Optional<?>) found).isPresent())
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "details",
                                "researcher",
                                world -> args(number(planned(world).facts())))
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "letter",
                                "researcher",
                                world -> args(number(written(world).facts()), Language.AR))
                        .outsiders(refused()));
    }

    private static List<AccessCase> visiting() {
        var type = VisitService.class;
        return List.of(
                AccessCase.of(type, "take", "researcher", world -> args(id(planned(world))))
                        .outsiders(refused()),
                AccessCase.of(type, "putBack", "researcher", world -> args(id(planned(world))))
                        .outsiders(refused()),
                AccessCase.of(type, "propose", "researcher", world -> {
                            var visit = planned(world);
                            return args(id(visit), proposal(world, visit));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "answer", "clerk", world -> {
                            var visit = scheduled(world);
                            return args(
                                    id(visit),
                                    new AnswerSlot(true, "", visit.facts().version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "record", "researcher", world -> args(id(scheduled(world)), refusal()))
                        .outsiders(refused()));
    }

    private static List<AccessCase> photos() {
        var type = VisitPhotoService.class;
        return List.of(
                AccessCase.of(
                                type,
                                "consent",
                                "researcher",
                                world -> args(id(scheduled(world)), ConsentAnswer.GIVEN, "father", Optional.empty()))
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "add",
                                "researcher",
                                world -> args(
                                        id(consented(world)),
                                        "a.png",
                                        World.card().content()))
                        .outsiders(refused()),
                AccessCase.of(type, "remove", "researcher", world -> {
                            var visit = consented(world);
                            return args(id(visit), photo(world, visit));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "picture", "supervisor", world -> {
                            var visit = consented(world);
                            return args(number(visit.facts()), photo(world, visit));
                        })
                        .outsiders(refused()));
    }

    private static List<AccessCase> reviewing() {
        var type = VisitReviewService.class;
        return List.of(
                AccessCase.of(type, "close", "supervisor", world -> review(reported(world)))
                        .outsiders(refused()),
                AccessCase.of(type, "sendBack", "supervisor", world -> review(reported(world)))
                        .outsiders(refused()),
                AccessCase.of(type, "visitAgain", "supervisor", world -> review(reported(world)))
                        .outsiders(refused()));
    }

    private static List<AccessCase> family() {
        var type = FamilyVisitService.class;
        var own = noBorder("a family acts as its visit: it reaches that one, whatever its office and level");
        return List.of(
                AccessCase.of(type, "own", "visited", world -> {
                            become(world, scheduled(world));
                            return args();
                        })
                        .outsiders(own),
                AccessCase.of(type, "answer", "visited", world -> {
                            var visit = become(world, scheduled(world));
                            return args(new AnswerSlot(true, "", visit.facts().version()));
                        })
                        .outsiders(own));
    }

    private static VisitDetails become(World world, VisitDetails visit) {
        var rightful = world.rightful();
        world.becomes(new Actor(
                new ActorId(visit.facts().id()),
                rightful.name(),
                rightful.roles(),
                rightful.permissions(),
                rightful.area(),
                rightful.office(),
                rightful.level(),
                Optional.empty()));
        return visit;
    }

    private static VisitDetails planned(World world) {
        var number = the(InventedVisit.class).begin(World.OFFICE, World.level(), "92014417", Language.AR);
        return read(world, number);
    }

    private static VisitDetails scheduled(World world) {
        var visit = planned(world);
        return after(world, visit, () -> {
            the(VisitService.class).propose(id(visit), proposal(world, visit));
            // so that another researcher can go on with it
            the(VisitService.class).putBack(id(visit));
        });
    }

    private static VisitDetails reported(World world) {
        var visit = scheduled(world);
        return after(world, visit, () -> the(VisitService.class).record(id(visit), RecordTry.done(key(), answers())));
    }

    /** The visit that a case asked for is made, and its report accepted: the case goes on. */
    static void visited(World world, UUID caseId) {
        var planned = world.as("supervisor", "reader", () -> the(VisitService.class)
                .ofCase(caseId)
                .orElseThrow());
        var told = after(world, planned, () -> the(VisitService.class).propose(id(planned), proposal(world, planned)));
        var reported =
                after(world, told, () -> the(VisitService.class).record(id(told), RecordTry.done(key(), answers())));
        world.as("supervisor", "head", () -> {
            the(VisitReviewService.class)
                    .close(id(reported), "", reported.facts().version());
            return null;
        });
    }

    private static VisitDetails consented(World world) {
        var visit = scheduled(world);
        return after(world, visit, () -> the(VisitPhotoService.class)
                .consent(id(visit), ConsentAnswer.GIVEN, "father", Optional.empty()));
    }

    private static DocumentId photo(World world, VisitDetails visit) {
        return world.as("researcher", "filer", () -> the(VisitPhotoService.class)
                .add(id(visit), "a.png", World.card().content())
                .id());
    }

    /** Twice nobody was at home; the letter is a job of its own, and each question takes its time. */
    private static VisitDetails written(World world) {
        var planned = read(
                world,
                the(InventedVisit.class).begin(World.OFFICE, World.level(), "92014417", Language.AR, world.daysAgo(7)));
        var service = the(VisitService.class);
        var visit = after(world, planned, () -> service.propose(id(planned), proposal(world, planned)));
        the(InventedVisit.class).wasToldFor(id(visit), world.daysAgo(2));
        var first = after(world, visit, () -> service.record(id(visit), notHome(world.daysAgo(2))));
        var again = after(world, first, () -> service.propose(id(first), proposal(world, first)));
        the(InventedVisit.class).wasToldFor(id(again), world.daysAgo(1));
        var twice = after(world, again, () -> service.record(id(again), notHome(world.daysAgo(1))));
        for (var asked = 0; !twice.letterThere() && asked < World.MOST_QUESTIONS; asked++) {
            twice = read(world, number(twice.facts()));
        }
        return twice;
    }

    private static VisitDetails after(World world, VisitDetails visit, Runnable work) {
        world.as("researcher", "filer", () -> {
            work.run();
            return null;
        });
        return read(world, number(visit.facts()));
    }

    private static VisitDetails read(World world, CaseNumber number) {
        return world.as("supervisor", "reader", () -> the(VisitService.class).details(number));
    }

    private static ProposeSlot proposal(World world, VisitDetails visit) {
        LocalDate day = world.nextFreeWorkingDay();
        return new ProposeSlot(day, DayPart.EARLY, visit.facts().version());
    }

    private static RecordTry notHome(Instant at) {
        return new RecordTry(key(), TryResult.NOT_HOME, Optional.of(at), "", "", Map.of());
    }

    private static RecordTry refusal() {
        return new RecordTry(key(), TryResult.REFUSED, Optional.empty(), "the father", "no time", Map.of());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    static Map<String, String> answers() {
        var answers = new HashMap<>(Map.of(
                "dwellingKind", "NONE",
                "persons", "4",
                "outOfSchool", "0",
                "supporter", "NOBODY",
                "income", "0",
                "debts", "0",
                "chronic", "NOBODY_ILL",
                "recommendation", "HELP",
                "reasons", "no home"));
        List.of("seeing", "hearing", "walking", "remembering", "selfCare", "communicating")
                .forEach(ability -> answers.put(ability, "NONE"));
        return answers;
    }

    private static Object[] review(VisitDetails visit) {
        return args(id(visit), "note", visit.facts().version());
    }

    private static VisitId id(VisitDetails visit) {
        return new VisitId(visit.facts().id());
    }

    private static CaseNumber number(VisitSummary facts) {
        return CaseNumber.parse(facts.number());
    }

    private static <T> T the(Class<T> type) {
        return CDI.current().select(type).get();
    }

    private static Object[] args(Object... arguments) {
        return arguments;
    }
}
