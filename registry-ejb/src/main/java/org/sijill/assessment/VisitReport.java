package org.sijill.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.research.ReportAnswers;
import org.sijill.security.ActorId;

/** A report of a visit as it was given. Written once: a corrected one is the next revision. */
@Entity
@Table(name = "visit_report")
class VisitReport {

    @Id
    private UUID id;

    @Column(name = "visit_id")
    private UUID visitId;

    private int revision;

    @Convert(converter = ReportAnswersConverter.class)
    private ReportAnswers answers;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "given_by")
    private UUID givenBy;

    /** For JPA. */
    protected VisitReport() {}

    static VisitReport given(VisitId visit, int revision, ReportAnswers answers, ActorId by, Instant now) {
        var report = new VisitReport();
        report.id = Ids.next();
        report.visitId = visit.value();
        report.revision = revision;
        report.answers = answers;
        report.givenAt = now;
        report.givenBy = by.value();
        return report;
    }

    int revision() {
        return revision;
    }

    ReportAnswers answers() {
        return answers;
    }

    Instant givenAt() {
        return givenAt;
    }

    ActorId givenBy() {
        return new ActorId(givenBy);
    }
}
