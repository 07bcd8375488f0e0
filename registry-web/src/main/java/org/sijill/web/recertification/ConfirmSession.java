package org.sijill.web.recertification;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.sijill.passcode.PasscodeId;
import org.sijill.recertification.FamilyKey;
import org.sijill.security.Actor;

/** How far a family has come that confirms on a phone: asked for a code, proven. Never written to a store. */
@SessionScoped
class ConfirmSession implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient FamilyKey named;
    private transient PasscodeId asked;
    private transient Actor family;

    synchronized void asked(FamilyKey who, PasscodeId passcode) {
        named = who;
        asked = passcode;
    }

    synchronized void proven(Actor who) {
        family = who;
        asked = null;
    }

    synchronized Optional<FamilyKey> named() {
        return Optional.ofNullable(named);
    }

    synchronized Optional<PasscodeId> asked() {
        return Optional.ofNullable(asked);
    }

    /** @return who acts on the pages of the confirmation; empty until a code was typed rightly */
    synchronized Optional<Actor> family() {
        return Optional.ofNullable(family);
    }
}
