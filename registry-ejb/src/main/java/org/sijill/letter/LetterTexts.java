package org.sijill.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Pattern TEXT = Pattern.compile("letter\\.v(\\d+)\\.(.+)");
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    /** How days and moments are put together, and the Ministry's own name. */
    private static final Set<String> FIXED = Set.of("day", "moment", "hijri");

    /** Invented values that read the same in both languages. */
    private static final Map<String, String> SAMPLES = Map.ofEntries(
            Map.entry("householdNumber", "H-DA-000123-8"),
            Map.entry("civilNumber", "10483291"),
            Map.entry("time", "10:30"),
            Map.entry("followPlace", "sijill.example/follow"),
            Map.entry("checkPlace", "sijill.example/check"),
            Map.entry("checkCode", "K7QM-2XPA"),
            Map.entry("phone", "24000000"),
            Map.entry("page", "1"),
            Map.entry("pages", "2"));

    private static final LocalDate LONG_DATE = LocalDate.of(2026, 9, 30);

    private final TextVersions versions;
    private final Messages samples;
    private volatile SortedMap<Integer, LetterTemplate> shipped;

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
        var day = LocalDate.ofInstant(letter.issuedAt(), MovableClock.ZONE);
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            var all = new TreeMap<>(template.texts().get(language));
            all.replaceAll((key, text) -> versions.find(LetterKind.textPrefix(letter.templateVersion()) + key, day)
                    .map(written -> written.in(language))
                    .orElse(text));
            texts.put(language, all);
        }
        return new LetterTemplate(template.layout(), texts);
    }

    /** @return in which letters are issued now, by their numbers; the sentences of one are other texts than those of another */
    private SortedMap<Integer, LetterTemplate> shipped() {
        var known = shipped;
        if (known == null) {
            known = Stream.of(LetterKind.values())
                    .map(LetterKind::templateVersion)
                    .distinct()
                    .collect(Collectors.toMap(
                            Function.identity(), LetterTemplate::version, (one, other) -> one, TreeMap::new));
            shipped = known;
        }
        return known;
    }

    @Override
    public List<String> templates() {
        return shipped().entrySet().stream()
                .flatMap(version -> version.getValue().texts().get(Language.AR).keySet().stream()
                        .map(key -> LetterKind.textPrefix(version.getKey()) + key))
                .filter(this::has)
                .toList();
    }

    /** What is empty in one language, as a form of address is, is no sentence. */
    @Override
    public boolean has(String template) {
        var named = TEXT.matcher(template);
        return named.matches()
                && !FIXED.contains(named.group(2))
                && !named.group(2).startsWith("head.")
                && !shipped(template, Language.AR).isBlank()
                && !shipped(template, Language.EN).isBlank();
    }

    @Override
    public String shipped(String template, Language language) {
        var named = TEXT.matcher(template);
        return named.matches()
                ? Optional.ofNullable(shipped().get(Integer.valueOf(named.group(1))))
                        .map(version -> version.texts().get(language).get(named.group(2)))
                        .orElse("")
                : "";
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
