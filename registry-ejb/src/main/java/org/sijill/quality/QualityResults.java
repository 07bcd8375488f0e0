package org.sijill.quality;

import java.util.List;
import java.util.Map;
import org.sijill.security.OfficeCode;

/**
 * What came of a month's sample, as far as the actor sees.
 *
 * @param offices in the order of their codes
 * @param faults how often each point was answered with no; a point that never was is left out
 */
public record QualityResults(List<OfOffice> offices, Map<ReviewPoint, Long> faults) {

    /**
     * Of one office.
     *
     * @param decided applications it decided in the month
     * @param drawn of these
     * @param reviewed of those
     * @param faulty of those again: in which something was wrong
     * @param open of those again: about which nothing is written yet
     */
    public record OfOffice(OfficeCode office, int decided, long drawn, long reviewed, long faulty, long open) {}
}
