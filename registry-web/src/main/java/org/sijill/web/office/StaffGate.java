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
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.sijill.office.FormProof;
import org.sijill.office.LoginService;
import org.sijill.office.StaffSession;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.StaffForm;

/** Lets nobody past who is not logged in, except to what is listed as public. */
public class StaffGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String LOGIN = "/staff/login";
    static final String PASSWORD = "/staff/password";

    /** Sent by the page's script: the session is over, what was typed is to be kept, and nothing is to be done with it. */
    private static final String KEEP = "Sijill-Keep";

    private static final String FIELDS = "application/x-www-form-urlencoded";

    @Inject
    private transient LoginService accounts;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Card card;

    @Inject
    private transient StaffForm form;

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        var session = path.startsWith("/staff") ? session(request) : Optional.<StaffSession>empty();
        session.ifPresent(found -> {
            current.become(found.actor());
            card.show(found);
            StaffLogin.of(request).ifPresent(this::madeFor);
        });
        if (PublicPages.hold(path)) {
            chain.doFilter(request, response);
        } else if (!path.startsWith("/staff")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getHeader(KEEP) != null) {
            response.setStatus(
                    isKept(request) ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
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

    private void madeFor(StaffLogin login) {
        var proof = FormProof.of(login.accountId(), login.stamp(), clock.instant());
        form.madeFor(login.account(), proof.toString(), other -> FormProof.parse(other)
                .filter(made -> made.account().equals(login.accountId()) && made.isOf(login.stamp(), clock.instant()))
                .isPresent());
    }

    /**
     * A page that was asked for is come back to, and so is one whose form came too late, with what was typed into it; what a
     * script asked for is refused, for nobody would see the log-in.
     */
    private void toLogin(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (request.getHeader("Faces-Request") != null || "/staff/stay".equals(path)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var kept = isKept(request);
        var back = kept || "GET".equals(request.getMethod())
                ? path
                        + Optional.ofNullable(request.getQueryString())
                                .map(query -> "?" + query)
                                .orElse("")
                : "/staff/";
        response.sendRedirect(LOGIN + "?from=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + how(request, kept));
    }

    /** A file that comes along is not read: a form of fields alone is. */
    private boolean isKept(HttpServletRequest request) {
        return Optional.of(request)
                .filter(sent -> "POST".equals(sent.getMethod()))
                .filter(sent -> Objects.toString(sent.getContentType(), "").startsWith(FIELDS))
                .flatMap(sent -> FormProof.parse(sent.getParameter(StaffForm.PROOF)))
                .flatMap(accounts::writer)
                .filter(writer -> form.keepFor(writer.value()))
                .isPresent();
    }

    private static String how(HttpServletRequest request, boolean kept) {
        if (kept) {
            return "&ended=1&kept=1";
        }
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid() ? "&ended=1" : "";
    }
}
