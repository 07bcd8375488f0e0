package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says in the page what was done just before it was opened. */
@RequestScoped
public class Notices {

    private final Msg msg;

    @Inject
    Notices(Msg msg) {
        this.msg = msg;
    }

    /** for the container */
    protected Notices() {
        this(null);
    }

    /** @param key of the text */
    public void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** @param key of the text */
    public void wrong(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    private void add(FacesMessage.Severity severity, String key, Object... arguments) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, msg.text(key, arguments), null));
    }
}
