package org.sijill.web.registration;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.passcode.PasscodeId;
import org.sijill.registration.AskPasscode;
import org.sijill.registration.RequestKey;
import org.sijill.security.Actor;

/** How far somebody has come who applies on a phone: asked for a code, proven, with an application. Never written to a store. */
@SessionScoped
class ApplicantSession implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient AskPasscode named;
    private transient CaseNumber followed;
    private transient PasscodeId asked;
    private transient Actor applicant;
    private transient CaseNumber application;
    private transient String wanted;
    private transient CaseNumber visit;
    private transient Actor family;

    /** One code, one draft: a form sent twice begins one application. */
    private transient RequestKey key;

    /** He wants to apply. */
    synchronized void asked(AskPasscode who, PasscodeId passcode) {
        named = who;
        followed = null;
        visit = null;
        asked = passcode;
    }

    /** He comes back to an application. */
    synchronized void asked(CaseNumber number, PasscodeId passcode) {
        named = null;
        followed = number;
        visit = null;
        asked = passcode;
    }

    /** A family comes to its visit. */
    synchronized void askedOfVisit(CaseNumber number, PasscodeId passcode) {
        asked(number, passcode);
        visit = number;
    }

    synchronized void provenFamily(Actor who) {
        family = who;
        asked = null;
        visit = null;
    }

    /** @return the visit that a family asks for; empty unless it has still to prove itself */
    synchronized Optional<CaseNumber> visit() {
        return Optional.ofNullable(visit);
    }

    /** @return the family that proved itself by a code; it reaches its visit and nothing else */
    synchronized Optional<Actor> family() {
        return Optional.ofNullable(family);
    }

    /** @param begun what he goes on with, unless it is another that he came back to */
    synchronized void proven(Actor who, Optional<CaseNumber> begun) {
        applicant = who;
        application = Optional.ofNullable(followed).or(() -> begun).orElse(null);
        key = new RequestKey(UUID.randomUUID().toString());
        asked = null;
    }

    /** He was at this question when his session ended. */
    synchronized void wants(String question) {
        wanted = question;
    }

    /** @return the question he was at; the second time nothing */
    synchronized Optional<String> takeWanted() {
        var taken = Optional.ofNullable(wanted);
        wanted = null;
        return taken;
    }

    synchronized void begun(CaseNumber number) {
        application = number;
    }

    synchronized Optional<AskPasscode> named() {
        return Optional.ofNullable(named);
    }

    synchronized Optional<CaseNumber> followed() {
        return Optional.ofNullable(followed);
    }

    synchronized Optional<PasscodeId> asked() {
        return Optional.ofNullable(asked);
    }

    /** @return who acts on the portal's pages; empty until a code was typed rightly */
    synchronized Optional<Actor> applicant() {
        return Optional.ofNullable(applicant);
    }

    synchronized Optional<CaseNumber> application() {
        return Optional.ofNullable(application);
    }

    synchronized RequestKey key() {
        return key;
    }
}
