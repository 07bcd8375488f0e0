package org.sijill.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.assessment.VisitDetails;
import org.sijill.assessment.VisitService;
import org.sijill.office.ColleagueService;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.UserLanguage;

/**
 * What a visit came to, on whatever page shows it: {@code WEB-INF/parts/visitReport.xhtml} with the parameter {@code visitShown}, which
 * is {@code visitReportView.of(caseId)} on the desk of a decision.
 */
@Named
@RequestScoped
public class VisitReportView {

    private final VisitService visits;
    private final ReportLines lines;
    private final FieldVisitRows rows;
    private final ColleagueService colleagues;
    private final CurrentActor current;
    private final UserLanguage language;

    private final Map<UUID, Optional<VisitDetails>> ofCases = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    @Inject
    VisitReportView(
            VisitService visits,
            ReportLines lines,
            FieldVisitRows rows,
            ColleagueService colleagues,
            CurrentActor current,
            UserLanguage language) {
        this.visits = visits;
        this.lines = lines;
        this.rows = rows;
        this.colleagues = colleagues;
        this.current = current;
        this.language = language;
    }

    /** For the container. */
    protected VisitReportView() {
        this(null, null, null, null, null, null);
    }

    /** @return the last visit of a case; null if it has none, or whoever looks may not read reports */
    public VisitDetails of(UUID caseId) {
        return ofCases.computeIfAbsent(
                        caseId, id -> current.get().may("assessment.read") ? visits.ofCase(id) : Optional.empty())
                .orElse(null);
    }

    /** @return the parts of a report; none without one, nor without a visit */
    public List<ReportLines.Part> parts(VisitDetails visit) {
        return Optional.ofNullable(visit)
                .flatMap(VisitDetails::report)
                .map(given -> lines.of(given.report()))
                .orElse(List.of());
    }

    /** @return a colleague's name; empty text if nobody stands behind the id */
    public String name(UUID account) {
        return names.computeIfAbsent(account, id -> Optional.ofNullable(
                        colleagues.namesOf(List.of(new ActorId(id))).get(new ActorId(id)))
                .map(name -> name.in(language.get()))
                .orElse(""));
    }

    public String place(VisitDetails visit) {
        return rows.place(visit.facts());
    }

    public String day(VisitDetails visit) {
        return rows.day(visit.facts());
    }
}
