package org.sijill.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sijill.assessment.AnswerSlot;
import org.sijill.assessment.ConsentAnswer;
import org.sijill.assessment.DayPart;
import org.sijill.assessment.ProposeSlot;
import org.sijill.assessment.RecordTry;
import org.sijill.assessment.TryResult;
import org.sijill.assessment.VisitDetails;
import org.sijill.assessment.VisitId;
import org.sijill.assessment.VisitNotFoundException;
import org.sijill.assessment.VisitPhotoService;
import org.sijill.assessment.VisitReviewService;
import org.sijill.assessment.VisitService;
import org.sijill.assessment.VisitSummary;
import org.sijill.common.CaseNumber;
import org.sijill.document.Documents;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;

/** One field visit: where it is, what came of it, and what whoever looks may do with it now. */
@Named
@ViewScoped
public class FieldVisitView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient VisitService visits;

    @Inject
    private transient VisitReviewService reviews;

    @Inject
    private transient VisitPhotoService photos;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Msg msg;

    @Inject
    private transient Asked asked;

    private transient VisitDetails details;
    private String number;
    private long version;
    private final FieldVisitForm form = new FieldVisitForm();

    public void load() {
        version = getFacts().version();
        form.setConsent(getDetails().consent().map(Enum::name).orElse(null));
        form.setConsentBy(getDetails().consentBy());
    }

    public VisitDetails getDetails() {
        if (details == null) {
            details = visits.details(
                    Optional.ofNullable(number).flatMap(CaseNumber::find).orElseThrow(VisitNotFoundException::new));
        }
        return details;
    }

    public VisitSummary getFacts() {
        return getDetails().facts();
    }

    public boolean offers(String offer) {
        return getDetails().offered(VisitDetails.Offer.valueOf(offer));
    }

    /** @return whether somebody decides nothing here, and the page says so */
    public boolean isNothing() {
        return getDetails().offers().isEmpty();
    }

    public String take() {
        visits.take(id());
        return back("taken");
    }

    public String putBack() {
        visits.putBack(id());
        return back("putBack");
    }

    public String propose() {
        visits.propose(id(), new ProposeSlot(form.getDay(), DayPart.valueOf(form.getPart()), read()));
        return back(getFacts().mobile().isEmpty() ? "proposedUntold" : "proposed");
    }

    public String suits() {
        visits.answer(id(), new AnswerSlot(true, "", read()));
        return back("confirmed");
    }

    public String otherDay() {
        visits.answer(id(), new AnswerSlot(false, text(form.getWish()), read()));
        return back("reopened");
    }

    public String notHome() {
        return record(TryResult.NOT_HOME, "", text(form.getNotHomeNote()), "notHome");
    }

    public String refused() {
        return record(TryResult.REFUSED, text(form.getWho()), text(form.getRefusedWhy()), "refused");
    }

    public String unsafe() {
        return record(TryResult.UNSAFE, "", text(form.getUnsafeWhat()), "unsafe");
    }

    private String record(TryResult result, String who, String what, String done) {
        visits.record(id(), new RecordTry(form.key(), result, Optional.empty(), who, what, Map.of()));
        return back(done);
    }

    public String keepConsent() {
        photos.consent(id(), ConsentAnswer.valueOf(form.getConsent()), text(form.getConsentBy()), Optional.empty());
        return back("consent");
    }

    public String close() {
        reviews.close(id(), text(form.getNote()), read());
        return back("closed");
    }

    public String sendBack() {
        reviews.sendBack(id(), text(form.getNote()), read());
        return back("sentBack");
    }

    public String visitAgain() {
        reviews.visitAgain(id(), text(form.getNote()), read());
        return back("again");
    }

    /** Whoever was overtaken is told so, and shown the visit as it is now; his next try counts as read now. */
    private long read() {
        var read = version;
        details = null;
        version = getFacts().version();
        return read;
    }

    private VisitId id() {
        return new VisitId(getFacts().id());
    }

    private String back(String done) {
        notices.done("assessment.visit.done." + done);
        return addressOf(number);
    }

    /** @return outcome that leads to the page of this visit */
    static String addressOf(String number) {
        return "/staff/assessment/visit?faces-redirect=true&number=" + number;
    }

    private static String text(String typed) {
        return Objects.toString(typed, "");
    }

    /** @return why the photo that was sent last is not kept, as the address says */
    public String getWrongPhoto() {
        return asked.text("wrong")
                .filter(VisitPapers.REFUSALS::contains)
                .map(code -> msg.text(code, Documents.MOST))
                .orElse("");
    }

    public List<Choice> getParts() {
        return msg.choices(DayPart.values());
    }

    public List<Choice> getConsents() {
        return msg.choices(ConsentAnswer.values());
    }

    public FieldVisitForm getForm() {
        return form;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }
}
