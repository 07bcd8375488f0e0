package org.sijill.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.sijill.common.Language;
import org.sijill.registration.FamilyApproved;
import org.sijill.worklist.Worklist;

/** Nothing of a family's data changed: what is asked of it ends, and it has another year. In the caller's transaction. */
@ApplicationScoped
class ConfirmedFamilies {

    private final Certifications certifications;
    private final Worklist worklist;

    @Inject
    ConfirmedFamilies(Certifications certifications, Worklist worklist) {
        this.certifications = certifications;
        this.worklist = worklist;
    }

    /** For the container. */
    protected ConfirmedFamilies() {
        this(null, null);
    }

    /**
     * What an officer has just decided on is confirmed with it; also of a file that was closed, for its family has come back. Of a
     * family that said that something changed, the branch still asks what.
     */
    void approved(@Observes FamilyApproved approved) {
        var certification = certifications.take(approved.family());
        if (certifications.holdsSinceToday(certification)) {
            certification.speak(approved.language());
        } else if (certification.stage() != CertificationStage.REPORTED) {
            confirm(certification, CertificationWay.DECISION, approved.language(), "recertification.confirmByDecision");
        }
    }

    /**
     * @param language in which the family is written to from now on
     * @param action for the audit log
     * @return the one that follows
     */
    Certification confirm(Certification former, CertificationWay way, Language language, String action) {
        var inHand = former.stage().isInHand();
        var renewed = certifications.renew(former, way, language);
        certifications.wrote(action, renewed, "certifiedOn", "nextOn");
        if (inHand) {
            worklist.completeInHand(former.household().value(), RecertificationProcess.AWAIT, "CONFIRMED");
        }
        return renewed;
    }
}
