package org.sijill.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.research.ReportAnswers;

/**
 * What a researcher brings back from a door, or the corrected report.
 *
 * @param key the phone's name for this sending: under one key there is one effect
 * @param at when he was there, by his phone's clock; empty means now
 * @param who refused; empty otherwise
 * @param what why it was refused, or what made it unsafe; may be empty if nobody was at home
 * @param answers of the report; empty unless it is one
 */
public record RecordTry(
        String key, TryResult result, Optional<Instant> at, String who, String what, Map<String, String> answers) {

    private static final String KEY = "[A-Za-z0-9-]{8,80}";
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 120;

    /** @throws BusinessException {@code assessment.error.key} if it is none */
    public RecordTry {
        if (!key.matches(KEY)) {
            throw new BusinessException("assessment.error.key");
        }
        who = cut(who.strip(), LONGEST_NAME);
        what = cut(what.strip(), LONGEST);
        answers = Map.copyOf(answers);
    }

    public static RecordTry notHome(String key, String what) {
        return new RecordTry(key, TryResult.NOT_HOME, Optional.empty(), "", what, Map.of());
    }

    public static RecordTry done(String key, Map<String, String> answers) {
        return new RecordTry(key, TryResult.DONE, Optional.empty(), "", "", answers);
    }

    /** @throws BusinessException {@code assessment.error.whatMissing}, {@code .whoMissing} */
    void requireTold() {
        if (result == TryResult.REFUSED && who.isEmpty()) {
            throw new BusinessException("assessment.error.whoMissing");
        }
        if ((result == TryResult.REFUSED || result == TryResult.UNSAFE) && what.isEmpty()) {
            throw new BusinessException("assessment.error.whatMissing");
        }
    }

    ReportAnswers typed() {
        return ReportAnswers.of(answers);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    /** Without names, reasons and answers: they are personal. */
    @Override
    public String toString() {
        return "RecordTry[key=" + key + ", result=" + result + "]";
    }
}
