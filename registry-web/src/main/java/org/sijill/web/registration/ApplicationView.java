package org.sijill.web.registration;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sijill.common.CaseNumber;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationDetails.Offer;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.ApplicationNotFoundException;
import org.sijill.registration.CompleteApplication;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MissingItem;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RejectApplication;
import org.sijill.registration.RejectionReason;
import org.sijill.registration.ReturnApplication;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.ProcessPicture;
import org.sijill.web.frame.UserLanguage;

/** One application: what stands in it, where it is, and what whoever looks may do with it now. */
@Named
@ViewScoped
public class ApplicationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient RegistrationChoices choices;

    @Inject
    private transient ApplicationStory story;

    @Inject
    private transient Locations locations;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Msg msg;

    private transient ApplicationDetails details;
    private String number;
    private long version;

    private transient MobileNumber mobile;
    private List<String> helpWanted = List.of();
    private List<String> missing = List.of();
    private String note;
    private String reason;
    private String reasonText;

    /** Reads the application anew at each look; the version shown goes with the next change. */
    public ApplicationDetails getDetails() {
        if (details == null) {
            details = registration.details(Optional.ofNullable(number)
                    .flatMap(CaseNumber::find)
                    .orElseThrow(ApplicationNotFoundException::new));
        }
        return details;
    }

    public ApplicationFacts getFacts() {
        return getDetails().facts();
    }

    /** What the page shows when it is opened. */
    public void load() {
        var facts = getDetails().facts();
        version = facts.version();
        mobile = new MobileNumber(facts.mobile());
        helpWanted = facts.helpWanted().stream().map(HelpKind::code).toList();
    }

    public String confirm() {
        return done("confirmed", facts -> registration.confirm(facts.id(), version));
    }

    public String giveBack() {
        var items = missing.stream().map(MissingItem::valueOf).collect(Collectors.toSet());
        return done(
                "returned",
                facts -> registration.returnForCompletion(facts.id(), new ReturnApplication(items, note, version)));
    }

    public String complete() {
        return done(
                "completed",
                facts -> registration.complete(facts.id(), new CompleteApplication(mobile, kinds(), version)));
    }

    public String approve() {
        return done("approved", facts -> registration.approve(facts.id(), version));
    }

    public String reject() {
        return done(
                "rejected",
                facts -> registration.reject(
                        facts.id(), new RejectApplication(RejectionReason.valueOf(reason), reasonText, version)));
    }

    public String withdraw() {
        return done("withdrawn", facts -> registration.withdraw(facts.id(), version));
    }

    private String done(String what, Consumer<ApplicationFacts> verb) {
        verb.accept(getDetails().facts());
        return "/staff/registration/application?faces-redirect=true&number=" + number + "&done=" + what;
    }

    private Set<HelpKind> kinds() {
        return helpWanted.stream().map(HelpKind::of).collect(Collectors.toSet());
    }

    /** Says once what was done before the page was opened. */
    public void setDone(String what) {
        if (what != null && what.matches("filed|confirmed|returned|completed|approved|rejected|withdrawn")) {
            var text = msg.get("registration.application.done." + what);
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        }
    }

    public String getDone() {
        return null;
    }

    public boolean offers(String offer) {
        return getDetails().offered(Offer.valueOf(offer))
                && getDetails().whyNot(Offer.valueOf(offer)).isEmpty();
    }

    /** @return why what is due may not be done by whoever looks; empty text if it may, or nothing is due */
    public String getWhyNot() {
        return getDetails().whyNot(Offer.APPROVE).map(code -> msg.text(code)).orElse("");
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
        if (getFacts().status().isFinal()) {
            return "registration.application.act.ended";
        }
        return getDetails().offers().keySet().stream().allMatch(offer -> offer == Offer.WITHDRAW)
                ? "registration.application.act.none"
                : "";
    }

    public List<Choice> getItems() {
        return choices.of(MissingItem.values());
    }

    public List<Choice> getKinds() {
        return choices.helpKinds();
    }

    public List<Choice> getReasons() {
        return choices.of(RejectionReason.values());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String asked) {
        number = asked;
    }

    public MobileNumber getMobile() {
        return mobile;
    }

    public void setMobile(MobileNumber typed) {
        mobile = typed;
    }

    public List<String> getHelpWanted() {
        return helpWanted;
    }

    public void setHelpWanted(List<String> chosen) {
        helpWanted = chosen;
    }

    public List<String> getMissing() {
        return missing;
    }

    public void setMissing(List<String> chosen) {
        missing = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String chosen) {
        reason = chosen;
    }

    public String getReasonText() {
        return reasonText;
    }

    public void setReasonText(String typed) {
        reasonText = typed;
    }
}
