package org.sijill.web.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationDetails.Offer;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.ApplicationNotFoundException;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.CommitteeService;
import org.sijill.registration.DecisionService;
import org.sijill.registration.MissingItem;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RejectionReason;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.ProcessPicture;
import org.sijill.web.frame.UserLanguage;

/** One application: what stands in it, where it is, and what whoever looks may do with it now. */
@Named
@ViewScoped
public class ApplicationView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String INBOX = "/staff/worklist/inbox?faces-redirect=true";

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient DecisionService decisions;

    @Inject
    private transient CommitteeService committee;

    @Inject
    private transient RegistrationChoices choices;

    @Inject
    private transient ApplicationStory story;

    @Inject
    private transient Locations locations;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Msg msg;

    @Inject
    private transient Asked asked;

    private transient ApplicationDetails details;
    private String number;
    private long version;
    private ApplicationForm form;

    /** Read when the page is opened, and anew when something is done; the version shown goes with the next change. */
    public ApplicationDetails getDetails() {
        if (details == null) {
            details = registration.details(Optional.ofNullable(getNumber())
                    .flatMap(CaseNumber::find)
                    .orElseThrow(ApplicationNotFoundException::new));
        }
        return details;
    }

    public ApplicationFacts getFacts() {
        return getDetails().facts();
    }

    /**
     * What the page shows when it is opened.
     *
     * @return null to show it; the page of the visit as long as it is a draft at the counter
     */
    public String load() {
        var facts = getDetails().facts();
        version = facts.version();
        return facts.status() == ApplicationStatus.DRAFT
                ? "/staff/registration/visit?faces-redirect=true&number=" + number
                : null;
    }

    long shownVersion() {
        return version;
    }

    public String confirm() {
        registration.confirm(getFacts().id(), versionRead(Offer.CONFIRM));
        return backAfter("confirmed");
    }

    /** The family told that nobody of it receives anything. */
    public String withoutIncome() {
        registration.declare(
                getFacts().id(),
                Part.NO_INCOME,
                new Answers(Map.of("none", "true")),
                getFacts().version());
        return backAfter("declared");
    }

    public String giveBack() {
        var done = getFacts().mobile().isEmpty() ? "returnedUntold" : "returned";
        if (getFacts().status() == ApplicationStatus.DECISION) {
            return decided(
                    "returned",
                    Offer.RETURN,
                    read -> registration.returnForCompletion(
                            getFacts().id(), getForm().whatIsMissing(read)));
        }
        registration.returnForCompletion(getFacts().id(), getForm().whatIsMissing(versionRead(Offer.RETURN)));
        return backAfter(done);
    }

    /** @return whether the office has asked for the right civil number, which is read from the card at the counter */
    public boolean isNumberAsked() {
        return getFacts().missing().contains(MissingItem.CIVIL_NUMBER);
    }

    public String complete() {
        registration.complete(getFacts().id(), getForm().completion(versionRead(Offer.COMPLETE)));
        return backAfter("completed");
    }

    public String approve() {
        return decided(
                "approved", Offer.APPROVE, read -> decisions.approve(getFacts().id(), read));
    }

    public String reject() {
        return decided(
                "rejected",
                Offer.REJECT,
                read -> decisions.reject(getFacts().id(), getForm().rejection(read)));
    }

    /** Some of the kinds of help, with a reason for the others. */
    public String approvePartly() {
        return decided(
                "approvedPartly",
                Offer.APPROVE_PARTLY,
                read -> decisions.approvePartly(getFacts().id(), getForm().verdict(read)));
    }

    /** One vote of the committee's. */
    public String vote() {
        var decided = committee.vote(getFacts().id(), getForm().verdict(versionRead(Offer.VOTE)));
        return backAfter(decided ? "votedLast" : "voted");
    }

    public String reopen() {
        registration.reopen(getFacts().id(), versionRead(Offer.REOPEN));
        return backAfter("reopened");
    }

    public String annul() {
        decisions.annul(getFacts().id(), getForm().annulment(versionRead(Offer.ANNUL)));
        return backAfter("annulled");
    }

    public String withdraw() {
        var read = versionRead(Offer.WITHDRAW);
        var done = getFacts().status() == ApplicationStatus.DRAFT ? "draftDeleted" : "withdrawn";
        registration.withdraw(getFacts().id(), read);
        return backAfter(done);
    }

    /**
     * Whoever was overtaken is told so and shown the application as it is now; the next try counts as read now.
     *
     * @throws BusinessException {@code registration.error.transition} if this is no longer due
     */
    private long versionRead(Offer offer) {
        details = null;
        var read = version;
        version = getFacts().version();
        if (!getDetails().offered(offer)) {
            throw new BusinessException("registration.error.transition");
        }
        return read;
    }

    /**
     * Whoever decides goes on with the next one, and from the last to the inbox. Which is next is asked before the decision,
     * while this one still has its place among those that wait.
     */
    private String decided(String done, Offer offer, LongConsumer decision) {
        var read = versionRead(offer);
        var untold = getFacts().mobile().isEmpty() ? "Untold" : "";
        var next = decisions.nextAfter(getFacts().id());
        decision.accept(read);
        notices.doneBefore("registration.desk.done." + done + untold, number);
        return next.map(CaseNumber::toString).map(ApplicationView::addressOf).orElse(INBOX);
    }

    private String backAfter(String done) {
        notices.done("registration.application.done." + done);
        return addressOf(number);
    }

    /** @return outcome that leads to the page of this application */
    static String addressOf(String number) {
        return "/staff/registration/application?faces-redirect=true&number=" + number;
    }

    /** @return whether whoever looks has an inbox to go back to */
    public boolean isInboxOffered() {
        return current.get().may("worklist.read");
    }

    /** @return whether the last day that the law allows is over */
    public boolean isCeilingOver() {
        return story.isCeilingOver(getDetails());
    }

    /** @return whether whoever looks may print the receipt a visitor takes home: while a day is promised */
    public boolean isReceiptOffered() {
        return current.get().may("registration.submit")
                && getDetails().promisedBy().isPresent();
    }

    public boolean isFamilyOffered() {
        return current.get().may("household.read");
    }

    public boolean offers(String offer) {
        return getDetails().offered(Offer.valueOf(offer))
                && getDetails().whyNot(Offer.valueOf(offer)).isEmpty();
    }

    /** @return why what is due may not be done by whoever looks; empty text if it may, or nothing is due */
    public String getWhyNot() {
        return getDetails()
                .whyNot(Offer.REJECT)
                .or(() -> getDetails().whyNot(Offer.VOTE))
                .or(() -> getDetails().whyNot(Offer.ANNUL))
                .map(code -> msg.text(code))
                .orElse("");
    }

    public ProcessPicture getPicture() {
        return story.picture(getDetails());
    }

    public List<ApplicationStory.Line> getHappened() {
        return story.happened(getDetails());
    }

    public List<ApplicationStory.DateLine> getDeadlines() {
        return story.dates(getDetails());
    }

    /** @return until when it is to be decided, if it is; else null */
    public ApplicationStory.Due getDue() {
        return story.due(getDetails()).orElse(null);
    }

    /** @return the applicant's name as far as it was typed; empty text if it was not */
    public String getApplicant() {
        return getDetails().answers().of(Part.SELF).find("fullArabic").orElse("");
    }

    public String getHelpText() {
        return choices.names(getFacts().helpWanted());
    }

    public String getWilaya() {
        return locations.name(new WilayaCode(getFacts().wilayaCode()), language.get());
    }

    /** @return key of the heading over what is due */
    public String getActTitle() {
        return switch (getFacts().status()) {
            case SUBMITTED, VERIFYING -> "registration.application.act.check";
            case RETURNED -> "registration.application.act.complete";
            case DECISION -> "registration.application.act.decide";
            default -> "registration.application.act";
        };
    }

    /** @return key of the sentence that says that nothing is due; empty if something is */
    public String getNothing() {
        if (getFacts().status().isFinal() && !getDetails().offered(Offer.ANNUL)) {
            return "registration.application.act.ended";
        }
        return getDetails().offers().keySet().stream().allMatch(offer -> offer == Offer.WITHDRAW)
                ? "registration.application.act.none"
                : "";
    }

    public List<Choice> getItems() {
        return msg.choices(MissingItem.values());
    }

    /** @return the kinds of help that are asked for */
    public List<Choice> getWanted() {
        return choices.of(getFacts().helpWanted());
    }

    public List<Choice> getKinds() {
        return choices.helpKinds();
    }

    public List<Choice> getReasons() {
        return msg.choices(RejectionReason.values());
    }

    public ApplicationForm getForm() {
        if (form == null) {
            form = ApplicationForm.of(getFacts());
        }
        return form;
    }

    /** @return also for a form that is sent again after the page it stood on was left */
    public String getNumber() {
        if (number == null) {
            number = asked.text("number").orElse(null);
        }
        return number;
    }

    public void setNumber(String wanted) {
        number = wanted;
    }
}
