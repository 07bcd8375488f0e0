package org.sijill.registration;

import java.util.Set;
import org.sijill.common.CaseNumber;
import org.sijill.location.WilayaCode;

/**
 * Where an applicant lives, and what help he wants, as he says it now.
 *
 * @param wilaya decides which office takes a draft; of a returned application it stays
 * @param helpWanted at least one
 * @param version the version that was shown
 */
public record ChangeWishes(CaseNumber number, WilayaCode wilaya, Set<HelpKind> helpWanted, long version) {

    public ChangeWishes {
        helpWanted = Set.copyOf(helpWanted);
    }
}
