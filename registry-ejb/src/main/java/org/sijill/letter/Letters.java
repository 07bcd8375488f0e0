package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.common.NotAvailableException;
import org.sijill.common.Turns;
import org.sijill.security.CurrentActor;

/**
 * The letters and receipts of a case, for the feature whose case it is; in the caller's transaction, as the current actor. Who
 * may have which letter, that feature decides.
 */
@ApplicationScoped
public class Letters {

    private final LetterRepository letters;
    private final Papers papers;
    private final PublicPlaces places;
    private final Turns turns;
    private final Event<LetterIssued> issued;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    Letters(
            LetterRepository letters,
            Papers papers,
            PublicPlaces places,
            Turns turns,
            Event<LetterIssued> issued,
            CurrentActor current,
            Clock clock) {
        this.letters = letters;
        this.papers = papers;
        this.places = places;
        this.turns = turns;
        this.issued = issued;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected Letters() {
        this(null, null, null, null, null, null, null);
    }

    /** Issues a letter: keeps the record, gives the number; its paper is made soon after. Asked for again on the same occasion, it is the first one. */
    public LetterSummary issue(IssueLetter command) {
        var about = command.about();
        turns.take("letter " + about.id());
        return letters.find(current.get(), about.id(), command.kind(), command.occasion())
                .orElseGet(() -> issued(command))
                .summary();
    }

    private Letter issued(IssueLetter command) {
        var now = clock.instant();
        var number = letters.nextNumber(now.atZone(MovableClock.ZONE).getYear());
        var given = places.addTo(new Given(command.values()));
        var letter = Letter.issued(command, number, given, current.get().id(), now);
        letters.add(letter);
        issued.fire(new LetterIssued());
        return letter;
    }

    /**
     * What it says holds no longer, and whoever checks the paper is told; it can be read as it was handed out.
     *
     * @throws NotAvailableException if there is none within the actor's reach
     */
    public void revoke(LetterId id) {
        letters.get(current.get(), id).revoked(clock.instant());
    }

    /** @return the letters of a case, the oldest first; none if the actor may not reach it */
    public List<LetterSummary> of(UUID caseId) {
        return letters.of(current.get(), caseId).stream().map(Letter::summary).toList();
    }

    /**
     * @return the PDF; made, if nobody has asked for it in this language and it was not made by itself
     * @throws NotAvailableException if there is none within the actor's reach
     */
    public byte[] content(LetterId id, Language language) {
        return letters.findContent(current.get(), id, language)
                .orElseGet(() -> papers.of(letters.get(current.get(), id), language));
    }
}
