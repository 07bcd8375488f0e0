package org.sijill.web.access.inside;

import static org.sijill.web.access.inside.Expected.noBorder;
import static org.sijill.web.access.inside.Expected.refused;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.grievance.ComplainantFacts;
import org.sijill.grievance.FileGrievance;
import org.sijill.grievance.Finding;
import org.sijill.grievance.GrievanceChannel;
import org.sijill.grievance.GrievanceDetails;
import org.sijill.grievance.GrievanceFacts;
import org.sijill.grievance.GrievanceFilingService;
import org.sijill.grievance.GrievanceKind;
import org.sijill.grievance.GrievanceTopic;
import org.sijill.grievance.HandlingService;
import org.sijill.grievance.Manner;
import org.sijill.grievance.OwnGrievance;
import org.sijill.grievance.OwnGrievanceService;
import org.sijill.grievance.Severity;
import org.sijill.grievance.TriageService;
import org.sijill.location.WilayaCode;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RequestKey;

/** How the boundaries of grievances are tried. */
final class GrievanceCases {

    static final Map<String, String> FOR_ANYBODY = Map.of(
            "GrievanceFilingService.file",
            "anybody complains, without saying who he is if he wishes",
            "GrievanceAccessService.enter",
            "which grievance is his, the passphrase proves; the answer tells nothing else",
            "GrievanceAccessService.askBeforehand",
            "whoever complains with his name is nobody yet; the code goes to the phone he typed",
            "GrievanceAccessService.proveBeforehand",
            "that he holds the phone, the code proves",
            "GrievanceAccessService.ask",
            "the code goes to the phone of the grievance, and the answer tells nothing",
            "GrievanceAccessService.prove",
            "which grievance is his, the code proves");

    private static final String OFFICER = "grievance";

    private GrievanceCases() {}

    static List<AccessCase> all() {
        var triage = TriageService.class;
        var handling = HandlingService.class;
        return List.of(
                AccessCase.of(
                                GrievanceFilingService.class,
                                "record",
                                "clerk",
                                world -> args(filing(), Optional.empty()))
                        .outsiders(noBorder("whoever complains goes to any counter, about whatever office he likes")),
                AccessCase.of(
                                handling,
                                "details",
                                OFFICER,
                                world -> args(CaseNumber.parse(filed(world).number())))
                        .showing((world, found) ->
                                ((GrievanceDetails) found).facts().words().contains("closed"))
                        .outsiders(refused()),
                AccessCase.of(triage, "accept", OFFICER, world -> args(filed(world), finding()))
                        .outsiders(refused()),
                AccessCase.of(triage, "refer", OFFICER, world -> args(filed(world), "Ministry of Health, receipt 4711"))
                        .outsiders(refused()),
                AccessCase.of(triage, "refuse", OFFICER, world -> args(filed(world), "Ask the municipality."))
                        .outsiders(refused()),
                AccessCase.of(
                                triage,
                                "link",
                                OFFICER,
                                world -> args(
                                        filed(world),
                                        CaseNumber.parse(filed(world).number())))
                        .outsiders(refused()),
                AccessCase.of(triage, "answer", OFFICER, world -> args(filed(world), "It opens at 07:30."))
                        .outsiders(refused()),
                AccessCase.of(handling, "ask", OFFICER, world -> args(accepted(world), "On which day?"))
                        .outsiders(refused()),
                AccessCase.of(handling, "propose", OFFICER, world -> args(accepted(world), "It was a mistake."))
                        .outsiders(refused()),
                AccessCase.of(handling, "correct", OFFICER, world -> args(accepted(world), finding()))
                        .outsiders(refused()),
                AccessCase.of(handling, "approve", "supervisor", world -> args(proposed(world)))
                        .outsiders(refused()),
                AccessCase.of(handling, "sendBack", "supervisor", world -> args(proposed(world), "Say by when."))
                        .outsiders(refused()),
                own("own", world -> {
                            becomeComplainant(world, filed(world));
                            return args();
                        })
                        .showing((world, found) ->
                                !((OwnGrievance) found).number().isEmpty()),
                own("write", world -> {
                    becomeComplainant(world, asked(world));
                    return args("On Sunday.");
                }),
                own("withdraw", world -> {
                    becomeComplainant(world, filed(world));
                    return args();
                }),
                own("rate", world -> {
                    becomeComplainant(world, answered(world));
                    return args(false, 1, "It will happen again.");
                }),
                own("reopen", world -> {
                    var answered = answered(world);
                    becomeComplainant(world, answered);
                    world.asRightful(() -> {
                        the(OwnGrievanceService.class).rate(true, 4, "");
                        return null;
                    });
                    return args("It happened again.");
                }));
    }

    private static AccessCase own(String method, AccessCase.Arguments arguments) {
        return AccessCase.of(OwnGrievanceService.class, method, "complainant", arguments)
                .outsiders(refused());
    }

    private static void becomeComplainant(World world, GrievanceFacts of) {
        world.becomeComplainant(of.id().value());
    }

    private static FileGrievance filing() {
        return new FileGrievance(
                new RequestKey(UUID.randomUUID().toString()),
                Manner.NAMED,
                GrievanceChannel.COUNTER,
                GrievanceKind.COMPLAINT,
                GrievanceTopic.EXC,
                false,
                Optional.of(new WilayaCode(World.OFFICE.value())),
                Optional.empty(),
                Optional.of(ComplainantFacts.himself("Salim", Optional.empty(), new MobileNumber("92014417"))),
                "The branch was closed when I came.",
                Language.AR);
    }

    private static GrievanceFacts filed(World world) {
        var receipt = world.as(
                "clerk", "filer", () -> the(GrievanceFilingService.class).record(filing(), Optional.empty()));
        return read(world, receipt.number());
    }

    private static GrievanceFacts read(World world, String number) {
        return world.as(OFFICER, "reader", () -> the(HandlingService.class)
                .details(CaseNumber.parse(number))
                .facts());
    }

    private static GrievanceFacts accepted(World world) {
        var filed = filed(world);
        return work(world, filed, () -> the(TriageService.class).accept(filed.id(), filed.version(), finding()));
    }

    private static GrievanceFacts asked(World world) {
        var accepted = accepted(world);
        return work(world, accepted, () -> the(HandlingService.class)
                .ask(accepted.id(), accepted.version(), "On which day?"));
    }

    private static GrievanceFacts proposed(World world) {
        var accepted = accepted(world);
        return work(world, accepted, () -> the(HandlingService.class)
                .propose(accepted.id(), accepted.version(), "It was a mistake."));
    }

    private static GrievanceFacts answered(World world) {
        var filed = filed(world);
        return work(
                world, filed, () -> the(TriageService.class).answer(filed.id(), filed.version(), "It opens at 07:30."));
    }

    private static GrievanceFacts work(World world, GrievanceFacts on, Runnable step) {
        world.as(OFFICER, "officer", () -> {
            step.run();
            return null;
        });
        return read(world, on.number());
    }

    private static Finding finding() {
        return new Finding(GrievanceKind.COMPLAINT, GrievanceTopic.EXC, Severity.STANDARD, false, Optional.empty());
    }

    private static <T> T the(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** @return the grievance as it was shown, and what is done with it */
    private static Object[] args(GrievanceFacts shown, Object... more) {
        var all = new Object[more.length + 2];
        all[0] = shown.id();
        all[1] = shown.version();
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    private static Object[] args(Object... values) {
        return values;
    }
}
