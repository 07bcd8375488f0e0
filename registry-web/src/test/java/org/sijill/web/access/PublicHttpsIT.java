package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sijill.web.kill.Installation;

/** The server where people come by https, through a proxy: cookies and redirects follow {@code PUBLIC_URL}. Runs after all that use the shared one. */
@Order(Order.DEFAULT + 4)
class PublicHttpsIT {

    private static final String PUBLIC = "https://sijill.example";

    private static Installation installation;

    @BeforeAll
    static void atAnotherAddress() throws IOException {
        installation = Installation.shared();
        installation.restart(Map.of("PUBLIC_URL", PUBLIC));
    }

    @Test
    void cookiesAreSecureAndTheBrowserIsToldToComeByHttpsOnly() {
        var answer = new Web(installation.listensAt()).logIn("clerk", installation.password(), "");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(HeadersIT.cookie(answer, "sijill"))
                .contains("; Secure")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(HeadersIT.cookie(new Web(installation.listensAt()).get("/?lang=en"), "lang"))
                .contains("; Secure");
    }

    @Test
    void aFormFromThePublicAddressIsTakenAndOneFromElsewhereIsNot() {
        var web = new Web(installation.listensAt());
        var form = Form.in(web.get("/staff/login").body(), "form")
                .with("userName", "clerk")
                .with("password", installation.password());
        assertThat(web.post(form.action(), form.press("logIn"), "Origin", "https://sijill.example.evil")
                        .statusCode())
                .isEqualTo(403);
        assertThat(web.post(form.action(), form.press("logIn"), "Origin", PUBLIC)
                        .statusCode())
                .isEqualTo(302);
    }

    /** A form's policy covers where its answer leads: a redirect to plain http would be stopped by the browser. */
    @Test
    void aRedirectLeadsToThePublicAddress() {
        var answer = new Web(installation.listensAt()).logIn("clerk", installation.password(), "");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .satisfiesAnyOf(location -> assertThat(location).startsWith("/staff/"), location -> assertThat(location)
                        .startsWith(PUBLIC + "/staff/"));
    }
}
