package org.sijill.web.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.quality.PointAnswer;
import org.sijill.quality.QualityService;
import org.sijill.quality.RecordReview;
import org.sijill.quality.ReviewDetails;
import org.sijill.quality.ReviewPoint;
import org.sijill.quality.ReviewState;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;

/** The review of one drawn application: to be recorded, to be closed, or to be read. */
@Named
@ViewScoped
public class QualityReviewView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient QualityService service;

    @Inject
    private transient ReviewNames names;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Msg msg;

    private transient ReviewDetails details;
    private String number;
    private long version;
    private final ReviewForm form = new ReviewForm();

    public void load() {
        version = getDetails().facts().version();
    }

    public ReviewDetails getDetails() {
        if (details == null) {
            details = service.details(
                    Optional.ofNullable(number).flatMap(CaseNumber::find).orElseThrow(NotAvailableException::new));
        }
        return details;
    }

    public String getFacts() {
        var facts = getDetails().facts();
        return msg.text("quality.review.facts", dates.moment(facts.decidedAt()), names.office(facts.office()));
    }

    /** @return whether it waits for this actor to record it */
    public boolean isToRecord() {
        return isMine(ReviewState.DRAWN);
    }

    /** @return whether it waits for this actor to say what was done */
    public boolean isToClose() {
        return isMine(ReviewState.FAULTY);
    }

    private boolean isMine(ReviewState state) {
        return getDetails().facts().state() == state
                && getDetails().whyNot().isEmpty()
                && current.get().may("quality.review");
    }

    /** @return why it is not his to do what would be due; empty if it is, or nothing is due */
    public String getWhyNot() {
        return getDetails().facts().state() == ReviewState.CLOSED
                ? ""
                : getDetails().whyNot().map(code -> msg.text(code)).orElse("");
    }

    public String record() {
        service.review(new RecordReview(getDetails().facts().id(), form.points(), version));
        details = null;
        return back(
                getDetails().facts().state() == ReviewState.FAULTY
                        ? "quality.review.recordedFaulty"
                        : "quality.review.recorded");
    }

    public String close() {
        service.close(getDetails().facts().id(), Objects.toString(form.getDoneAbout(), ""), version);
        return back("quality.review.closed");
    }

    private String back(String done) {
        notices.done(done);
        return "/staff/quality/review?faces-redirect=true&number=" + number;
    }

    public String getReviewed() {
        var facts = getDetails().facts();
        return msg.text("quality.review.by", names.person(facts.reviewedBy()), dates.moment(facts.reviewedAt()));
    }

    public String getClosed() {
        return msg.text(
                "quality.review.closedBy",
                names.person(getDetails().closedBy()),
                dates.moment(getDetails().closedAt()));
    }

    public List<ReviewPoint> getPoints() {
        return List.of(ReviewPoint.values());
    }

    public List<Choice> getAnswers() {
        return msg.choices(PointAnswer.values());
    }

    public ReviewForm getForm() {
        return form;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }
}
