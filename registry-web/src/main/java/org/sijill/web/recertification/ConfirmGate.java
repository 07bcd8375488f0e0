package org.sijill.web.recertification;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.sijill.common.Language;
import org.sijill.security.CurrentActor;

/** Lets nobody past to the data of a family who has not proven by a code that it is his. */
public class ConfirmGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String BEGIN = "/confirm";

    /** The pattern of the filter takes the page above the others too. */
    private static final Set<String> OPEN = Set.of(BEGIN, "/confirm/code");

    @Inject
    private transient ConfirmSession session;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var family = request.getSession(false) == null ? null : session.family().orElse(null);
        if (family != null) {
            current.become(family);
        } else if (!OPEN.contains(request.getServletPath())) {
            response.sendRedirect(isEnded(request) ? BEGIN + "?ended=true" + language(request) : BEGIN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isEnded(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static String language(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang"))
                .map(code -> "&lang=" + Language.of(code).code())
                .orElse("");
    }
}
