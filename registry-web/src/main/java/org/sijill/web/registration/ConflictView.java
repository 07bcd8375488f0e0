package org.sijill.web.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.sijill.common.CaseNumber;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationNotFoundException;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.ConflictService;
import org.sijill.registration.RegistrationService;
import org.sijill.verification.SettleConflict;
import org.sijill.verification.Settlement;
import org.sijill.web.frame.Notices;

/** One conflict between an application and a register, and the decision on it. */
@Named
@ViewScoped
public class ConflictView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient ConflictService conflicts;

    @Inject
    private transient RegisterRows rows;

    @Inject
    private transient Notices notices;

    private transient RegisterRows.Row row;
    private String number;
    private String conflict;
    private String reason;
    private long version;
    private boolean deciding;

    /** @return null to show it; the page of the application once it is none any more */
    public String load() {
        var details = details();
        version = details.facts().version();
        deciding = details.facts().status() == ApplicationStatus.DECISION;
        row = find(details).orElse(null);
        return row == null ? ApplicationView.addressOf(number) : null;
    }

    private ApplicationDetails details() {
        return registration.details(
                Optional.ofNullable(number).flatMap(CaseNumber::find).orElseThrow(ApplicationNotFoundException::new));
    }

    private Optional<RegisterRows.Row> find(ApplicationDetails details) {
        return details.verification().conflicts().stream()
                .filter(one -> one.key().equals(conflict))
                .findFirst()
                .map(rows::of);
    }

    /** @return null on a page that came back with an error after the conflict was gone */
    public RegisterRows.Row getRow() {
        if (row == null) {
            row = find(details()).orElse(null);
        }
        return row;
    }

    public String keep() {
        return settle(Settlement.KEPT);
    }

    public String take() {
        return settle(Settlement.TAKEN);
    }

    /** Whoever was overtaken is told so; his next try counts as read now. */
    private String settle(Settlement settlement) {
        var facts = details().facts();
        var read = version;
        version = facts.version();
        conflicts.settle(facts.id(), new SettleConflict(conflict, settlement, reason, read));
        notices.done("verification.conflict.done");
        return ApplicationView.addressOf(number);
    }

    /** @return whether it stands before its decision: whoever changes it now decides it no more */
    public boolean isDeciding() {
        return deciding;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String typed) {
        number = typed;
    }

    public String getConflict() {
        return conflict;
    }

    public void setConflict(String named) {
        conflict = named;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
