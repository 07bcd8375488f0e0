package org.sijill.grievance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.sijill.common.BusinessException;

/** What whoever complained is told, and what he says to it. */
@Embeddable
class Answer {

    private static final int LONGEST = 5_000;
    private static final int MOST_STARS = 5;

    @Column(name = "answer")
    private String words = "";

    @Column(name = "sent_back")
    private String sentBack = "";

    @Column(name = "answered_at")
    private Instant at;

    private Integer satisfaction;

    @Column(name = "satisfaction_words")
    private String satisfactionWords = "";

    /** @throws BusinessException {@code grievance.error.answer} if it is empty or has more than 5,000 characters */
    void say(String text) {
        words = checked(text);
    }

    /**
     * @param why for whoever proposed it
     * @throws BusinessException {@code grievance.error.answer} if it is empty or has more than 5,000 characters
     */
    void isSentBack(String why) {
        sentBack = checked(why);
    }

    private static String checked(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new BusinessException("grievance.error.answer", LONGEST);
        }
        return stripped;
    }

    void isGiven(Instant now) {
        at = now;
    }

    /**
     * @param stars 1 to 5
     * @param said may be empty
     * @throws BusinessException {@code grievance.error.satisfaction} if they are not, or the words are more than 5,000 characters
     */
    void rate(int stars, String said) {
        if (stars < 1 || stars > MOST_STARS || said.length() > LONGEST) {
            throw new BusinessException("grievance.error.satisfaction");
        }
        satisfaction = stars;
        satisfactionWords = said.strip();
    }

    /** @return what is told, or is proposed to be told; empty text before */
    String words() {
        return words;
    }

    /** @return why the last proposal was not good enough; empty text if none was sent back */
    String sentBack() {
        return sentBack;
    }

    /** @return 1 to 5; empty if he did not say */
    Optional<Integer> satisfaction() {
        return Optional.ofNullable(satisfaction);
    }
}
