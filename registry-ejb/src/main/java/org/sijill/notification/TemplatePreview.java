package org.sijill.notification;

import org.sijill.common.Language;

/**
 * A text as it will reach a telephone, filled with invented values.
 *
 * @param text as it is sent
 */
public record TemplatePreview(Language language, String text, SmsLength length) {}
