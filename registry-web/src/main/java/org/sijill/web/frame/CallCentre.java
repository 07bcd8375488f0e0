package org.sijill.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The ministry's telephone number for citizens ({@code CALL_CENTRE}); shown only where it is configured, never invented. */
@Named("callCentre")
@ApplicationScoped
public class CallCentre {

    private final String number;

    @Inject
    CallCentre(@ConfigProperty(name = "CALL_CENTRE") Optional<String> number) {
        this.number = number.orElse("");
    }

    /** for the container */
    protected CallCentre() {
        this(Optional.empty());
    }

    /** @return empty text if there is none */
    public String getNumber() {
        return number;
    }
}
