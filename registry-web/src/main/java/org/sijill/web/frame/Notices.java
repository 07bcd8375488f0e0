package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** What a page of the staff says: that something was done, in this request or in the one that led here; what is wrong. */
@Named
@RequestScoped
public class Notices {

    private final Msg msg;
    private final JustDone justDone;
    private String told;
    private boolean movedOn;

    @Inject
    Notices(Msg msg, JustDone justDone) {
        this.msg = msg;
        this.justDone = justDone;
    }

    /** for the container */
    protected Notices() {
        this(null, null);
    }

    /**
     * Said at the top of the next page that is shown, once.
     *
     * @param key of the text
     */
    public void done(String key, Object... arguments) {
        say(false, key, arguments);
    }

    /**
     * Said, as {@link #done}, at the top of a page that is not of what was done: it opens by itself, and nobody has looked at it.
     *
     * @param key of the text
     */
    public void doneBefore(String key, Object... arguments) {
        say(true, key, arguments);
    }

    private void say(boolean movedOn, String key, Object... arguments) {
        justDone.say(new JustDone.Said(
                key, Arrays.stream(arguments).map(String::valueOf).toList(), movedOn));
    }

    /** @return what was done just before, in the page's language; empty text if nothing was */
    public String getDone() {
        var context = FacesContext.getCurrentInstance();
        if (context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
                || context.getPartialViewContext().isPartialRequest()) {
            return "";
        }
        if (told == null) {
            var said = justDone.take();
            movedOn = said.filter(JustDone.Said::movedOn).isPresent();
            told = said.map(done -> msg.text(done.key(), done.arguments().toArray()))
                    .orElse("");
        }
        return told;
    }

    /** @return whether the page opened by itself after something else was done */
    public boolean isMovedOn() {
        return !getDone().isEmpty() && movedOn;
    }

    /** @param key of the text */
    public void wrong(String key) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, msg.text(key), null));
    }
}
