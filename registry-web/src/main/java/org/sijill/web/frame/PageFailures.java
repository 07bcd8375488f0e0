package org.sijill.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.common.WrongFieldsException;

/**
 * The one place where a page's failure becomes something a person can read. A refusal becomes a message in the page, with
 * what was typed still there; what is not available becomes the page that says so; an expired view leads back to where the
 * user was; all else is logged once under its reference id and shown without a trace.
 *
 * @see "house-style.md (e)"
 */
public class PageFailures extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(PageFailures.class.getName());

    private static final String REQUIRED = "common.error.required";

    public PageFailures(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            ExceptionQueuedEvent event = events.next();
            var failure = event.getContext();
            events.remove();
            if (!context.getResponseComplete()) {
                show(context, failure.getException(), failure.getPhaseId());
            }
        }
        getWrapped().handle();
    }

    private void show(FacesContext context, Throwable thrown, PhaseId phase) {
        var refusal = Refusals.in(thrown);
        if (Refusals.isCausedBy(thrown, ViewExpiredException.class)) {
            expire(context);
        } else if (refusal.filter(NotAvailableException.class::isInstance).isPresent()) {
            fail(context, HttpServletResponse.SC_NOT_FOUND);
        } else if (refusal.isPresent() && phase != PhaseId.RENDER_RESPONSE) {
            explain(context, refusal.get());
        } else {
            LOG.log(
                    Level.ERROR,
                    () -> "event=pageFailed ref=" + ReferenceId.current().orElse("none") + " phase="
                            + phase.getOrdinal(),
                    thrown);
            fail(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** A form of the back office is shown again with what was typed into it; all others are said to have been open too long. */
    private static void expire(FacesContext context) {
        if (CDI.current().select(StaffForm.class).get().keepOwn()) {
            redirect(context, PageAddress.whole((HttpServletRequest)
                    context.getExternalContext().getRequest()));
        } else {
            render(context, "expired", HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static void redirect(FacesContext context, String address) {
        try {
            context.getExternalContext().redirect(address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void explain(FacesContext context, BusinessException refusal) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        // a citizen has no colleagues: it was himself, on another page or device
        var code = refusal instanceof ChangedMeanwhileException && !ErrorPage.onStaffSurface(request)
                ? "portal.error.changedMeanwhile"
                : refusal.code();
        if (refusal instanceof WrongFieldsException several) {
            several.wrong().forEach((field, why) -> say(context, RefusedField.named(context, field), why, why.code()));
        } else {
            say(context, RefusedField.of(context, refusal.code()), refusal, code);
        }
        context.validationFailed();
        context.renderResponse();
    }

    private static void say(
            FacesContext context, Optional<? extends UIComponent> field, BusinessException why, String code) {
        var msg = CDI.current().select(Msg.class).get();
        var arguments = why.arguments().stream()
                .map(argument -> argument instanceof Enum<?> constant ? msg.label(constant) : argument)
                .toArray();
        // a field that is asked for says so in its own words
        var text = field.filter(UIInput.class::isInstance)
                .map(input -> ((UIInput) input).getRequiredMessage())
                .filter(own -> REQUIRED.equals(code))
                .orElseGet(() -> msg.text(code, arguments));
        context.addMessage(
                field.map(found -> found.getClientId(context)).orElse(null),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** A script's request gets the page itself, because it does not show an error status; all others the status. */
    private static void fail(FacesContext context, int status) {
        if (context.getPartialViewContext().isAjaxRequest() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            render(context, String.valueOf(status), HttpServletResponse.SC_OK);
            return;
        }
        try {
            if (!context.getExternalContext().isResponseCommitted()) {
                context.getExternalContext().responseSendError(status, null);
            }
            context.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void render(FacesContext context, String page, int status) {
        var external = context.getExternalContext();
        var view =
                context.getApplication().getViewHandler().createView(context, "/WEB-INF/errorpages/" + page + ".xhtml");
        context.setViewRoot(view);
        context.getPartialViewContext().setRenderAll(true);
        if (!context.getPartialViewContext().isAjaxRequest()) {
            external.setResponseStatus(status);
        }
        context.renderResponse();
    }
}
