package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijill.common.Language;
import org.sijill.security.ActorId;

/** Puts together what the administrator sees of the texts of messages. */
@ApplicationScoped
class TemplatePages {

    private final TextSources texts;

    @Inject
    TemplatePages(TextSources texts) {
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

    private TemplateSummary summary(String template, List<MessageText> versions, LocalDate today) {
        var inForce = inForce(versions, today);
        var next = versions.stream()
                .flatMap(text -> text.validFrom().stream())
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder());
        return new TemplateSummary(
                template,
                texts.get(template).isSent(),
                held(template, inForce, Language.AR),
                held(template, inForce, Language.EN),
                inForce.map(MessageText::number).orElse(TextVersions.SHIPPED),
                inForce.flatMap(MessageText::validFrom),
                next,
                versions.stream().anyMatch(MessageText::isDraft));
    }

    private String held(String template, Optional<MessageText> inForce, Language language) {
        return inForce.map(text -> text.in(language))
                .orElseGet(() -> texts.get(template).shipped(template, language));
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
        var ar = held(template, shown, Language.AR);
        var en = held(template, shown, Language.EN);
        return new TemplateDetails(
                template,
                texts.get(template).placeholders(template),
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
                TextVersions.SHIPPED,
                texts.get(template).shipped(template, Language.AR),
                texts.get(template).shipped(template, Language.EN),
                null,
                null,
                null,
                false,
                inForce.isEmpty()));
        return all;
    }

    private TemplatePreview preview(String template, Language language, String named) {
        var source = texts.get(template);
        var text = source.sample(template, language, named);
        return new TemplatePreview(language, text, source.isSent() ? SmsLength.of(text) : null);
    }
}
