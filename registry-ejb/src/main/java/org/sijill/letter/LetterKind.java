package org.sijill.letter;

import static org.sijill.letter.LetterValue.ANSWER_UNTIL;
import static org.sijill.letter.LetterValue.APPEAL_UNTIL;
import static org.sijill.letter.LetterValue.CIVIL_NUMBER;
import static org.sijill.letter.LetterValue.DECIDED_AS;
import static org.sijill.letter.LetterValue.DECIDED_BY;
import static org.sijill.letter.LetterValue.FILED_ON;
import static org.sijill.letter.LetterValue.FULL_NAME;
import static org.sijill.letter.LetterValue.HELP;
import static org.sijill.letter.LetterValue.HELP_OUTCOME;
import static org.sijill.letter.LetterValue.HOUSEHOLD_NUMBER;
import static org.sijill.letter.LetterValue.MISSING;
import static org.sijill.letter.LetterValue.NOTICE_VERSION;
import static org.sijill.letter.LetterValue.OFFICE;
import static org.sijill.letter.LetterValue.PHONELESS;
import static org.sijill.letter.LetterValue.PLACE;
import static org.sijill.letter.LetterValue.PROMISED_BY;
import static org.sijill.letter.LetterValue.REASON;
import static org.sijill.letter.LetterValue.REASON_TEXT;
import static org.sijill.letter.LetterValue.RECEIVED;
import static org.sijill.letter.LetterValue.RECEIVED_AS;
import static org.sijill.letter.LetterValue.RECEIVED_AT;
import static org.sijill.letter.LetterValue.RECEIVED_BY;
import static org.sijill.letter.LetterValue.SEX;
import static org.sijill.letter.LetterValue.TOLD_BY;
import static org.sijill.letter.LetterValue.VISITED_ON;

import java.util.Set;

/** What a letter is, and what it needs to say. Its words and layout are the template of its current version. */
public enum LetterKind {
    /** The family is entered in the registry; each kind of help asked for and what becomes of it. */
    APPROVAL(
            1,
            Set.of(
                    OFFICE,
                    FULL_NAME,
                    FILED_ON,
                    HOUSEHOLD_NUMBER,
                    HELP,
                    HELP_OUTCOME,
                    APPEAL_UNTIL,
                    DECIDED_BY,
                    DECIDED_AS),
            Set.of(SEX, PLACE)),

    /** The application is turned down: reason and appeal first. */
    REJECTION(
            1,
            Set.of(OFFICE, FULL_NAME, FILED_ON, REASON, REASON_TEXT, APPEAL_UNTIL, DECIDED_BY, DECIDED_AS),
            Set.of(SEX, PLACE, HOUSEHOLD_NUMBER)),

    /** An application was received: when and how it came, what is missing, and by when the answer comes. */
    RECEIPT(
            1,
            Set.of(OFFICE, HELP, RECEIVED_BY, PROMISED_BY, TOLD_BY),
            Set.of(
                    CIVIL_NUMBER,
                    FULL_NAME,
                    HOUSEHOLD_NUMBER,
                    RECEIVED_AT,
                    RECEIVED_AS,
                    MISSING,
                    PHONELESS,
                    RECEIVED,
                    NOTICE_VERSION)),

    /** Nobody was at home at the days of a visit: until when the family can say that it wants to be visited. */
    VISIT_NOTICE(2, Set.of(OFFICE, FULL_NAME, VISITED_ON, ANSWER_UNTIL), Set.of(SEX, PLACE));

    private final int templateVersion;
    private final Set<LetterValue> needed;
    private final Set<LetterValue> possible;

    LetterKind(int templateVersion, Set<LetterValue> needed, Set<LetterValue> possible) {
        this.templateVersion = templateVersion;
        this.needed = needed;
        this.possible = possible;
    }

    /** @return the version that new letters are issued in; earlier ones keep theirs */
    public int templateVersion() {
        return templateVersion;
    }

    /** @return how the names of the sentences begin that letters of this version are made of */
    static String textPrefix(int version) {
        return "letter.v" + version + ".";
    }

    /** @return how the names of the sentences begin that a new one is made of; kinds of one version share them */
    public String textPrefix() {
        return textPrefix(templateVersion);
    }

    /** @return without which none is issued */
    public Set<LetterValue> needed() {
        return needed;
    }

    /** @return what is printed if it is given */
    public Set<LetterValue> possible() {
        return possible;
    }
}
