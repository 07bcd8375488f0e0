package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.sijill.assessment.AnswerSlot;
import org.sijill.assessment.FamilyVisitService;
import org.sijill.assessment.OwnVisit;
import org.sijill.assessment.SlotState;
import org.sijill.assessment.VisitStatus;

/** A visit, as its family sees it on a phone: the day, and two buttons. */
@Named
@RequestScoped
public class OwnVisitView {

    private static final String HERE = "/follow/visit?faces-redirect=true";

    private final FamilyVisitService families;

    private OwnVisit own;
    private long version = -1;
    private String wish;

    @Inject
    OwnVisitView(FamilyVisitService families) {
        this.families = families;
    }

    /** For the container. */
    protected OwnVisitView() {
        this(null);
    }

    public OwnVisit getOwn() {
        if (own == null) {
            own = families.own();
        }
        return own;
    }

    /** @return where the visit stands, in a word that the texts of the page know */
    public String getStands() {
        if (getOwn().status() == VisitStatus.SCHEDULED) {
            return getOwn().state() == SlotState.CONFIRMED ? "confirmed" : "told";
        }
        if (getOwn().status() == VisitStatus.AWAITING_FAMILY) {
            return "written";
        }
        return getOwn().status() == VisitStatus.PLANNED ? "planned" : "over";
    }

    public String suits() {
        families.answer(new AnswerSlot(true, "", version));
        return HERE;
    }

    public String otherDay() {
        families.answer(new AnswerSlot(false, Objects.toString(wish, ""), version));
        return HERE;
    }

    public long getVersion() {
        return version < 0 ? getOwn().version() : version;
    }

    public void setVersion(long shown) {
        version = shown;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String typed) {
        wish = typed;
    }
}
