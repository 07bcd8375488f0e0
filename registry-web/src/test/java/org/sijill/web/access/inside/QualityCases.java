package org.sijill.web.access.inside;

import static org.sijill.web.access.inside.Expected.hidden;
import static org.sijill.web.access.inside.Expected.noBorder;
import static org.sijill.web.access.inside.Expected.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.common.Page;
import org.sijill.quality.PointAnswer;
import org.sijill.quality.QualityDrawService;
import org.sijill.quality.QualityResults;
import org.sijill.quality.QualityService;
import org.sijill.quality.RecordReview;
import org.sijill.quality.ReviewDetails;
import org.sijill.quality.ReviewPoint;
import org.sijill.quality.ReviewedPoint;

/** How the boundaries of the quality sample are tried. */
final class QualityCases {

    private static final Expected MONTHS = noBorder("which months were drawn is the same for every office");
    private static final Expected DRAW = noBorder("the draw takes the applications of every office");

    private QualityCases() {}

    static List<AccessCase> all() {
        var type = QualityService.class;
        return List.of(
                AccessCase.of(type, "months", "supervisor", world -> args()).outsiders(MONTHS),
                AccessCase.of(
                                type,
                                "reviews",
                                "supervisor",
                                world -> args(world.drawn().facts().month(), Optional.empty(), 1))
                        .showing((world, found) -> ((Page<?>) found).total() > 0)
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "export",
                                "supervisor",
                                world -> args(world.drawn().facts().month()))
                        .showing((world, found) -> !((List<?>) found).isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "results",
                                "supervisor",
                                world -> args(world.drawn().facts().month()))
                        .showing((world, found) ->
                                !((QualityResults) found).offices().isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "details",
                                "supervisor",
                                world -> args(
                                        CaseNumber.parse(world.drawn().facts().number())))
                        .outsiders(refused()),
                AccessCase.of(type, "review", "supervisor", world -> args(said(world.drawn(), PointAnswer.YES)))
                        .outsiders(refused()),
                AccessCase.of(type, "close", "supervisor", world -> {
                            var faulty = world.reviewed(PointAnswer.NO);
                            return args(
                                    faulty.facts().id(),
                                    "The letter was written anew.",
                                    faulty.facts().version());
                        })
                        .outsiders(refused()),
                AccessCase.of(QualityDrawService.class, "draw", "process-quality", world -> args())
                        .outsiders(DRAW));
    }

    /** Every point answered alike. */
    static RecordReview said(ReviewDetails drawn, PointAnswer answer) {
        var points = Arrays.stream(ReviewPoint.values())
                .map(point -> new ReviewedPoint(point, answer, answer == PointAnswer.NO ? "wrong" : ""))
                .toList();
        return new RecordReview(drawn.facts().id(), points, drawn.facts().version());
    }

    private static Object[] args(Object... values) {
        return values;
    }
}
