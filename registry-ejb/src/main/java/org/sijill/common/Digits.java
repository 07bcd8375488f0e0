package org.sijill.common;

/** Digits as people type them: Latin (0-9), Arabic-Indic (٠-٩) and extended Arabic-Indic (۰-۹) count alike. */
public final class Digits {

    private Digits() {}

    /** @return {@code text} with every digit of the other two scripts written in Latin; all else untouched */
    public static String latin(String text) {
        var latin = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            latin.append(latin(text.charAt(i)));
        }
        return latin.toString();
    }

    private static char latin(char character) {
        if (character >= '\u0660' && character <= '\u0669') {
            return (char) (character - '\u0660' + '0');
        }
        if (character >= '\u06F0' && character <= '\u06F9') {
            return (char) (character - '\u06F0' + '0');
        }
        return character;
    }
}
