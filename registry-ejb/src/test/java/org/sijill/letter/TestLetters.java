package org.sijill.letter;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.common.FiredEvents;
import org.sijill.common.Language;
import org.sijill.common.Messages;
import org.sijill.common.Turns;
import org.sijill.notification.TestTexts;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Letters, for tests of every feature: in the test's transaction, as this actor. */
public final class TestLetters {

    private static final LetterPrinter PRINTER = printer();

    private TestLetters() {}

    /** Prints with the texts the product came with, but for these. */
    static LetterPrinter printer(TestTexts.Held... texts) {
        return new LetterPrinter(new LetterTexts(TestTexts.with(texts), new Messages()));
    }

    public static Letters in(EntityManager entities, Actor actor, Clock clock) {
        var current = new CurrentActor();
        current.become(actor);
        return in(entities, current, clock);
    }

    public static Letters in(EntityManager entities, CurrentActor current, Clock clock) {
        return new Letters(
                new LetterRepository(entities),
                papers(entities, clock),
                SampleLetters.places(),
                new Turns(entities),
                new FiredEvents<>(),
                current,
                clock);
    }

    static Papers papers(EntityManager entities, Clock clock) {
        return new Papers(new LetterRepository(entities), PRINTER, new Turns(entities), clock);
    }

    /** @return what stands on the paper, as people read it */
    public static String text(byte[] pdf, Language language) {
        return Paper.text(pdf, language);
    }
}
