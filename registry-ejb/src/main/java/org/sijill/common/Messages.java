package org.sijill.common;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text for people, of all features under one look-up. Each feature has its own bundle; a jar names its bundles in
 * {@value MessageBundles#INDEX}.
 *
 * @see "ADR 0014"
 */
@ApplicationScoped
public class Messages {

    private final Map<Language, Map<String, String>> patterns = MessageBundles.onClassPath();
    private final Map<FormatKey, MessageFormat> formats = new ConcurrentHashMap<>();

    private record FormatKey(Language language, String key) {}

    /** @see #text(Language, String, Object...) */
    public String text(Locale locale, String key, Object... arguments) {
        return text(Language.of(locale), key, arguments);
    }

    /**
     * @param arguments fill {0}, {1} …: numbers are grouped and choose the plural (a year or a code is given as text), dates
     *     and instants become a date in words, money an amount, case numbers stay left to right
     * @throws MissingResourceException if no bundle has the key: a raw key is never shown
     */
    public String text(Language language, String key, Object... arguments) {
        var pattern = pattern(language, key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var spoken = Arrays.stream(arguments)
                .map(argument -> spoken(language, argument))
                .toArray();
        var format = formats.computeIfAbsent(
                new FormatKey(language, key),
                missing -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        synchronized (format) {
            return format.format(spoken);
        }
    }

    /**
     * A text that stands in no bundle, filled in as those are.
     *
     * @param pattern with {0}, {1} … and quotes doubled
     */
    public String format(Language language, String pattern, Object... arguments) {
        var spoken = Arrays.stream(arguments)
                .map(argument -> spoken(language, argument))
                .toArray();
        return new MessageFormat(pattern, ULocale.forLocale(language.locale())).format(spoken);
    }

    /**
     * @return a text as its bundle has it, with {0}, {1} … in it
     * @throws MissingResourceException if no bundle has the key
     */
    public String raw(Language language, String key) {
        return pattern(language, key);
    }

    /**
     * The label of a constant, under {@code enum.EnumName.CONSTANT}.
     *
     * @throws MissingResourceException if it has none
     */
    public String label(Language language, Enum<?> constant) {
        return text(language, "enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    public boolean has(Language language, String key) {
        return patterns.get(language).containsKey(key);
    }

    /** @return every key of the language, in order */
    public Set<String> keys(Language language) {
        return patterns.get(language).keySet();
    }

    String pattern(Language language, String key) {
        var pattern = patterns.get(language).get(key);
        if (pattern == null) {
            throw new MissingResourceException(
                    "no text for " + key + " in " + language.code(), Messages.class.getName(), key);
        }
        return pattern;
    }

    private static Object spoken(Language language, Object argument) {
        var text = LocalText.in(language);
        if (argument instanceof LocalDate date) {
            return text.day(date);
        }
        if (argument instanceof Instant moment) {
            return text.dayAndTime(moment);
        }
        if (argument instanceof Money amount) {
            return text.money(amount);
        }
        if (argument instanceof CaseNumber number) {
            return leftToRight(number.toString());
        }
        return argument instanceof Number ? argument : String.valueOf(argument);
    }

    /** Isolated, or the bidirectional algorithm turns the parts of the number around in Arabic text. */
    private static String leftToRight(String number) {
        return "\u2066" + number + "\u2069";
    }
}
