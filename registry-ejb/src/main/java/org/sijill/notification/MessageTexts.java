package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.common.Messages;

/**
 * With which words a message is written on a day: those of the youngest version that has taken effect, else the shipped ones. The
 * versions in force are read once and kept until one more is set.
 */
@ApplicationScoped
class MessageTexts {

    static final String KEY = "notification.sms.";

    /** The text the product came with. */
    static final int SHIPPED = 1;

    private final MessageTextRepository repository;
    private final Messages shipped;
    private volatile List<Kept> kept;

    @Inject
    MessageTexts(MessageTextRepository repository, Messages shipped) {
        this.repository = repository;
        this.shipped = shipped;
    }

    /** for the container */
    protected MessageTexts() {
        this(null, null);
    }

    private record Kept(String template, int number, LocalDate from, String ar, String en) {
        String in(Language language) {
            return language == Language.AR ? ar : en;
        }
    }

    /**
     * A message's words.
     *
     * @param version of the text they are taken from
     */
    record Written(String text, int version) {}

    /** @throws java.util.MissingResourceException if there is no such template */
    Written write(String template, Language language, LocalDate day, Object... values) {
        return inForce(template, day)
                .map(text -> new Written(filled(template, language, text.in(language), values), text.number()))
                .orElseGet(() -> new Written(shipped.text(language, KEY + template, values), SHIPPED));
    }

    private Optional<Kept> inForce(String template, LocalDate day) {
        return kept().stream()
                .filter(text -> text.template().equals(template) && !text.from().isAfter(day))
                .max(Comparator.comparing(Kept::from).thenComparing(Kept::number));
    }

    String filled(String template, Language language, String named, Object... values) {
        return shipped.format(language, placeholders(template).counted(named), values);
    }

    /** @return every template there is, by its name without what stands before it */
    List<String> templates() {
        return shipped.keys(Language.AR).stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .toList();
    }

    boolean isTemplate(String template) {
        return shipped.has(Language.AR, KEY + template);
    }

    Placeholders placeholders(String template) {
        return Placeholders.of(
                template,
                Arrays.stream(Language.values())
                        .map(language -> shipped.raw(language, KEY + template))
                        .toList());
    }

    /** @return the shipped text with the names of its values */
    String shipped(String template, Language language) {
        return placeholders(template).named(shipped.raw(language, KEY + template));
    }

    /** @return what an application may lack, to try a text with */
    String sampleItems(Language language) {
        return shipped.text(language, "notification.template.sampleItems");
    }

    private List<Kept> kept() {
        var known = kept;
        if (known == null) {
            known = repository.all().stream()
                    .filter(text -> !text.isDraft())
                    .map(text -> new Kept(
                            text.template(),
                            text.number(),
                            text.validFrom().orElseThrow(),
                            text.in(Language.AR),
                            text.in(Language.EN)))
                    .toList();
            kept = known;
        }
        return known;
    }

    void set(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageTextSet set) {
        kept = null;
    }
}
