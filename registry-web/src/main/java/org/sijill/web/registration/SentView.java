package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.common.NotAvailableException;
import org.sijill.registration.Receipt;
import org.sijill.registration.RegistrationService;

/** What whoever handed in an application on a phone is told: its number, the day of the answer, and what happens next. */
@Named
@RequestScoped
public class SentView {

    private final RegistrationService registration;
    private final ApplicantSession session;
    private Receipt receipt;

    @Inject
    SentView(RegistrationService registration, ApplicantSession session) {
        this.registration = registration;
        this.session = session;
    }

    /** For the container. */
    protected SentView() {
        this(null, null);
    }

    /** @return what is done, what is now and what comes later */
    public List<CitizenWay.Step> getWay() {
        return CitizenWay.of(getReceipt().status());
    }

    /** @throws NotAvailableException if nothing was handed in in this session */
    public Receipt getReceipt() {
        if (receipt == null) {
            receipt = registration.follow(session.application().orElseThrow(NotAvailableException::new));
        }
        return receipt;
    }
}
