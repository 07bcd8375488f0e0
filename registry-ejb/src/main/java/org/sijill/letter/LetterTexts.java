package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.common.Messages;
import org.sijill.common.MovableClock;
import org.sijill.notification.TextSource;
import org.sijill.notification.TextVersions;

/**
 * The sentences of letters, of which an administrator may write others. A letter is printed with the sentences that held on the
 * day it was issued: a text never takes effect on the day it is set, so that this day tells which ones they were.
 */
@ApplicationScoped
class LetterTexts implements TextSource {

    /** The folder whose sentences are written anew; those of another are other texts. */
    private static final int VERSION = 1;

    private static final String PREFIX = "letter.v" + VERSION + ".";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** How days and moments are put together, and the Ministry's own name. */
    private static final Set<String> FIXED = Set.of("day", "moment", "hijri");

    /** Invented values that read the same in both languages. */
    private static final Map<String, String> SAMPLES =
            Map.of("householdNumber", "H-DA-000123-8", "civilNumber", "10483291", "time", "10:30");

    private static final LocalDate LONG_DATE = LocalDate.of(2026, 9, 30);

    private final TextVersions versions;
    private final Messages samples;
    private volatile LetterTemplate shipped;

    @Inject
    LetterTexts(TextVersions versions, Messages samples) {
        this.versions = versions;
        this.samples = samples;
    }

    /** For the container. */
    protected LetterTexts() {
        this(null, null);
    }

    /** @return the template with the sentences that held when the letter was issued */
    LetterTemplate of(LetterTemplate template, Letter letter) {
        if (letter.templateVersion() != VERSION) {
            return template;
        }
        var day = LocalDate.ofInstant(letter.issuedAt(), MovableClock.ZONE);
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var all = new TreeMap<>(template.texts().get(language));
            all.replaceAll((key, text) -> versions.find(PREFIX + key, day)
                    .map(written -> written.in(language))
                    .orElse(text));
            texts.put(language, all);
        }
        return new LetterTemplate(template.layout(), texts);
    }

    private Map<String, String> shipped(Language language) {
        var known = shipped;
        if (known == null) {
            known = LetterTemplate.version(VERSION);
            shipped = known;
        }
        return known.texts().get(language);
    }

    @Override
    public List<String> templates() {
        return shipped(Language.AR).keySet().stream()
                .map(key -> PREFIX + key)
                .filter(this::has)
                .toList();
    }

    /** What is empty in one language, as a form of address is, is no sentence. */
    @Override
    public boolean has(String template) {
        if (!template.startsWith(PREFIX)) {
            return false;
        }
        var key = template.substring(PREFIX.length());
        return !FIXED.contains(key)
                && !key.startsWith("head.")
                && !shipped(Language.AR).getOrDefault(key, "").isBlank()
                && !shipped(Language.EN).getOrDefault(key, "").isBlank();
    }

    @Override
    public String shipped(String template, Language language) {
        return shipped(language).get(template.substring(PREFIX.length()));
    }

    @Override
    public List<String> placeholders(String template) {
        return NAME.matcher(shipped(template, Language.AR))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Override
    public String sample(String template, Language language, String written) {
        return NAME.matcher(written).replaceAll(found -> sample(found.group(1), language));
    }

    private String sample(String name, Language language) {
        var key = "letter.sample." + name;
        return samples.has(language, key)
                ? samples.text(language, key)
                : SAMPLES.getOrDefault(name, LocalText.in(language).day(LONG_DATE));
    }

    @Override
    public boolean isSent() {
        return false;
    }

    @Override
    public boolean changesWithinADay() {
        return false;
    }
}
