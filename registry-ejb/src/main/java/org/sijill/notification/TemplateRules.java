package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.WrongFieldsException;

/** What a text must say and may not: the values that the shipped one fills in, and no other. */
@ApplicationScoped
class TemplateRules {

    private static final int LONGEST = 600;

    private final TextSources texts;

    @Inject
    TemplateRules(TextSources texts) {
        this.texts = texts;
    }

    /** For the container. */
    protected TemplateRules() {
        this(null);
    }

    /** @throws WrongFieldsException with what is wrong under {@code ar} and {@code en} */
    void check(WriteTemplate command) {
        var wrong = new LinkedHashMap<String, BusinessException>();
        check(command.template(), Language.AR, command.ar(), wrong);
        check(command.template(), Language.EN, command.en(), wrong);
        WrongFieldsException.check(wrong);
    }

    private void check(String template, Language language, String typed, Map<String, BusinessException> wrong) {
        var field = language.code();
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            wrong.put(field, new BusinessException("notification.error.textMissing", LONGEST));
            return;
        }
        if (Placeholders.hasLooseBrace(text)) {
            wrong.put(field, new BusinessException("notification.error.looseBrace"));
            return;
        }
        var known = texts.get(template).placeholders(template);
        var used = Placeholders.in(text);
        used.stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> wrong.put(
                        field,
                        new BusinessException(
                                "notification.error.placeholderUnknown", name, String.join(", ", known))));
        Placeholders.in(texts.get(template).shipped(template, language)).stream()
                .filter(name -> !used.contains(name))
                .findFirst()
                .ifPresent(name ->
                        wrong.putIfAbsent(field, new BusinessException("notification.error.placeholderMissing", name)));
    }
}
