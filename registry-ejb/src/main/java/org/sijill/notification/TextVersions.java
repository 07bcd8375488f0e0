package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijill.common.Language;

/** The texts that were set to take effect, as they hold on a day. Read once and kept until one more is set. */
@ApplicationScoped
public class TextVersions {

    /** The text the product came with. */
    static final int SHIPPED = 1;

    private final MessageTextRepository repository;
    private volatile List<Kept> kept;
    private int generation;

    @Inject
    TextVersions(MessageTextRepository repository) {
        this.repository = repository;
    }

    /** For the container. */
    protected TextVersions() {
        this(null);
    }

    private record Kept(String template, LocalDate from, Written text) {}

    /**
     * A text in both languages.
     *
     * @param number of its version, from 2
     */
    public record Written(int number, String ar, String en) {

        public String in(Language language) {
            return language == Language.AR ? ar : en;
        }
    }

    /** @return the version that holds on this day; empty if it is the one the product came with */
    public Optional<Written> find(String template, LocalDate day) {
        return kept().stream()
                .filter(text -> text.template().equals(template) && !text.from().isAfter(day))
                .max(Comparator.comparing(Kept::from)
                        .thenComparing(text -> text.text().number()))
                .map(Kept::text);
    }

    private List<Kept> kept() {
        var known = kept;
        if (known == null) {
            var read = generation();
            known = repository.all().stream()
                    .filter(text -> !text.isDraft())
                    .map(text -> new Kept(
                            text.template(),
                            text.validFrom().orElseThrow(),
                            new Written(text.number(), text.in(Language.AR), text.in(Language.EN))))
                    .toList();
            keep(known, read);
        }
        return known;
    }

    private synchronized int generation() {
        return generation;
    }

    /** What was read before a text was set is not kept after it. */
    private synchronized void keep(List<Kept> known, int read) {
        if (read == generation) {
            kept = known;
        }
    }

    synchronized void set(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageTextSet set) {
        generation++;
        kept = null;
    }
}
