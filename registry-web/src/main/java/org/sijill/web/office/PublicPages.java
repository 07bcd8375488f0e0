package org.sijill.web.office;

import java.util.List;
import java.util.Set;

/**
 * The addresses that need no log-in: the whole list. What is not in it is refused. Two have a gate of their own:
 * the REST resources the partner's key, an application on the portal the code that was sent.
 */
final class PublicPages {

    private static final Set<String> PAGES = Set.of(
            "/",
            "/index",
            "/apply",
            "/apply/identity",
            "/code",
            "/apply/help",
            "/apply/person",
            "/apply/family",
            "/apply/dwelling",
            "/apply/income",
            "/apply/incomes",
            "/apply/documents",
            "/apply/document",
            "/apply/document/remove",
            "/apply/keep",
            "/apply/review",
            "/apply/wishes",
            "/apply/sent",
            "/follow",
            "/follow/application",
            "/follow/letter",
            "/confirm",
            "/confirm/code",
            "/confirm/family",
            "/follow/visit",
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
