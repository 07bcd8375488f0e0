package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.common.Messages;

/**
 * All texts of a page in its language: {@code #{msg['registration.new.title']}}, with arguments
 * {@code #{msg.text('worklist.inbox.count', total)}}.
 */
@Named("msg")
@RequestScoped
@Typed(Msg.class)
public class Msg extends AbstractMap<String, String> {

    private final Messages messages;
    private final UserLanguage language;

    @Inject
    Msg(Messages messages, UserLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** for the container */
    protected Msg() {
        this(null, null);
    }

    /** @throws java.util.MissingResourceException if no bundle has the key */
    @Override
    public String get(Object key) {
        return text(String.valueOf(key));
    }

    /**
     * @return the text of {@code key} with its arguments filled in, plural and gender right
     * @throws java.util.MissingResourceException if no bundle has the key
     */
    public String text(String key, Object... arguments) {
        return messages.text(language.get(), key, arguments);
    }

    /** @return the label of an enum's constant; empty text for null */
    public String label(Enum<?> constant) {
        return constant == null ? "" : messages.label(language.get(), constant);
    }

    /** @return these constants as a page offers them */
    public List<Choice> choices(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), label(constant)))
                .toList();
    }

    @Override
    public boolean containsKey(Object key) {
        return messages.has(language.get(), String.valueOf(key));
    }

    /** A page asks by key; the texts are never listed. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return Set.of();
    }
}
