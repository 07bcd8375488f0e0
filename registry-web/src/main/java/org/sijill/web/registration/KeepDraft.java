package org.sijill.web.registration;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.registration.DraftService;
import org.sijill.registration.KeepAnswers;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Refusals;

/** Takes what is being typed on the portal, a few seconds after it was; answers the version to go on with. */
@WebServlet("/apply/keep")
public class KeepDraft extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient ApplicantSession session;

    @Inject
    private transient Asked asked;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var version = asked.version();
        var part = asked.text("part").flatMap(Part::find);
        if (version.isEmpty() || part.isEmpty() || session.application().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            var kept = drafts.keep(
                    new KeepAnswers(session.application().get(), version.get(), typed(request, part.get())));
            response.setContentType("text/plain");
            response.getWriter().write(Long.toString(kept));
        } catch (BusinessException | EJBException failed) {
            response.setStatus(status(Refusals.in(failed).orElseThrow(() -> failed)));
        }
    }

    private static int status(BusinessException refusal) {
        if (refusal instanceof ChangedMeanwhileException) {
            return HttpServletResponse.SC_CONFLICT;
        }
        return refusal instanceof NotAvailableException
                ? HttpServletResponse.SC_NOT_FOUND
                : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }

    /** Only the fields of a question: a form also sends what is the page's own. */
    private static Answers typed(HttpServletRequest request, Part part) {
        var typed = new HashMap<String, String>();
        for (var field : part.question().fields()) {
            if (request.getParameter(field) != null) {
                typed.put(field, request.getParameter(field));
            }
        }
        return new Answers(typed).as(part);
    }
}
