package org.sijill.web.recertification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.sijill.common.MovableClock;
import org.sijill.recertification.BranchFinding;
import org.sijill.recertification.CertificationDetails;
import org.sijill.recertification.CertificationFinding;
import org.sijill.recertification.CertificationId;
import org.sijill.recertification.CertificationStage;
import org.sijill.recertification.ConfirmFamily;
import org.sijill.recertification.RecertificationService;
import org.sijill.recertification.RecordFinding;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.household.FamilyView;

/** Until when the data of the family on the page hold; and at the counter, that nothing or something changed. */
@Named
@ViewScoped
public class CertificationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RecertificationService service;

    @Inject
    private transient FamilyView family;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Msg msg;

    @Inject
    private transient Clock clock;

    private transient CertificationDetails certification;
    private transient boolean read;
    private transient BranchFinding found;
    private CertificationId shown;
    private String note;

    /** What the page shows when it is opened. */
    public void load() {
        shown = getCertification() == null ? null : getCertification().id();
    }

    /** @return null for whoever may not see it, and for a family that nobody asks */
    public CertificationDetails getCertification() {
        if (!read) {
            read = true;
            certification = current.get().may("recertification.read")
                    ? service.of(family.getHousehold().id()).orElse(null)
                    : null;
            found = certification == null
                    ? null
                    : service.lastFinding(certification).orElse(null);
        }
        return certification;
    }

    /** @return what the branch found at the last confirmation; null if it did not ask */
    public BranchFinding getFound() {
        getCertification();
        return found;
    }

    /** @return by when the data are to be confirmed, in one line; empty if nobody asks */
    public String getLine() {
        if (getCertification() == null) {
            return "";
        }
        var day = dates.day(getCertification().nextOn());
        return switch (getCertification().stage()) {
            case STALE, SUSPENDED -> msg.text("recertification.family.overdue", day);
            case CLOSED -> msg.text("recertification.family.closed", day);
            default -> msg.text("recertification.family.next", day);
        };
    }

    /** @return how and when they were confirmed last, in one line */
    public String getLast() {
        return msg.text(
                "recertification.family.last",
                dates.day(getCertification().certifiedOn()),
                msg.label(getCertification().way()));
    }

    public boolean isReported() {
        return getCertification() != null && getCertification().stage() == CertificationStage.REPORTED;
    }

    public boolean isConfirmOffered() {
        return getCertification() != null
                && current.get().may("recertification.confirm")
                && getCertification().isConfirmable(LocalDate.ofInstant(clock.instant(), MovableClock.ZONE));
    }

    public boolean isCheckOffered() {
        return isReported() && current.get().may("recertification.check");
    }

    /** The visitor says that nothing changed. */
    public String confirm() {
        return done(service.confirm(new ConfirmFamily(family.getHousehold().id(), shown)));
    }

    /** The family was asked, and what has changed is noted. */
    public String noted() {
        return record(CertificationFinding.NOTED);
    }

    /** The family was asked, and nothing is to be changed. */
    public String unchanged() {
        return record(CertificationFinding.UNCHANGED);
    }

    private String record(CertificationFinding found) {
        return done(service.recordFinding(
                new RecordFinding(family.getHousehold().id(), shown, found, note == null ? "" : note.strip())));
    }

    private String done(CertificationDetails now) {
        notices.done("recertification.family.confirmed", dates.day(now.nextOn()));
        return "/staff/household/family?faces-redirect=true&number=" + family.getNumber();
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }
}
