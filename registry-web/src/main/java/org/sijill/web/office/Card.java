package org.sijill.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sijill.location.BilingualName;
import org.sijill.office.StaffSession;
import org.sijill.web.frame.SignedIn;
import org.sijill.web.frame.SignedIn.Word;

/** Tells the frame who is signed in. */
@RequestScoped
class Card {

    private final SignedIn frame;

    @Inject
    Card(SignedIn frame) {
        this.frame = frame;
    }

    /** For the container. */
    protected Card() {
        this(null);
    }

    void show(StaffSession session) {
        frame.as(new SignedIn.Card(
                word(session.name()),
                word(session.roles().get(0)),
                word(session.office()),
                word(session.office()),
                session.language()));
    }

    private static Word word(BilingualName name) {
        return new Word(name.ar(), name.en());
    }
}
