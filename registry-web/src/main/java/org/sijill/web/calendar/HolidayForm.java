package org.sijill.web.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import org.sijill.calendar.HolidayEntry;
import org.sijill.calendar.HolidayState;
import org.sijill.calendar.HolidaySummary;

/** What is typed about a holiday. */
public class HolidayForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String nameAr;
    private String nameEn;
    private LocalDate from;
    private LocalDate to;
    private String announcement;
    private String state = HolidayState.ANNOUNCED.name();

    /** An expected one is mostly replaced because it was announced. */
    static HolidayForm replacing(HolidaySummary holiday) {
        var form = new HolidayForm();
        form.nameAr = holiday.nameAr();
        form.nameEn = holiday.nameEn();
        form.from = holiday.from();
        form.to = holiday.to();
        form.announcement = holiday.announcement();
        return form;
    }

    HolidayEntry entry() {
        return new HolidayEntry(
                nameAr, nameEn, from, to, announcement == null ? "" : announcement, HolidayState.valueOf(state));
    }

    public String getNameAr() {
        return nameAr;
    }

    public void setNameAr(String typed) {
        nameAr = typed;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String typed) {
        nameEn = typed;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate typed) {
        from = typed;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate typed) {
        to = typed;
    }

    public String getAnnouncement() {
        return announcement;
    }

    public void setAnnouncement(String typed) {
        announcement = typed;
    }

    public String getState() {
        return state;
    }

    public void setState(String chosen) {
        state = chosen;
    }
}
