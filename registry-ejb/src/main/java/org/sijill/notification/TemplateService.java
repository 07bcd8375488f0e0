package org.sijill.notification;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.common.WrongFieldsException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/**
 * The administrator's work on the words of messages. No text takes effect in one language only, nor before whoever lets it take
 * effect was shown it in both, filled in as it will be sent.
 */
@Stateless
public class TemplateService {

    private static final String PERMISSION = "notification.template";

    private final MessageTextRepository texts;
    private final TemplatePages pages;
    private final TemplateRules rules;
    private final TextSources words;
    private final CurrentActor current;
    private final Event<MessageTextSet> set;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public TemplateService(
            MessageTextRepository texts,
            TemplatePages pages,
            TemplateRules rules,
            TextSources words,
            CurrentActor current,
            Event<MessageTextSet> set,
            AuditLog audit,
            Clock clock) {
        this.texts = texts;
        this.pages = pages;
        this.rules = rules;
        this.words = words;
        this.current = current;
        this.set = set;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected TemplateService() {
        this(null, null, null, null, null, null, null, null);
    }

    /** @return every text of a message, by name */
    @Requires(PERMISSION)
    public List<TemplateSummary> list() {
        audit.saw(PERMISSION, "message_text", "list");
        return pages.list(texts.all(), LocalDate.now(clock));
    }

    /** @throws NotAvailableException if there is no such text */
    @Requires(PERMISSION)
    public TemplateDetails details(String template) {
        requireKnown(template);
        audit.saw(PERMISSION, "message_text", template);
        return pages.details(template, texts.of(template), current.get().id(), LocalDate.now(clock));
    }

    /**
     * Keeps both texts as a draft and shows them to the actor as they will be sent: what he sees is what he may then let take
     * effect.
     *
     * @throws WrongFieldsException naming the language in which something is missing or unknown: {@code
     *     notification.error.textMissing}, {@code .placeholderUnknown}, {@code .placeholderMissing}, {@code .looseBrace}
     * @throws ChangedMeanwhileException if the draft is no longer as it was shown
     */
    @Requires(PERMISSION)
    public void preview(WriteTemplate command) {
        requireKnown(command.template());
        rules.check(command);
        var versions = texts.of(command.template());
        var draft = versions.stream().filter(MessageText::isDraft).findFirst();
        if (draft.isEmpty() && command.version() != 0) {
            throw new ChangedMeanwhileException();
        }
        draft.ifPresent(text -> text.expect(command.version()));
        var text = draft.orElseGet(() -> MessageText.draft(command.template(), next(versions)));
        text.previewed(command.ar().strip(), command.en().strip(), current.get().id(), clock.instant());
        if (draft.isEmpty()) {
            texts.add(text);
        }
        texts.flush();
        audit.wrote("notification.previewTemplate", "message_text", command.template(), text.version(), "text");
    }

    private static int next(List<MessageText> versions) {
        return versions.stream().mapToInt(MessageText::number).max().orElse(TextVersions.SHIPPED) + 1;
    }

    /**
     * Lets the draft take effect from a day on; from then on it is not changed any more.
     *
     * @throws NotAvailableException if there is no draft
     * @throws ChangedMeanwhileException if it is no longer as it was shown
     * @throws BusinessException {@code notification.error.notPreviewed} unless this very text was shown to the actor; {@code
     *     .pastDay}, {@code .dayTaken}, {@code .notToday} for a letter, of which some may have been issued today
     */
    @Requires(PERMISSION)
    public void takeEffect(String template, LocalDate day, long version) {
        var versions = texts.of(template);
        var draft = versions.stream().filter(MessageText::isDraft).findFirst().orElseThrow(NotAvailableException::new);
        draft.expect(version);
        var today = LocalDate.now(clock);
        if (day.equals(today) && !words.get(template).changesWithinADay()) {
            throw new BusinessException("notification.error.notToday");
        }
        if (versions.stream().anyMatch(text -> text.validFrom().equals(Optional.of(day)))) {
            throw new BusinessException("notification.error.dayTaken");
        }
        draft.takeEffect(day, current.get().id(), clock.instant(), today);
        texts.flush();
        set.fire(new MessageTextSet(template));
        audit.wrote("notification.setTemplate", "message_text", template, draft.version(), "text", "days");
    }

    /**
     * Throws the draft away; what holds stays.
     *
     * @throws NotAvailableException if there is no draft
     * @throws ChangedMeanwhileException if it is no longer as it was shown
     */
    @Requires(PERMISSION)
    public void discard(String template, long version) {
        var draft = texts.of(template).stream()
                .filter(MessageText::isDraft)
                .findFirst()
                .orElseThrow(NotAvailableException::new);
        draft.expect(version);
        texts.remove(draft);
        audit.wrote("notification.discardTemplate", "message_text", template, version);
    }

    private void requireKnown(String template) {
        if (words.find(template).isEmpty()) {
            throw new NotAvailableException();
        }
    }
}
