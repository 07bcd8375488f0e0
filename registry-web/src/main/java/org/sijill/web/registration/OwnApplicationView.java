package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sijill.common.NotAvailableException;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.OwnApplicationDetails;
import org.sijill.registration.OwnApplicationService;
import org.sijill.web.frame.Msg;

/** An application, as whoever came back to it by number and code sees it. */
@Named
@RequestScoped
public class OwnApplicationView {

    /** Of these there is more to say than the headline does. */
    private static final Set<ApplicationStatus> TOLD = EnumSet.of(
            ApplicationStatus.VISIT,
            ApplicationStatus.APPROVED,
            ApplicationStatus.ENTERED,
            ApplicationStatus.WITHDRAWN,
            ApplicationStatus.CLOSED_BY_DEATH,
            ApplicationStatus.LAPSED,
            ApplicationStatus.EXPIRED);

    private final OwnApplicationService service;
    private final ApplicantSession session;
    private final RegistrationChoices choices;
    private final Msg msg;
    private OwnApplicationDetails own;

    @Inject
    OwnApplicationView(OwnApplicationService service, ApplicantSession session, RegistrationChoices choices, Msg msg) {
        this.service = service;
        this.session = session;
        this.choices = choices;
        this.msg = msg;
    }

    /** For the container. */
    protected OwnApplicationView() {
        this(null, null, null, null);
    }

    /** A draft is gone on with.  @return null to show what this page shows */
    public String open() {
        return getOwn().facts().status() == ApplicationStatus.DRAFT ? PortalGate.goOn(session) : null;
    }

    /** @throws NotAvailableException if nobody came back to an application in this session */
    public OwnApplicationDetails getOwn() {
        if (own == null) {
            own = service.own(session.application().orElseThrow(NotAvailableException::new));
        }
        return own;
    }

    public List<CitizenWay.Step> getWay() {
        return CitizenWay.of(getOwn().facts().status());
    }

    /** @return where it stands, in a few words */
    public String getHeadline() {
        var facts = getOwn().facts();
        if (facts.isDeletedDraft()) {
            return msg.get("portal.own.headline.deleted");
        }
        return msg.get("portal.own.headline." + (isInPart() && !isAnnulled() ? "part" : facts.status()));
    }

    private boolean isInPart() {
        var facts = getOwn().facts();
        return !facts.approvedHelp().isEmpty()
                && facts.approvedHelp().size() < facts.helpWanted().size();
    }

    /** @return the kinds of help that were approved, where it was not all of them; empty text otherwise */
    public String getApprovedInPart() {
        return isInPart() && !isAnnulled() ? choices.names(getOwn().facts().approvedHelp()) : "";
    }

    /** @return the others of those that were asked for; empty text if nothing was approved, or all of it */
    public String getNotApproved() {
        var others = new ArrayList<>(getOwn().facts().helpWanted());
        others.removeAll(getOwn().facts().approvedHelp());
        return getApprovedInPart().isEmpty() ? "" : choices.names(others);
    }

    /** @return what else there is to say of it; empty text if that is all */
    public String getTold() {
        var status = getOwn().facts().status();
        return TOLD.contains(status) ? msg.get("portal.own.told." + status) : "";
    }

    /** @return what its applicant reads instead of the office's word for its status; empty text if it is the same */
    public String getStatusText() {
        if (getOwn().facts().isDeletedDraft()) {
            return msg.get("registration.application.draftDeleted");
        }
        return switch (getOwn().facts().status()) {
            case LAPSED -> msg.get("portal.own.lapsed");
            case CLOSED_BY_DEATH -> msg.get("portal.own.closed");
            default -> "";
        };
    }

    /** @return whether the decision was taken back: then its file and its letter hold no longer */
    public boolean isAnnulled() {
        return getOwn().facts().annulment() != null;
    }

    public boolean isWithdrawable() {
        return getOwn().facts().status().isWithdrawable();
    }

    /** He completes it after all. */
    public String reopen() {
        service.reopenOwn(session.application().orElseThrow(), getOwn().facts().version());
        return "/follow/application?faces-redirect=true";
    }

    public String withdraw() {
        service.withdrawOwn(
                session.application().orElseThrow(), getOwn().facts().version());
        return "/follow/application?faces-redirect=true";
    }
}
