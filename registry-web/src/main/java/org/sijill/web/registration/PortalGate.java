package org.sijill.web.registration;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.sijill.security.CurrentActor;

/** Lets nobody past to an application on the portal who has not proven by a code whose it is. */
public class PortalGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String IDENTITY = "/apply/identity";

    /** The pattern of the filter takes the pages above the others too. */
    private static final Set<String> OPEN = Set.of("/apply", "/follow", IDENTITY);

    @Inject
    private transient ApplicantSession session;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var applicant =
                request.getSession(false) == null ? null : session.applicant().orElse(null);
        if (applicant != null) {
            current.become(applicant);
        } else if (!OPEN.contains(request.getServletPath())) {
            response.sendRedirect(request.getServletPath().startsWith("/follow/") ? "/follow" : IDENTITY);
            return;
        }
        chain.doFilter(request, response);
    }
}
