package org.sijill.common;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Dates, times, numbers and amounts as people read them, in one language. Instants are shown in Asia/Muscat, months in
 * words, digits in Latin.
 */
public final class LocalText {

    private static final Map<Language, LocalText> TEXTS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            TEXTS.put(language, new LocalText(language));
        }
    }

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter weekdayAndDay;
    private final DateTimeFormatter weekdayAndMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;
    private final DateTimeFormatter hijri;

    private LocalText(Language language) {
        this.language = language;
        this.day = pattern("d MMMM uuuu");
        this.dayAndMonth = pattern("d MMMM");
        this.weekdayAndDay = pattern("EEEE d MMMM uuuu");
        this.weekdayAndMonth = pattern("EEEE d MMMM");
        this.month = pattern("LLLL uuuu");
        this.time = pattern("HH:mm");
        this.hijri = pattern("d MMMM y");
    }

    public static LocalText in(Language language) {
        return TEXTS.get(language);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /** @return 24 نوفمبر 2026 */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** @return the day on which {@code moment} falls in Muscat: 24 نوفمبر 2026 */
    public String day(Instant moment) {
        return day.format(moment.atZone(MovableClock.ZONE));
    }

    /** @return without the year, for lists where it goes without saying: 24 نوفمبر */
    public String dayAndMonth(LocalDate date) {
        return dayAndMonth.format(date);
    }

    /** @return الثلاثاء 24 نوفمبر 2026 */
    public String weekdayAndDay(LocalDate date) {
        return weekdayAndDay.format(date);
    }

    /** @return الثلاثاء 24 نوفمبر */
    public String weekdayAndMonth(LocalDate date) {
        return weekdayAndMonth.format(date);
    }

    /** @return نوفمبر 2026 */
    public String month(YearMonth month) {
        return this.month.format(month);
    }

    /** @return 14:30 */
    public String time(Instant moment) {
        return time.format(moment.atZone(MovableClock.ZONE));
    }

    /** @return 14:30 */
    public String time(LocalTime clockTime) {
        return time.format(clockTime);
    }

    /** @return 24 نوفمبر 2026، 14:30 */
    public String dayAndTime(Instant moment) {
        return list(List.of(day(moment), time(moment)));
    }

    /** @return the day in the Umm al-Qura calendar, an estimate until it is announced: 14 جمادى الآخرة 1448 */
    public String hijri(LocalDate date) {
        return hijri.format(HijrahDate.from(date));
    }

    /** @return what a sentence lists one after the other, with the comma of the language between */
    public String list(Collection<String> items) {
        return String.join(language == Language.AR ? "، " : ", ", items);
    }

    /** @return 1,250 */
    public String number(long number) {
        return numbers().format(number);
    }

    /** @return 1,250.500 ر.ع. */
    public String money(Money amount) {
        var numbers = numbers();
        numbers.setMinimumFractionDigits(3);
        numbers.setMaximumFractionDigits(3);
        var text = numbers.format(amount.rial());
        return language == Language.AR ? text + " ر.ع." : "RO " + text;
    }

    private NumberFormat numbers() {
        return NumberFormat.getInstance(ULocale.forLocale(language.locale()));
    }
}
