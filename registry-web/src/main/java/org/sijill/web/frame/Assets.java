package org.sijill.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of style sheets, scripts and icons, with the content's checksum, so that browsers may keep them for a year. */
@Named("assets")
@ApplicationScoped
public class Assets {

    /** Query parameter that makes an address change with its content. */
    static final String VERSION = "v";

    private static final String FOLDER = "/resources/sijill/";

    /** Icons that show a direction; every other one looks the same in both directions. */
    private static final Set<String> MIRRORED = Set.of(
            "arrow-left",
            "arrow-right",
            "chevron-left",
            "chevron-right",
            "send",
            "reply",
            "sign-in",
            "sign-out",
            "megaphone");

    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final HttpServletRequest request;

    @Inject
    Assets(HttpServletRequest request) {
        this.request = request;
    }

    /** for the container */
    protected Assets() {
        this(null);
    }

    /** @param file path under {@code resources/sijill} */
    public String address(String file) {
        return addresses.computeIfAbsent(file, this::versioned);
    }

    /** @return address of an icon in the sprite of this surface; the portal's is small */
    public String icon(String name) {
        return address(ErrorPage.onStaffSurface(request) ? "icons.svg" : "icons-portal.svg") + "#" + name;
    }

    public boolean mirrored(String icon) {
        return MIRRORED.contains(icon);
    }

    private String versioned(String file) {
        try (var in = request.getServletContext().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no such asset: " + file);
            }
            var sum = new CRC32();
            sum.update(in.readAllBytes());
            return FOLDER + file + "?" + VERSION + "=" + Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
