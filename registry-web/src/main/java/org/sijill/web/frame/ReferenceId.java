package org.sijill.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sijill.audit.RequestReference;

/**
 * Gives each request a number that a user can read aloud: ten digits, in the answer's {@code X-Reference-Id}, on every
 * error page and in every log line about the request.
 */
public class ReferenceId extends HttpFilter {

    /** Request attribute that holds it. */
    public static final String ATTRIBUTE = "org.sijill.referenceId";

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    @Inject
    private transient RequestReference audited;

    /** @return the reference id of the request this thread works for */
    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = next();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader("X-Reference-Id", id);
        CURRENT.set(id);
        audited.become(id);
        audited.arrivedBy(channel(request.getRequestURI()));
        try {
            chain.doFilter(request, response);
        } finally {
            CURRENT.remove();
        }
    }

    /** @return how the request came, as the audit log names it */
    private static String channel(String path) {
        if (path.startsWith("/staff")) {
            return "staff";
        }
        return path.startsWith("/api/") || path.startsWith("/dci/") ? "api" : "portal";
    }

    private static String next() {
        var random = ThreadLocalRandom.current();
        return "%04d-%06d".formatted(random.nextInt(10_000), random.nextInt(1_000_000));
    }
}
