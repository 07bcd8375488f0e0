package org.sijill.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sijill.declaration.Question;

/**
 * What an application may lack. Shown to the citizen by name, so each says exactly what to bring or correct. The system finds
 * most of it by itself; the clerk adds what only he can see.
 */
public enum MissingItem {
    SELF(Way.ANSWER, Question.SELF),
    MEMBERS(Way.ANSWER, Question.MEMBER),
    HEAD(Way.ANSWER, Question.SELF, Question.MEMBER),
    HOME(Way.ANSWER, Question.HOME),
    INCOME(Way.ANSWER, Question.INCOME, Question.NO_INCOME),
    IDENTITY_CARD(Way.PAPER),
    RENT_CONTRACT(Way.PAPER),
    PROOF_OF_RESIDENCE(Way.PAPER),
    PROOF_OF_INCOME(Way.PAPER),
    MEDICAL_REPORT(Way.PAPER),
    PROOF_OF_NEED(Way.PAPER),
    CIVIL_NUMBER(Way.COUNTER),
    MOBILE(Way.COUNTER),
    HELP_WANTED(Way.HELP);

    /** How the applicant completes it. */
    public enum Way {
        /** He answers a question of the application anew. */
        ANSWER,
        /** He photographs a paper. */
        PAPER,
        /** He chooses anew what help he wants. */
        HELP,
        /** He comes to the branch with his card. */
        COUNTER
    }

    private final Way way;
    private final Set<Question> questions;

    MissingItem(Way way, Question... questions) {
        this.way = way;
        this.questions = Set.of(questions);
    }

    public Way way() {
        return way;
    }

    /** @return the questions in which it is answered; none unless that is its way */
    Set<Question> questions() {
        return questions;
    }

    /** @return whether it is a paper, to be photographed */
    public boolean isDocument() {
        return way == Way.PAPER;
    }

    /** @return the papers, in the order in which they are asked for */
    public static List<MissingItem> documents() {
        return Arrays.stream(values()).filter(MissingItem::isDocument).toList();
    }
}
