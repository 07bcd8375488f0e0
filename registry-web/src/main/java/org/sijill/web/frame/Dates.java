package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.sijill.common.LocalText;
import org.sijill.common.Money;

/** Dates, times and amounts in the page's language: {@code #{dates.day(row.dueOn)}}. */
@Named("dates")
@RequestScoped
public class Dates {

    private final UserLanguage language;

    @Inject
    Dates(UserLanguage language) {
        this.language = language;
    }

    /** for the container */
    protected Dates() {
        this(null);
    }

    public String day(LocalDate date) {
        return date == null ? "" : text().day(date);
    }

    /** @return without the year */
    public String shortDay(LocalDate date) {
        return date == null ? "" : text().dayAndMonth(date);
    }

    /** @return October 2026 */
    public String month(YearMonth month) {
        return month == null ? "" : text().month(month);
    }

    public String weekday(LocalDate date) {
        return date == null ? "" : text().weekdayAndDay(date);
    }

    public String hijri(LocalDate date) {
        return date == null ? "" : text().hijri(date);
    }

    /** @return day and time in Muscat */
    public String moment(Instant moment) {
        return moment == null ? "" : text().dayAndTime(moment);
    }

    public String money(Money amount) {
        return amount == null ? "" : text().money(amount);
    }

    private LocalText text() {
        return LocalText.in(language.get());
    }
}
