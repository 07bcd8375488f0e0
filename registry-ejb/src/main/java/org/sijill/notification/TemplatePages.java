package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.security.ActorId;

/** Puts together what the administrator sees of the texts of messages. */
@ApplicationScoped
class TemplatePages {

    /** Invented values, by the names they stand under. */
    private static final Map<String, String> SAMPLES = Map.of(
            "number", "A-26-004217-4",
            "address", "https://sijill.example/follow",
            "code", "483920");

    private static final LocalDate LONG_DATE = LocalDate.of(2026, 9, 30);

    private final MessageTexts texts;

    @Inject
    TemplatePages(MessageTexts texts) {
        this.texts = texts;
    }

    /** For the container. */
    protected TemplatePages() {
        this(null);
    }

    List<TemplateSummary> list(List<MessageText> all, LocalDate today) {
        return texts.templates().stream()
                .map(template -> summary(
                        template,
                        all.stream()
                                .filter(text -> text.template().equals(template))
                                .toList(),
                        today))
                .toList();
    }

    private static TemplateSummary summary(String template, List<MessageText> versions, LocalDate today) {
        var inForce = inForce(versions, today);
        var next = versions.stream()
                .flatMap(text -> text.validFrom().stream())
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
        return new TemplateSummary(
                template,
                inForce.map(MessageText::number).orElse(MessageTexts.SHIPPED),
                inForce.flatMap(MessageText::validFrom),
                next,
                versions.stream().anyMatch(MessageText::isDraft));
    }

    private static Optional<MessageText> inForce(List<MessageText> versions, LocalDate today) {
        return versions.stream()
                .filter(text -> text.holdsOn(today))
                .max(Comparator.comparing((MessageText text) -> text.validFrom().orElseThrow())
                        .thenComparing(MessageText::number));
    }

    TemplateDetails details(String template, List<MessageText> versions, ActorId reader, LocalDate today) {
        var draft = versions.stream().filter(MessageText::isDraft).findFirst();
        var inForce = inForce(versions, today);
        var shown = draft.or(() -> inForce);
        var ar = shown.map(text -> text.in(Language.AR)).orElseGet(() -> texts.shipped(template, Language.AR));
        var en = shown.map(text -> text.in(Language.EN)).orElseGet(() -> texts.shipped(template, Language.EN));
        return new TemplateDetails(
                template,
                texts.placeholders(template).names(),
                versions(template, versions, inForce),
                ar,
                en,
                List.of(preview(template, Language.AR, ar), preview(template, Language.EN, en)),
                draft.isPresent(),
                draft.filter(text -> text.wasShownTo(reader)).isPresent(),
                draft.map(MessageText::version).orElse(0L));
    }

    private List<TemplateVersion> versions(String template, List<MessageText> versions, Optional<MessageText> inForce) {
        var all = new ArrayList<>(versions.stream()
                .map(text -> new TemplateVersion(
                        text.number(),
                        text.in(Language.AR),
                        text.in(Language.EN),
                        text.validFrom().orElse(null),
                        text.writtenBy(),
                        text.writtenAt(),
                        text.isDraft(),
                        inForce.filter(held -> held == text).isPresent()))
                .toList());
        all.add(new TemplateVersion(
                MessageTexts.SHIPPED,
                texts.shipped(template, Language.AR),
                texts.shipped(template, Language.EN),
                null,
                null,
                null,
                false,
                inForce.isEmpty()));
        return all;
    }

    private TemplatePreview preview(String template, Language language, String named) {
        var values = texts.placeholders(template).names().stream()
                .map(name -> sample(name, language))
                .toArray();
        var text = texts.filled(template, language, named, values);
        return new TemplatePreview(language, text, SmsLength.of(text));
    }

    private String sample(String name, Language language) {
        return switch (name) {
            case "date" -> LocalText.in(language).day(LONG_DATE);
            case "items" -> texts.sampleItems(language);
            default -> SAMPLES.getOrDefault(name, LocalText.in(language).day(LONG_DATE));
        };
    }
}
