package org.sijill.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.sijill.common.Language;

/** Remembers the language that {@code ?lang=en} or {@code ?lang=ar} chooses, for a year, in a cookie. */
public class LanguageChoice extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        UserLanguage.chosenNow(request).ifPresent(chosen -> response.addCookie(cookie(chosen)));
        chain.doFilter(request, response);
    }

    private Cookie cookie(Language language) {
        var cookie = new Cookie(UserLanguage.CHOSEN, language.code());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
