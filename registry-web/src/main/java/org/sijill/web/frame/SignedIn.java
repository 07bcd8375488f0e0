package org.sijill.web.frame;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.sijill.common.Language;

/** What the frame shows of whoever is signed in. Set once at log-in; decides nothing. */
@Named("signedIn")
@SessionScoped
public class SignedIn implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A name in both languages. */
    public record Word(String ar, String en) implements Serializable {

        /** @param code {@code ar} or {@code en} */
        public String in(String code) {
            return Language.of(code) == Language.AR ? ar : en;
        }
    }

    /**
     * The corner of the top bar and the foot of the side bar.
     *
     * @param name the person's name
     * @param role what he is here
     * @param office where he works
     * @param area what that office serves
     * @param language the account's own, or null if it says none
     */
    public record Card(Word name, Word role, Word office, Word area, Language language) implements Serializable {}

    private Card card;

    public void as(Card shown) {
        card = shown;
    }

    /** @return null while nobody is signed in */
    public Card getCard() {
        return card;
    }
}
