package org.sijill.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijill.calendar.CalendarService;
import org.sijill.calendar.HolidaySummary;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The registered holidays of two years as the page shows them; read once a request. */
@RequestScoped
class HolidayTable {

    private final CalendarService calendar;
    private final HolidayText text;
    private final UserLanguage language;
    private final Msg msg;
    private final Clock clock;
    private List<HolidaySummary> registered;

    @Inject
    HolidayTable(CalendarService calendar, HolidayText text, UserLanguage language, Msg msg, Clock clock) {
        this.calendar = calendar;
        this.text = text;
        this.language = language;
        this.msg = msg;
        this.clock = clock;
    }

    /** For the container. */
    protected HolidayTable() {
        this(null, null, null, null, null);
    }

    /**
     * A row of the table.
     *
     * @param changeable a day of it is still to come
     */
    public record Row(HolidaySummary holiday, String name, String days, String hijri, boolean changeable) {}

    /** A month of the calendar sheet. */
    public record Sheet(String title, List<List<MonthGrid.Day>> weeks) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<HolidaySummary> registered(int year) {
        if (registered == null) {
            registered = calendar.holidays(year, year + 1);
        }
        return registered;
    }

    /** @throws NotAvailableException if there is no such holiday in these years */
    HolidaySummary get(int year, UUID id) {
        return registered(year).stream()
                .filter(holiday -> holiday.id().equals(id))
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }

    List<Row> rows(int year) {
        return registered(year).stream()
                .map(holiday -> new Row(
                        holiday,
                        name(holiday),
                        text.range(holiday.from(), holiday.to()),
                        text.hijri(holiday.from(), holiday.to()),
                        !holiday.to().isBefore(today())))
                .toList();
    }

    String name(HolidaySummary holiday) {
        return name(holiday.nameAr(), holiday.nameEn());
    }

    String name(String arabic, String english) {
        return language.get() == Language.AR ? arabic : english;
    }

    /** @return the months of these days; without any, this month */
    List<Sheet> sheets(int year, Set<LocalDate> begun, Set<LocalDate> ended) {
        var all = new TreeSet<>(registered(year).stream()
                .flatMap(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)))
                .toList());
        var months = new TreeSet<YearMonth>();
        Stream.concat(begun.stream(), ended.stream()).map(YearMonth::from).forEach(months::add);
        if (months.isEmpty()) {
            months.add(YearMonth.from(today()));
        }
        return months.stream()
                .map(month -> new Sheet(
                        text.month(month),
                        MonthGrid.of(month, begun, ended, all, today()).weeks()))
                .toList();
    }

    List<Choice> years() {
        return IntStream.rangeClosed(today().getYear() - 2, today().getYear() + 2)
                .mapToObj(first -> new Choice(
                        String.valueOf(first),
                        msg.text("calendar.holidays.range", String.valueOf(first), String.valueOf(first + 1))))
                .toList();
    }
}
