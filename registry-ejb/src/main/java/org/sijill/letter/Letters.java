package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
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
    private final LetterPrinter printer;
    private final PublicPlaces places;
    private final Turns turns;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    Letters(
            LetterRepository letters,
            LetterPrinter printer,
            PublicPlaces places,
            Turns turns,
            CurrentActor current,
            Clock clock) {
        this.letters = letters;
        this.printer = printer;
        this.places = places;
        this.turns = turns;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected Letters() {
        this(null, null, null, null, null, null);
    }

    /** Issues a letter: keeps the record, gives the number. Asked for again on the same occasion, it is the first one. */
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
        return letter;
    }

    /**
     * Makes the PDF of what was kept at issue, and of nothing else; does nothing if that was done before.
     *
     * @param language of whoever it is for; in the other one it is made when that is first asked for
     * @throws NotAvailableException if there is none within the actor's reach
     */
    public void make(LetterId id, Language language) {
        var letter = letters.get(current.get(), id);
        if (letter.isMade()) {
            return;
        }
        print(letter, language);
        letter.made(clock.instant());
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
     * @return the PDF
     * @throws NotAvailableException if there is none within the actor's reach, or it is not made yet
     */
    public byte[] content(LetterId id, Language language) {
        return letters.findContent(current.get(), id, language).orElseGet(() -> otherLanguage(id, language));
    }

    private byte[] otherLanguage(LetterId id, Language language) {
        var letter = letters.get(current.get(), id);
        if (!letter.isMade()) {
            throw new NotAvailableException();
        }
        // of two who ask in one moment, the second is given what the first has made
        turns.take("paper " + id);
        return letters.findContent(current.get(), id, language).orElseGet(() -> print(letter, language));
    }

    private byte[] print(Letter letter, Language language) {
        var pdf = printer.print(letter, language);
        letters.add(LetterContent.of(letter, language, pdf));
        return pdf;
    }
}
