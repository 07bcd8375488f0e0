package org.sijill.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sijill.office.LoginService;
import org.sijill.office.StaffSession;
import org.sijill.security.CurrentActor;

/** Lets nobody past who is not logged in, except to what is listed as public. */
public class StaffGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String LOGIN = "/staff/login";
    static final String PASSWORD = "/staff/password";

    @Inject
    private transient LoginService accounts;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Card card;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        var session = path.startsWith("/staff") ? session(request) : Optional.<StaffSession>empty();
        session.ifPresent(found -> {
            current.become(found.actor());
            card.show(found);
        });
        if (PublicPages.hold(path)) {
            chain.doFilter(request, response);
        } else if (!path.startsWith("/staff")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (session.isEmpty()) {
            toLogin(request, response, path);
        } else if (session.get().mustChange() && !path.equals(PASSWORD) && !path.equals("/staff/logout")) {
            response.sendRedirect(PASSWORD);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<StaffSession> session(HttpServletRequest request) {
        return StaffLogin.of(request).flatMap(login -> accounts.session(login.accountId(), login.stamp()));
    }

    /** A page that was asked for is come back to; what a script asked for is refused, for nobody would see the log-in. */
    private static void toLogin(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        if (request.getHeader("Faces-Request") != null || "/staff/stay".equals(path)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var back = "GET".equals(request.getMethod())
                ? path
                        + Optional.ofNullable(request.getQueryString())
                                .map(query -> "?" + query)
                                .orElse("")
                : "/staff/";
        var ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid() ? "&ended=1" : "";
        response.sendRedirect(LOGIN + "?from=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + ended);
    }
}
