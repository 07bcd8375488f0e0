package org.sijill.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.Stream;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.common.NotAvailableException;
import org.sijill.letter.BilingualText;
import org.sijill.letter.IssueLetter;
import org.sijill.letter.LetterKind;
import org.sijill.letter.LetterValue;
import org.sijill.letter.Letters;
import org.sijill.location.Locations;
import org.sijill.office.Offices;
import org.sijill.security.CurrentActor;

/** The letter to a family that was at home neither time: it hangs on the visit, and bears its number. */
@ApplicationScoped
class VisitLetters {

    private final Letters letters;
    private final VisitRepository visits;
    private final Offices offices;
    private final Locations locations;
    private final CurrentActor current;

    @Inject
    VisitLetters(Letters letters, VisitRepository visits, Offices offices, Locations locations, CurrentActor current) {
        this.letters = letters;
        this.visits = visits;
        this.offices = offices;
        this.locations = locations;
        this.current = current;
    }

    /** For the container. */
    protected VisitLetters() {
        this(null, null, null, null, null);
    }

    /** @param until the last day on which the family may answer, that day included */
    void write(Visit visit, LocalDate until) {
        var visited = visit.visited();
        var values = new HashMap<String, BilingualText>();
        values.put(
                LetterValue.OFFICE.key(),
                BilingualText.of(offices.name(visit.reference().office())));
        values.put(LetterValue.FULL_NAME.key(), visited.nameOnLetters());
        values.put(LetterValue.PLACE.key(), BilingualText.both(language -> place(visited, language)));
        values.put(LetterValue.ANSWER_UNTIL.key(), BilingualText.both(language -> LocalText.in(language)
                .weekdayAndDay(until)));
        var days = visits.tries(current.get(), visit.id()).stream()
                .filter(tried -> tried.result() == TryResult.NOT_HOME)
                .map(tried -> Slots.day(tried.triedAt()))
                .toList();
        for (var number = 1; number <= days.size(); number++) {
            var day = days.get(number - 1);
            values.put(LetterValue.VISITED_ON.key(number), BilingualText.both(language -> LocalText.in(language)
                    .weekdayAndDay(day)));
        }
        letters.issue(new IssueLetter(
                visit.reference(), LetterKind.VISIT_NOTICE, "tries:" + days.size(), visited.language(), values));
    }

    /** A village is told in one script only, and would stand between foreign letters in the other. */
    private String place(Visited visited, Language language) {
        var village = language == Language.AR ? visited.village() : "";
        return LocalText.in(language)
                .list(Stream.of(village, locations.name(visited.wilaya(), language))
                        .filter(name -> !name.isBlank())
                        .toList());
    }

    /**
     * @return the PDF of the last letter
     * @throws NotAvailableException if there is none
     */
    byte[] last(Visit visit, Language language) {
        var last = letters.of(visit.id().value()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(NotAvailableException::new);
        return letters.content(last.id(), language);
    }
}
