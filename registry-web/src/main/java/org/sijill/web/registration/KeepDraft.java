package org.sijill.web.registration;

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
import org.sijill.registration.Answers;
import org.sijill.registration.DeclaredHome;
import org.sijill.registration.DraftService;
import org.sijill.registration.KeepAnswers;

/** Takes what is being typed on the portal, a few seconds after it was; answers the version to go on with. */
@WebServlet("/apply/keep")
public class KeepDraft extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient ApplicantSession session;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var version = request.getParameter("version");
        if (version == null
                || !version.matches("[0-9]{1,18}")
                || session.application().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            var kept = drafts.keep(
                    new KeepAnswers(session.application().get(), Long.parseLong(version), new Answers(typed(request))));
            response.setContentType("text/plain");
            response.getWriter().write(Long.toString(kept));
        } catch (ChangedMeanwhileException overtaken) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } catch (NotAvailableException gone) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } catch (BusinessException tooMuch) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** Only the fields of a question: a form also sends what is the page's own. */
    private static HashMap<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        for (var field : DeclaredHome.FIELDS) {
            if (request.getParameter(field) != null) {
                typed.put(field, request.getParameter(field));
            }
        }
        return typed;
    }
}
