package org.sijill.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * What the browser is told to refuse, and what it may keep. The content policy of a Faces page is set where the page is
 * rendered, because it holds the page's nonce (web.xml, {@code primefaces.CSP_POLICY}); here it is set on all else.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; script-src 'self'";
    private static final String DEVICES = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";

    /** The script that answers for a visit's page without network, and the one page that it may answer for. */
    private static final String WORKER = "/resources/sijill/along-worker.js";

    private static final String WORKS_FOR = "/staff/assessment/report";

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new WithoutForm(request), new OnePolicy(response));
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", DEVICES);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", caching(request));
        if (WORKER.equals(request.getServletPath())) {
            response.setHeader("Service-Worker-Allowed", WORKS_FOR);
        }
        if (address.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader(CONTENT_POLICY, POLICY);
        chain.doFilter(request, new OnePolicy(response));
    }

    /** An error page answers no form: read as one, what was wrong with the form would be wrong with the page too. */
    private static final class WithoutForm extends HttpServletRequestWrapper {

        WithoutForm(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }
    }

    /** A page that brings its own policy, with its nonce, replaces the one that stands: two would both hold. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (CONTENT_POLICY.equals(name)) {
                super.setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }

    private static String caching(HttpServletRequest request) {
        var path = request.getServletPath();
        if (path.startsWith("/resources/")) {
            return request.getParameter(Assets.VERSION) == null
                    ? "public, max-age=86400"
                    : "public, max-age=31536000, immutable";
        }
        if (path.startsWith("/jakarta.faces.resource/")) {
            return "public, max-age=86400";
        }
        return path.startsWith("/staff") ? "no-store" : "private, no-cache";
    }
}
