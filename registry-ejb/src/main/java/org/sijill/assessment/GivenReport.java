package org.sijill.assessment;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.sijill.research.ReportAnswers;
import org.sijill.research.ResearchReport;

/**
 * The report of a visit as it holds.
 *
 * @param revision from 1; the head sent those before it back
 * @param answers as they were typed
 * @param givenBy the researcher's account
 */
public record GivenReport(int revision, ReportAnswers answers, ResearchReport report, Instant givenAt, UUID givenBy)
        implements Serializable {

    static GivenReport of(VisitReport given) {
        return new GivenReport(
                given.revision(),
                given.answers(),
                given.answers().report(),
                given.givenAt(),
                given.givenBy().value());
    }
}
