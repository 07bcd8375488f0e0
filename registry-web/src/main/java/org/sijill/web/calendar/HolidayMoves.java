package org.sijill.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sijill.calendar.HolidayPreview;
import org.sijill.common.LocalText;
import org.sijill.common.MovableClock;
import org.sijill.office.Offices;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The deadlines that would move, in words. */
@RequestScoped
class HolidayMoves {

    private final Offices offices;
    private final UserLanguage language;
    private final Msg msg;

    @Inject
    HolidayMoves(Offices offices, UserLanguage language, Msg msg) {
        this.offices = offices;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected HolidayMoves() {
        this(null, null, null);
    }

    /**
     * One deadline.
     *
     * @param deadline what is due
     * @param now the day it falls due now
     * @param becomes the day it would
     * @param note by how many working days, and whether the citizen is told
     */
    public record Row(
            String number, String deadline, String office, String now, String becomes, String note, boolean message) {}

    /** How many deadlines of one kind of case move. */
    public record Figure(String kind, long moved) {}

    List<Figure> figures(HolidayPreview preview) {
        return preview.movedByKind().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> new Figure(kind(entry.getKey()), entry.getValue()))
                .toList();
    }

    private String kind(char letter) {
        var key = "calendar.kind." + letter;
        return msg.containsKey(key) ? msg.get(key) : msg.get("calendar.kind.other");
    }

    List<Row> rows(HolidayPreview preview) {
        var names = offices.names(
                preview.rows().stream().map(row -> new OfficeCode(row.office())).collect(Collectors.toSet()));
        return preview.rows().stream()
                .map(row -> new Row(
                        row.caseNumber(),
                        deadline(row.name()),
                        names.get(new OfficeCode(row.office())).in(language.get()),
                        LocalText.in(language.get()).dayAndMonth(day(row.from())),
                        LocalText.in(language.get()).weekdayAndMonth(day(row.to())),
                        msg.text(
                                row.workingDays() < 0 ? "calendar.holidays.sooner" : "calendar.holidays.later",
                                Math.abs(row.workingDays())),
                        row.message()))
                .toList();
    }

    private String deadline(String name) {
        var key = "calendar.deadline." + name;
        return msg.containsKey(key) ? msg.get(key) : msg.get("calendar.deadline.other");
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, MovableClock.ZONE);
    }
}
