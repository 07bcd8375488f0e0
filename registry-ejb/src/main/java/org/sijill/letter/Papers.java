package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.sijill.common.Language;
import org.sijill.common.Turns;
import org.sijill.security.Actor;

/** The PDFs of letters: each made once, of what was kept at issue and of nothing else. */
@ApplicationScoped
class Papers {

    /** Nobody asks for a paper that is made by itself: the server makes those of all. */
    private static final Actor MAKER = Actor.system("letter-papers", Set.of());

    private final LetterRepository letters;
    private final LetterPrinter printer;
    private final Turns turns;
    private final Clock clock;

    @Inject
    Papers(LetterRepository letters, LetterPrinter printer, Turns turns, Clock clock) {
        this.letters = letters;
        this.printer = printer;
        this.turns = turns;
        this.clock = clock;
    }

    /** For the container. */
    protected Papers() {
        this(null, null, null, null);
    }

    /** @return those whose paper is not made yet, the oldest first; not all, if they are very many */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<LetterId> missing() {
        return letters.unmade(MAKER);
    }

    /** Makes the paper in the letter's own language, unless somebody else just did. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void make(LetterId id) {
        var letter = letters.get(MAKER, id);
        of(letter, letter.language());
    }

    /** @return the PDF, made if it is not there yet; in the caller's transaction */
    byte[] of(Letter letter, Language language) {
        // of two who ask in one moment, the second is given what the first has made
        turns.take("paper " + letter.id());
        return letters.findContent(MAKER, letter.id(), language).orElseGet(() -> print(letter, language));
    }

    private byte[] print(Letter letter, Language language) {
        var pdf = printer.print(letter, language);
        letters.add(LetterContent.of(letter, language, pdf));
        if (language == letter.language()) {
            letters.made(MAKER, letter.id(), clock.instant());
        }
        return pdf;
    }
}
