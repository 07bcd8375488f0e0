package org.sijill.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.declaration.Part;
import org.sijill.registration.OwnApplicationService;
import org.sijill.security.CurrentActor;

/**
 * Lets nobody past to an application on the portal who has not proven by a code whose it is; and leads on from its questions
 * once it is out of his hand, whether he opens one or sends a form of it again.
 */
public class PortalGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FOLLOW = "/follow";
    private static final String VISIT = "/follow/visit";

    static final String IDENTITY = "/apply/identity";

    /** The pattern of the filter takes the pages above the others too. */
    private static final Set<String> OPEN = Set.of("/apply", "/follow", IDENTITY);

    /** Where somebody who was away for long goes on. */
    private static final Set<String> QUESTIONS = Set.of("/apply/family", "/apply/incomes", "/apply/documents");

    private static final Set<String> OF_MANY = Set.of("/apply/person", "/apply/dwelling", "/apply/income");

    private static final String REVIEW = "/apply/review";

    private static final Set<String> OF_THE_WHOLE = Set.of(REVIEW, "/apply/wishes");

    @Inject
    private transient ApplicantSession session;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Draft draft;

    @Inject
    private transient OwnApplicationService own;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (VISIT.equals(request.getServletPath())) {
            toVisit(request, response, chain);
            return;
        }
        var applicant =
                request.getSession(false) == null ? null : session.applicant().orElse(null);
        if (applicant != null) {
            current.become(applicant);
            if (isOfADraft(request.getServletPath()) && session.application().isPresent() && !draft.isInHand()) {
                response.sendRedirect(after(draft.number()));
                return;
            }
        } else if (!OPEN.contains(request.getServletPath())) {
            var ended = isEnded(request);
            question(request).ifPresent(session::wants);
            var begin = request.getServletPath().startsWith("/follow/") ? "/follow" : IDENTITY;
            response.sendRedirect(ended ? begin + "?ended=true" + language(request) : begin);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A family that proved itself reaches its visit, and nothing of an application. */
    private void toVisit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var family = request.getSession(false) == null ? null : session.family().orElse(null);
        if (family == null) {
            response.sendRedirect(isEnded(request) ? FOLLOW + "?ended=true" + language(request) : FOLLOW);
            return;
        }
        current.become(family);
        chain.doFilter(request, response);
    }

    /** @return whether there was a session: it is not there any more, or a form of one is sent */
    private static boolean isEnded(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** The form says in which language it was: what the browser remembered may be gone too. */
    private static String language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .map(code -> "&lang=" + Language.of(code).code())
                .orElse("");
    }

    private static boolean isOfADraft(String page) {
        return QUESTIONS.contains(page) || OF_MANY.contains(page) || OF_THE_WHOLE.contains(page);
    }

    private String after(CaseNumber number) {
        return own.own(number).facts().status().isFinal() ? "/follow/application" : "/apply/sent";
    }

    /** The page of a question, asked for or sent; which of several it is stands in the address, or in the form. */
    private static Optional<String> question(HttpServletRequest request) {
        var page = request.getServletPath() + "?faces-redirect=true";
        if (OF_MANY.contains(request.getServletPath())) {
            return Optional.ofNullable(request.getParameter("part"))
                    .flatMap(Part::find)
                    .map(asked -> page + "&part=" + asked.name());
        }
        return Optional.of(page).filter(asked -> QUESTIONS.contains(request.getServletPath()));
    }

    /** @return outcome that leads to the question at which the session ended, or to the whole of what was answered */
    static String goOn(ApplicantSession session) {
        return session.takeWanted().orElse(REVIEW + "?faces-redirect=true");
    }
}
