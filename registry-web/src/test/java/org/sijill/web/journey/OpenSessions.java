package org.sijill.web.journey;

import com.microsoft.playwright.options.Cookie;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions on one server that somebody has gone from without logging out. Whoever comes next goes on in one of them, instead of
 * logging in; each is in one pair of hands at a time.
 */
final class OpenSessions {

    private final Map<String, Deque<List<Cookie>>> byOwner = new ConcurrentHashMap<>();

    /** @return the cookies of such a session, which is given to nobody else then */
    Optional<List<Cookie>> take(String userName) {
        var left = byOwner.get(userName);
        if (left == null) {
            return Optional.empty();
        }
        synchronized (left) {
            return Optional.ofNullable(left.poll());
        }
    }

    void leave(String userName, List<Cookie> cookies) {
        var left = byOwner.computeIfAbsent(userName, owner -> new ArrayDeque<>());
        synchronized (left) {
            left.add(cookies);
        }
    }
}
