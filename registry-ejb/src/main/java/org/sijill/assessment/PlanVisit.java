package org.sijill.assessment;

import java.util.Set;
import org.sijill.common.Language;
import org.sijill.letter.BilingualText;
import org.sijill.location.WilayaCode;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;

/**
 * That a family is to be visited for a case.
 *
 * @param forCase the case that asks; the visit runs under its id
 * @param name who is visited, as a letter to him says it
 * @param concerned everybody of the family who has a civil number: none of them visits or sees it
 * @param mobile eight digits; empty for a family without a phone
 * @param language in which the family is told
 * @param village empty if not told
 * @param landmark empty if not told
 * @param urgent whether the short limit holds
 * @param reasons ids of the rules that asked for it
 */
public record PlanVisit(
        CaseReference forCase,
        BilingualText name,
        Set<CivilNumber> concerned,
        String mobile,
        Language language,
        WilayaCode wilaya,
        String village,
        String landmark,
        boolean urgent,
        Set<String> reasons) {

    public PlanVisit {
        concerned = Set.copyOf(concerned);
        reasons = Set.copyOf(reasons);
    }

    /** Without name, numbers and address: they are personal. */
    @Override
    public String toString() {
        return "PlanVisit[case=" + forCase.id() + ", reasons=" + reasons + "]";
    }
}
