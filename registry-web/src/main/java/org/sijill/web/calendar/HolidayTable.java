package org.sijill.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijill.calendar.CalendarService;
import org.sijill.calendar.ChangeHolidays;
import org.sijill.calendar.HolidayEntry;
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

    private String name(HolidaySummary holiday) {
        return name(holiday.nameAr(), holiday.nameEn());
    }

    private String name(String arabic, String english) {
        return language.get() == Language.AR ? arabic : english;
    }

    /** @return name and days of a registered holiday */
    String text(int year, UUID id) {
        var holiday = get(year, id);
        return text(name(holiday), holiday.from(), holiday.to());
    }

    /** @return name and days of what a change enters, or what it removes */
    String text(int year, ChangeHolidays change) {
        return change.entered()
                .map(entry -> text(name(entry.nameAr(), entry.nameEn()), entry.from(), entry.to()))
                .orElseGet(() -> msg.text(
                        "calendar.holidays.shown.remove",
                        text(year, change.ended().orElseThrow())));
    }

    private String text(String name, LocalDate from, LocalDate to) {
        return msg.text("calendar.holidays.shown.enter", name, text.range(from, to));
    }

    /** @return the months of what a change enters and ends; without any, this month */
    List<Sheet> sheets(int year, Optional<ChangeHolidays> shown, Optional<UUID> ended) {
        var begun = days(shown.flatMap(ChangeHolidays::entered).stream(), HolidayEntry::from, HolidayEntry::to);
        var gone = days(ended.map(id -> get(year, id)).stream(), HolidaySummary::from, HolidaySummary::to);
        var all = days(registered(year).stream(), HolidaySummary::from, HolidaySummary::to);
        var months = new TreeSet<YearMonth>();
        Stream.concat(begun.stream(), gone.stream()).map(YearMonth::from).forEach(months::add);
        if (months.isEmpty()) {
            months.add(YearMonth.from(today()));
        }
        return months.stream()
                .map(month -> new Sheet(
                        text.month(month),
                        MonthGrid.of(month, begun, gone, all, today()).weeks()))
                .toList();
    }

    private static <T> Set<LocalDate> days(Stream<T> holidays, Function<T, LocalDate> from, Function<T, LocalDate> to) {
        return holidays.flatMap(
                        each -> from.apply(each).datesUntil(to.apply(each).plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Choice> years() {
        return IntStream.rangeClosed(today().getYear() - 2, today().getYear() + 2)
                .mapToObj(first -> new Choice(
                        String.valueOf(first),
                        msg.text("calendar.holidays.range", String.valueOf(first), String.valueOf(first + 1))))
                .toList();
    }
}
