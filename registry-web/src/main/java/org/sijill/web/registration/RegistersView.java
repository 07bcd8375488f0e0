package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.declaration.Part;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.CounterService;
import org.sijill.security.CurrentActor;
import org.sijill.verification.Register;
import org.sijill.verification.RegisterField;
import org.sijill.verification.RegisterStanding;
import org.sijill.verification.RegisteredPerson;
import org.sijill.verification.Verdict;
import org.sijill.verification.Verification;
import org.sijill.verification.VerificationStanding;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;

/** What the registers of other bodies say of an application, on its page and on the decision desk. */
@Named
@RequestScoped
public class RegistersView {

    private final ApplicationView application;
    private final CounterService counter;
    private final RegisterRows rows;
    private final CurrentActor current;
    private final Notices notices;
    private final Dates dates;
    private final Msg msg;

    @Inject
    RegistersView(
            ApplicationView application,
            CounterService counter,
            RegisterRows rows,
            CurrentActor current,
            Notices notices,
            Dates dates,
            Msg msg) {
        this.application = application;
        this.counter = counter;
        this.rows = rows;
        this.current = current;
        this.notices = notices;
        this.dates = dates;
        this.msg = msg;
    }

    /** For the container. */
    protected RegistersView() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A register, and how it has come.
     *
     * @param icon that says so
     */
    public record Line(String register, String words, String icon) {}

    private Verification verification() {
        return application.getDetails().verification();
    }

    public VerificationStanding getStanding() {
        return verification().standing();
    }

    /** @return whether there is anything to say: not of a draft, nor of what ended before registers were asked */
    public boolean isShown() {
        var status = application.getFacts().status();
        return status != ApplicationStatus.DRAFT
                && (!status.isFinal() || !verification().registers().isEmpty());
    }

    public List<Line> getRegisters() {
        return verification().registers().stream().map(this::line).toList();
    }

    private Line line(RegisterStanding one) {
        var icon =
                switch (one.state()) {
                    case ANSWERED -> "check-circle";
                    case WAITING -> "hourglass";
                    case UNKNOWN -> "question-circle";
                    case WRONG -> "exclamation-circle";
                    case CLOSED -> "minus-circle";
                };
        return new Line(
                msg.label(one.register()),
                msg.text("verification.state." + one.state(), dates.moment(one.answeredAt())),
                icon);
    }

    /** @return why nothing is asked; empty text if something is */
    public String getNotAsked() {
        if (!verification().registers().isEmpty()) {
            return "";
        }
        return msg.get(
                application.getFacts().civilNumber().isEmpty()
                        ? "verification.panel.noNumber"
                        : "verification.panel.notAsked");
    }

    /** @return whether a register is silent while somebody still works on it */
    public boolean isSilent() {
        return !verification().silent().isEmpty()
                && !application.getFacts().status().isFinal();
    }

    public boolean isUnknown() {
        return verification().isUnknown();
    }

    /** @return that the applicant's card is over; empty text if it is not, or nobody knows */
    public String getCardExpired() {
        return verification()
                .cardExpired()
                .map(day -> msg.text("verification.panel.cardExpired", dates.day(day)))
                .orElse("");
    }

    public List<RegisterRows.Row> getConflicts() {
        return rows.of(verification().conflicts());
    }

    /** @return whether whoever looks may decide a conflict now */
    public boolean isDecidable() {
        return isOpen() && current.get().may("registration.settle");
    }

    /** @return whether a conflict is open that whoever looks leaves to others */
    public boolean isForOthers() {
        return isOpen() && !getConflicts().isEmpty() && !isDecidable();
    }

    private boolean isOpen() {
        var facts = application.getFacts();
        return facts.status().isWithOfficers(facts.channel()) || facts.status() == ApplicationStatus.DECISION;
    }

    /** @return how much agrees, in a few words; empty text if nothing could be compared */
    public String getAgrees() {
        var same = count(Verdict.SAME);
        var notHeld = count(Verdict.NOT_HELD);
        if (same == 0) {
            return "";
        }
        var agrees = msg.text("verification.panel.agrees", same);
        return notHeld == 0 ? agrees : agrees + " " + msg.text("verification.panel.notHeld", notHeld);
    }

    private long count(Verdict verdict) {
        return verification().compared().stream()
                .filter(one -> one.verdict() == verdict)
                .count();
    }

    /** @return what was decided so far, a line each */
    public List<String> getSettled() {
        return verification().settled().stream()
                .map(line -> rows.settled(line) + " · " + line.reason())
                .toList();
    }

    /** @return whether a register says something else of this part of the family, and nobody has decided it */
    public boolean isDiffering(String part) {
        var asked = Part.find(part);
        return verification().conflicts().stream().anyMatch(one -> one.part().equals(asked));
    }

    /** @return who of the family died since, in a sentence each */
    public List<String> getDeaths() {
        var details = application.getDetails();
        return details.deaths().entrySet().stream()
                .map(death -> msg.text(
                        "verification.death",
                        details.answers().of(death.getKey()).find("fullArabic").orElse(""),
                        dates.day(death.getValue())))
                .toList();
    }

    /** @return names of whom the civil register offers for the family of a draft */
    public List<String> getOffered() {
        return application.getDetails().family().persons().stream()
                .map(RegistersView::name)
                .toList();
    }

    /** @return that the civil register has not answered about the family of a draft; empty text if it has, or is not asked */
    public String getFamilySilent() {
        return application.getDetails().family().silent()
                ? msg.label(Register.CIVIL) + " " + msg.get("verification.state.WAITING")
                : "";
    }

    static String name(RegisteredPerson person) {
        return person.text(RegisterField.FULL_ARABIC);
    }

    /** Writes them down. */
    public String takeFamily() {
        counter.takeFamily(application.getFacts().id(), application.shownVersion());
        notices.done("verification.offer.done");
        return ApplicationView.addressOf(application.getNumber());
    }
}
