package org.sijill.grievance;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.Sha256;
import org.sijill.location.WilayaCode;
import org.sijill.registration.RequestKey;

/**
 * What somebody has to say.
 *
 * @param key name of this request: repeated, it has one effect
 * @param complainant empty if it is anonymous
 * @param aboutManager whether it is about whoever leads the office or home
 * @param wilaya where it happened; empty if that is not told
 * @param contested the case whose decision it is about; empty if of none
 * @param words as they were told
 * @param language in which the answer is written
 */
public record FileGrievance(
        RequestKey key,
        Manner manner,
        GrievanceChannel channel,
        GrievanceKind kind,
        GrievanceTopic topic,
        boolean aboutManager,
        Optional<WilayaCode> wilaya,
        Optional<CaseNumber> contested,
        Optional<ComplainantFacts> complainant,
        String words,
        Language language) {

    /** @return what it seems to be, before anybody has looked at it */
    Finding finding() {
        return new Finding(kind, topic, Severity.STANDARD, aboutManager, Optional.empty());
    }

    /** @return fingerprint of what is told, to tell a repetition from a key used for something else */
    String hash() {
        return Sha256.hex(Stream.of(
                        manner,
                        channel,
                        kind,
                        topic,
                        aboutManager,
                        wilaya.map(WilayaCode::value).orElse(""),
                        contested.map(CaseNumber::toString).orElse(""),
                        complainant.map(ComplainantFacts::line).orElse(""),
                        words)
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
    }

    /** Neither words nor names: they are personal. */
    @Override
    public String toString() {
        return "FileGrievance[manner=" + manner + ", topic=" + topic + "]";
    }
}
