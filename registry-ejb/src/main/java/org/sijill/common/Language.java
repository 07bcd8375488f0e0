package org.sijill.common;

import java.util.Locale;

/**
 * The languages this product speaks. Arabic comes first and is the default; both write Latin digits.
 *
 * @see "BCP 47"
 */
public enum Language {
    AR("ar-OM-u-nu-latn", "rtl"),
    EN("en-GB", "ltr");

    private final Locale locale;
    private final String direction;

    Language(String tag, String direction) {
        this.locale = Locale.forLanguageTag(tag);
        this.direction = direction;
    }

    /** @return Arabic unless {@code locale} is of a language spoken here */
    public static Language of(Locale locale) {
        return of(locale.getLanguage());
    }

    /** @param code {@code ar} or {@code en}; anything else, or nothing, means Arabic */
    public static Language of(String code) {
        for (var language : values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        return AR;
    }

    /** @return for {@code <html lang>}, {@code ?lang=} and file names: {@code ar} or {@code en} */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** @return for {@code <html dir>}: {@code rtl} or {@code ltr} */
    public String direction() {
        return direction;
    }
}
