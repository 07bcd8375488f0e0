package org.sijill.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * The session's cookie follows {@code PUBLIC_URL}: a secure cookie over plain http beyond loopback would mean that nobody
 * can log in. That it is not sent from other sites stands in {@code glassfish-web.xml}: the server reads it only there.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private PublicAddress address;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName("sijill");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSecure());
    }
}
