package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.common.Messages;

/**
 * With which words a message is written on a day: those of the youngest version that has taken effect, else the shipped ones.
 */
@ApplicationScoped
class MessageTexts implements TextSource {

    private static final String KEY = "notification.sms.";

    /** Invented values, by the names they stand under. */
    private static final Map<String, String> SAMPLES = Map.of(
            "number", "A-26-004217-4",
            "address", "https://sijill.example/follow",
            "code", "483920");

    private static final LocalDate LONG_DATE = LocalDate.of(2026, 9, 30);

    private final TextVersions versions;
    private final Messages shipped;

    @Inject
    MessageTexts(TextVersions versions, Messages shipped) {
        this.versions = versions;
        this.shipped = shipped;
    }

    /** for the container */
    protected MessageTexts() {
        this(null, null);
    }

    /**
     * A message's words.
     *
     * @param version of the text they are taken from
     */
    record Written(String text, int version) {}

    /** @throws java.util.MissingResourceException if there is no such template */
    Written write(String template, Language language, LocalDate day, Object... values) {
        return versions.find(template, day)
                .map(text -> new Written(filled(template, language, text.in(language), values), text.number()))
                .orElseGet(() -> new Written(shipped.text(language, KEY + template, values), TextVersions.SHIPPED));
    }

    private String filled(String template, Language language, String named, Object... values) {
        return shipped.format(language, named(template).counted(named), values);
    }

    private Placeholders named(String template) {
        return Placeholders.of(
                template,
                Arrays.stream(Language.values())
                        .map(language -> shipped.raw(language, KEY + template))
                        .toList());
    }

    @Override
    public List<String> templates() {
        return shipped.keys(Language.AR).stream()
                .filter(key -> key.startsWith(KEY))
                .map(key -> key.substring(KEY.length()))
                .toList();
    }

    @Override
    public boolean has(String template) {
        return shipped.has(Language.AR, KEY + template);
    }

    @Override
    public String shipped(String template, Language language) {
        return named(template).named(shipped.raw(language, KEY + template));
    }

    @Override
    public List<String> placeholders(String template) {
        return named(template).names();
    }

    @Override
    public String sample(String template, Language language, String written) {
        var values = placeholders(template).stream()
                .map(name -> sample(name, language))
                .toArray();
        return filled(template, language, written, values);
    }

    private String sample(String name, Language language) {
        var text = LocalText.in(language);
        return switch (name) {
            case "items" -> shipped.text(language, "notification.template.sampleItems");
            case "weekday" -> text.weekdayAndMonth(LONG_DATE);
            case "from" -> text.time(LocalTime.of(8, 0));
            case "to" -> text.time(LocalTime.of(11, 0));
            default -> SAMPLES.getOrDefault(name, text.day(LONG_DATE));
        };
    }

    @Override
    public boolean isSent() {
        return true;
    }

    @Override
    public boolean changesWithinADay() {
        return true;
    }
}
