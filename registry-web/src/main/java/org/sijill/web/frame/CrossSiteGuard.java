package org.sijill.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site makes a browser send: anything but a read whose {@code Sec-Fetch-Site} or {@code Origin}
 * names another origin. Addresses that take a key instead of a cookie ({@code /api}, {@code /dci}) are left alone. A
 * caller that sends neither header is no browser and carries no cookie it did not choose to carry.
 */
public class CrossSiteGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final transient PublicAddress address;

    @Inject
    public CrossSiteGuard(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READS.contains(request.getMethod()) || takesKey(request) || fromOwnPage(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean takesKey(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/") || path.startsWith("/dci/");
    }

    private boolean fromOwnPage(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site)) {
            return false;
        }
        var origin = request.getHeader("Origin");
        return origin == null
                || address.origin().filter(origin::equals).isPresent()
                || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
