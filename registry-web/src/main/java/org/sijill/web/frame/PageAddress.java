package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of the page asked for, with one parameter changed and the others kept: the other language, the next page of
 * a list. Reads the address only: asking the request would read the body of a form before its encoding is known.
 */
@Named("address")
@RequestScoped
public class PageAddress {

    private final HttpServletRequest request;

    @Inject
    PageAddress(HttpServletRequest request) {
        this.request = request;
    }

    /** for the container */
    protected PageAddress() {
        this(null);
    }

    /** @return path and parameters, {@code name} set to {@code value} */
    public String with(String name, Object value) {
        var others = parameters(request).filter(pair -> !pair.startsWith(name + "="));
        var changed = name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
        return path(request) + Stream.concat(others, Stream.of(changed)).collect(Collectors.joining("&", "?", ""));
    }

    /** @return the path asked for, also where an error page is shown in its place */
    static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** @return the same with its parameters */
    static String whole(HttpServletRequest request) {
        var query = request.getQueryString();
        return path(request) + (query == null ? "" : "?" + query);
    }

    /** @return the parameter as it stands in the address, undecoded */
    static Optional<String> parameter(HttpServletRequest request, String name) {
        return parameters(request)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    private static Stream<String> parameters(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? Stream.empty() : Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty());
    }
}
