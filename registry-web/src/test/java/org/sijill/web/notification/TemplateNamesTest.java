package org.sijill.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.common.Messages;

/** What the list of texts calls the messages. */
class TemplateNamesTest {

    private static final String TEXT = "notification.sms.";

    private final Messages messages = new Messages();

    /** Red with a message that nobody has named: the list would show how its text begins. */
    @ParameterizedTest
    @EnumSource
    void everyMessageHasAName(Language language) {
        assertThat(messages.keys(language).stream().filter(key -> key.startsWith(TEXT)))
                .isNotEmpty()
                .allMatch(key -> messages.has(language, "notification.templates.name." + key.substring(TEXT.length())));
    }
}
