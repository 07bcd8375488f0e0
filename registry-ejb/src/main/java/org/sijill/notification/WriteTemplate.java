package org.sijill.notification;

/**
 * A text in both languages, to be previewed.
 *
 * @param template its name: {@code a.in}
 * @param version of the draft as it was shown; 0 if there was none
 */
public record WriteTemplate(String template, String ar, String en, long version) {}
