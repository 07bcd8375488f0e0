package org.sijill.notification;

import org.sijill.common.Language;

/**
 * A text as it will reach a telephone, filled with invented values.
 *
 * @param text as it is sent, or stands on paper
 * @param length null for what is not sent to a telephone
 */
public record TemplatePreview(Language language, String text, SmsLength length) {}
