package org.sijill.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Requests and answers that hold just what a test says. */
final class Requests {

    private Requests() {}

    static HttpServletRequest request(String method, String path, String query, Map<String, String> headers) {
        return answering(HttpServletRequest.class, (name, first) -> switch (name) {
            case "getMethod" -> method;
            case "getRequestURI", "getServletPath" -> path;
            case "getQueryString" -> query;
            case "getScheme" -> "http";
            case "getHeader" -> headers.get(first);
            case "getCookies" ->
                headers.containsKey("lang") ? new Cookie[] {new Cookie("lang", headers.get("lang"))} : null;
            default -> null;
        });
    }

    /** @param told receives the status sent under {@code status} */
    static HttpServletResponse response(Map<String, Object> told) {
        return answering(HttpServletResponse.class, (name, first) -> {
            if ("sendError".equals(name)) {
                told.put("status", first);
            }
            return null;
        });
    }

    static Map<String, Object> told() {
        return new HashMap<>();
    }

    private interface Answer {
        Object to(String method, Object firstArgument);
    }

    private static <T> T answering(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments == null ? null : arguments[0])));
    }
}
