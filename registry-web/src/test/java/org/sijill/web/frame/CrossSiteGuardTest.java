package org.sijill.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CrossSiteGuardTest {

    private static final String HOST = "sijill.example:8080";

    @Test
    void aFormOfOurOwnPageIsLetThrough() throws IOException, ServletException {
        assertThat(passes("POST", "/staff/inbox", Map.of("Host", HOST, "Origin", "http://" + HOST)))
                .isTrue();
        assertThat(passes("POST", "/staff/inbox", Map.of("Host", HOST, "Sec-Fetch-Site", "same-origin")))
                .isTrue();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws IOException, ServletException {
        assertThat(passes("POST", "/staff/inbox", Map.of("Host", HOST, "Origin", "http://evil.example")))
                .isFalse();
        assertThat(passes("POST", "/staff/inbox", Map.of("Host", HOST, "Origin", "null")))
                .isFalse();
        assertThat(passes("POST", "/staff/inbox", Map.of("Host", HOST, "Sec-Fetch-Site", "cross-site")))
                .isFalse();
        assertThat(passes("PUT", "/staff/inbox", Map.of("Host", HOST, "Sec-Fetch-Site", "same-site")))
                .isFalse();
    }

    @Test
    void aSiblingPortOfThisHostIsAnotherSite() throws IOException, ServletException {
        assertThat(passes("POST", "/staff/inbox", Map.of("Host", HOST, "Origin", "http://sijill.example")))
                .isFalse();
    }

    @Test
    void behindAProxyThePublicAddressIsOurs() throws IOException, ServletException {
        var behind = new PublicAddress(Optional.of("https://sijill.gov.example/"));
        assertThat(passes(behind, "POST", "/staff/inbox", Map.of("Host", HOST, "Origin", "https://sijill.gov.example")))
                .isTrue();
    }

    @Test
    void readingIsNeverRefused() throws IOException, ServletException {
        assertThat(passes("GET", "/staff/inbox", Map.of("Host", HOST, "Sec-Fetch-Site", "cross-site")))
                .isTrue();
    }

    @Test
    void addressesThatTakeAKeyAreLeftAloneButNotThoseThatOnlyLookAlike() throws IOException, ServletException {
        var foreign = Map.of("Host", HOST, "Origin", "http://partner.example");
        assertThat(passes("POST", "/api/v1/applications", foreign)).isTrue();
        assertThat(passes("POST", "/dci/search", foreign)).isTrue();
        assertThat(passes("POST", "/apply", foreign)).isFalse();
        assertThat(passes("POST", "/apix/v1", foreign)).isFalse();
    }

    private static boolean passes(String method, String path, Map<String, String> headers)
            throws IOException, ServletException {
        return passes(new PublicAddress(Optional.empty()), method, path, headers);
    }

    private static boolean passes(PublicAddress address, String method, String path, Map<String, String> headers)
            throws IOException, ServletException {
        var through = new AtomicBoolean();
        var told = Requests.told();
        new CrossSiteGuard(address)
                .doFilter(
                        Requests.request(method, path, null, headers),
                        Requests.response(told),
                        (request, response) -> through.set(true));
        assertThat(told.get("status")).isEqualTo(through.get() ? null : 403);
        return through.get();
    }
}
