package org.sijill.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sijill.common.LocalText;
import org.sijill.research.Ability;
import org.sijill.research.Difficulty;
import org.sijill.research.Health;
import org.sijill.research.ResearchReport;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** A research report as it is read: four parts, each with what it holds and whether it speaks for a need. */
@RequestScoped
class ReportLines {

    private final Msg msg;
    private final UserLanguage language;

    @Inject
    ReportLines(Msg msg, UserLanguage language) {
        this.msg = msg;
        this.language = language;
    }

    /** For the container. */
    protected ReportLines() {
        this(null, null);
    }

    /**
     * A line of a part.
     *
     * @param label key of its name
     */
    public record Line(String label, String value) {}

    /**
     * A part of the report.
     *
     * @param title key of its name
     * @param needy whether it speaks for a need
     * @param note in the researcher's words; empty text if there are none
     */
    public record Part(String title, boolean needy, List<Line> lines, String note) {}

    List<Part> of(ResearchReport report) {
        return List.of(housing(report), social(report), economy(report), health(report.health()));
    }

    private Part housing(ResearchReport report) {
        var seen = report.housing();
        var lines = List.of(
                line("assessment.report.dwellingKind", msg.label(seen.kind())),
                line("assessment.report.tenure", msg.label(seen.tenure())),
                line("assessment.report.rooms", number(seen.rooms())),
                line("assessment.report.condition", msg.label(seen.condition())),
                line("assessment.report.water", msg.label(seen.water())),
                line("assessment.report.power", msg.label(seen.power())),
                line("assessment.report.toilet", msg.label(seen.toilet())));
        return new Part("assessment.report.housing", seen.isPoor() || report.isCrowded(), lines, seen.note());
    }

    private Part social(ResearchReport report) {
        var seen = report.social();
        var lines = List.of(
                line("assessment.report.persons", number(seen.persons())),
                line("assessment.report.outOfSchool", number(seen.outOfSchool())),
                line("assessment.report.supporter", msg.label(seen.supporter())));
        return new Part("assessment.report.social", seen.outOfSchool() > 0, lines, seen.note());
    }

    private Part economy(ResearchReport report) {
        var seen = report.economy();
        var text = LocalText.in(language.get());
        var lines = List.of(
                line("assessment.report.income", text.money(seen.income())),
                line("assessment.report.debts", text.money(seen.debts())),
                line(
                        "assessment.report.assets",
                        seen.assets().isEmpty()
                                ? msg.get("assessment.report.noAssets")
                                : text.list(seen.assets().stream()
                                        .sorted()
                                        .map(msg::label)
                                        .toList())));
        return new Part("assessment.report.economy", false, lines, seen.note());
    }

    private Part health(Health seen) {
        var lines = new ArrayList<Line>();
        for (var ability : Ability.values()) {
            var degree = seen.difficulties().get(ability);
            if (degree != null && degree != Difficulty.NONE) {
                lines.add(new Line("enum.Ability." + ability.name(), msg.label(degree)));
            }
        }
        if (!seen.who().isEmpty()) {
            lines.add(line("assessment.report.who", seen.who()));
        }
        lines.add(line("assessment.report.chronic", msg.label(seen.chronic())));
        return new Part("assessment.report.health", seen.isPoor(), lines, seen.note());
    }

    private static Line line(String label, String value) {
        return new Line(label, value);
    }

    private String number(int count) {
        return LocalText.in(language.get()).number(count);
    }
}
