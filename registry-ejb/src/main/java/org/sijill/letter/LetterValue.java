package org.sijill.letter;

import java.util.regex.Pattern;

/** The values of letters, by the names under which they are given and kept. Days are given in words. */
public enum LetterValue {
    /** Name of the office. */
    OFFICE("office"),
    /** Of the person written to, exactly as it is on the card. */
    FULL_NAME("fullName"),
    /** {@code MALE} or {@code FEMALE}: chooses the salutation; without it the letter addresses either. */
    SEX("sex"),
    /** Where the person lives, as far as a letter says it: wilaya, governorate. */
    PLACE("place"),
    CIVIL_NUMBER("civilNumber"),
    HOUSEHOLD_NUMBER("householdNumber"),
    /** The day on which the application was handed in. */
    FILED_ON("filedOn"),
    /** A kind of help that was asked for; one or more. */
    HELP("help", true),
    /** What becomes of the help of the same number. */
    HELP_OUTCOME("helpOutcome", true),
    REASON("reason"),
    /** The reason in the words of who decided. */
    REASON_TEXT("reasonText"),
    /** The last day on which one may appeal, that day included. */
    APPEAL_UNTIL("appealUntil"),
    DECIDED_BY("decidedBy"),
    /** The role in which was decided. */
    DECIDED_AS("decidedAs"),
    /** The moment at which it was received, as in ISO 8601; the paper bears it instead of that of its issue. */
    RECEIVED_AT("receivedAt"),
    /** Who received it; the way it came if nobody did. */
    RECEIVED_BY("receivedBy"),
    /** The role in which it was received; none if nobody of the office took it in. */
    RECEIVED_AS("receivedAs"),
    /** What is missing; none if nothing is. */
    MISSING("missing", true),
    /** How he is told: by SMS, or at the branch. */
    TOLD_BY("toldBy"),
    /** There if he has no phone; what it says is not written. */
    PHONELESS("phoneless"),
    /** What was handed in with it. */
    RECEIVED("received", true),
    /** The last day on which the decision comes, that day included. */
    PROMISED_BY("promisedBy"),
    /** Of the privacy notice that was read out. */
    NOTICE_VERSION("noticeVersion"),
    /** A day on which nobody was at home; one or more. */
    VISITED_ON("visitedOn", true),
    /** The last day on which the family may answer, that day included. */
    ANSWER_UNTIL("answerUntil");

    private final String key;
    private final Pattern written;
    private final boolean repeated;

    LetterValue(String key) {
        this(key, false);
    }

    LetterValue(String key, boolean repeated) {
        this.key = key;
        this.repeated = repeated;
        this.written = Pattern.compile(Pattern.quote(key) + (repeated ? "\\.[1-9][0-9]?" : ""));
    }

    /** @return the name under which it is given: {@code fullName}; the first of a list for those that are one */
    public String key() {
        return repeated ? key(1) : key;
    }

    /**
     * @param number from 1
     * @return {@code help.2}
     * @throws IllegalArgumentException if there is only one of it in a letter
     */
    public String key(int number) {
        if (!repeated) {
            throw new IllegalArgumentException(key + " is no list");
        }
        return key + "." + number;
    }

    boolean is(String name) {
        return written.matcher(name).matches();
    }
}
