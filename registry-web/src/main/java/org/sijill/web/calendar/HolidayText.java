package org.sijill.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.common.LocalText;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** Days of holidays in words. */
@RequestScoped
class HolidayText {

    private final UserLanguage language;
    private final Msg msg;

    @Inject
    HolidayText(UserLanguage language, Msg msg) {
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected HolidayText() {
        this(null, null);
    }

    /** @return الجمعة 20 – السبت 21 نوفمبر 2026; of one day only that */
    String range(LocalDate from, LocalDate to) {
        var text = LocalText.in(language.get());
        if (from.equals(to)) {
            return text.weekdayAndDay(from);
        }
        var first = YearMonth.from(from).equals(YearMonth.from(to))
                ? pattern("EEEE d").format(from)
                : text.weekdayAndMonth(from);
        return msg.text("calendar.holidays.range", first, text.weekdayAndDay(to));
    }

    /** @return 10 – 11 جمادى الآخرة 1448 */
    String hijri(LocalDate from, LocalDate to) {
        var text = LocalText.in(language.get());
        if (from.equals(to)) {
            return text.hijri(from);
        }
        var first = HijrahDate.from(from);
        var last = HijrahDate.from(to);
        return msg.text("calendar.holidays.range", without(first, last).format(first), text.hijri(to));
    }

    /** What the last day says need not be said of the first. */
    private DateTimeFormatter without(HijrahDate first, HijrahDate last) {
        if (first.get(ChronoField.YEAR) != last.get(ChronoField.YEAR)) {
            return pattern("d MMMM y");
        }
        return pattern(first.get(ChronoField.MONTH_OF_YEAR) == last.get(ChronoField.MONTH_OF_YEAR) ? "d" : "d MMMM");
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.get().locale());
    }

    String month(YearMonth month) {
        return month.format(
                DateTimeFormatter.ofPattern("LLLL uuuu", language.get().locale()));
    }

    /** @return names from Sunday on */
    List<String> weekdays() {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(day -> day.getDisplayName(
                        TextStyle.SHORT_STANDALONE, language.get().locale()))
                .toList();
    }
}
