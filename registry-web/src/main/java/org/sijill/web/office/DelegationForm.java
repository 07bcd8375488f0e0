package org.sijill.web.office;

import java.io.Serializable;
import java.time.LocalDate;
import org.sijill.office.GiveDelegation;
import org.sijill.security.ActorId;

/** What is typed of a delegation. */
public class DelegationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String delegate = "";
    private LocalDate from;
    private LocalDate to;
    private String reason = "";

    GiveDelegation command(ActorId delegator) {
        return new GiveDelegation(delegator, ActorId.of(delegate), from, to, reason);
    }

    public String getDelegate() {
        return delegate;
    }

    public void setDelegate(String chosen) {
        delegate = chosen;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate typed) {
        from = typed;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate typed) {
        to = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
