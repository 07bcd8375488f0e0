package org.sijill.web.office;

import java.util.List;
import java.util.Set;

/**
 * The addresses that need no log-in: the whole list. What is not in it is refused. The REST resources have a gate of their
 * own: the partner's key.
 */
final class PublicPages {

    private static final Set<String> PAGES = Set.of(
            "/",
            "/index",
            "/apply",
            "/follow",
            "/complain",
            "/contact",
            "/check",
            "/staff/login",
            "/openapi",
            "/favicon.ico");

    private static final List<String> FOLDERS =
            List.of("/resources/", "/jakarta.faces.resource/", "/api/v1/", "/health", "/metrics");

    private PublicPages() {}

    static boolean hold(String path) {
        return PAGES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }
}
