package org.sijill.web.access.inside;

import static org.sijill.web.access.inside.Expected.hidden;
import static org.sijill.web.access.inside.Expected.noBorder;
import static org.sijill.web.access.inside.Expected.refused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.common.Page;
import org.sijill.recertification.CertificationFinding;
import org.sijill.recertification.ConfirmFamily;
import org.sijill.recertification.Due;
import org.sijill.recertification.NoticeService;
import org.sijill.recertification.OwnFamilyService;
import org.sijill.recertification.RecertificationService;
import org.sijill.recertification.RecordFinding;

/** How the boundaries of the confirmation of families are tried. */
final class RecertificationCases {

    static final Map<String, String> FOR_ANYBODY = Map.of(
            "FamilyAccessService.ask",
            "the code goes to the phone of the family, and the answer tells nothing",
            "FamilyAccessService.prove",
            "whose family it is, the code proves");

    private static final Expected PROCESS = noBorder("the process asks the families of every office");

    private RecertificationCases() {}

    static List<AccessCase> all() {
        var type = RecertificationService.class;
        var own = OwnFamilyService.class;
        return List.of(
                AccessCase.of(type, "of", "clerk", world -> args(world.asked().household()))
                        .showing((world, found) -> ((Optional<?>) found).isPresent())
                        .outsiders(hidden()),
                AccessCase.of(type, "lastFinding", "clerk", world -> args(world.foundByBranch()))
                        .showing((world, found) -> ((Optional<?>) found).isPresent())
                        .outsiders(hidden()),
                AccessCase.of(type, "toConfirm", "supervisor", world -> {
                            world.asked();
                            return args(Optional.empty(), 1);
                        })
                        .showing((world, found) -> ((Page<?>) found).total() > 0)
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "summariesOf",
                                "clerk",
                                world -> args(List.of(world.asked().household())))
                        .showing((world, found) -> !((Map<?, ?>) found).isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(type, "confirm", "clerk", world -> {
                            var asked = world.asked();
                            return args(new ConfirmFamily(asked.household(), asked.id()));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "recordFinding", "clerk", world -> {
                            var told = world.reported();
                            return args(
                                    new RecordFinding(told.household(), told.id(), CertificationFinding.UNCHANGED, ""));
                        })
                        .outsiders(refused()),
                AccessCase.of(own, "own", "family", world -> {
                            world.becomeFamily(world.asked().household());
                            return args();
                        })
                        .outsiders(refused()),
                AccessCase.of(own, "confirm", "family", world -> {
                            var asked = world.asked();
                            world.becomeFamily(asked.household());
                            return args(asked.id(), Language.AR);
                        })
                        .outsiders(refused()),
                AccessCase.of(own, "report", "family", world -> {
                            var asked = world.asked();
                            world.becomeFamily(asked.household());
                            return args(asked.id(), "");
                        })
                        .outsiders(refused()),
                AccessCase.of(NoticeService.class, "due", "process-recertification", world -> args(Due.BEFORE_ALL, 1))
                        .outsiders(PROCESS),
                AccessCase.of(
                                NoticeService.class,
                                "ask",
                                "process-recertification",
                                world -> args(List.of(world.family().household().id())))
                        .outsiders(PROCESS));
    }

    private static Object[] args(Object... values) {
        return values;
    }
}
