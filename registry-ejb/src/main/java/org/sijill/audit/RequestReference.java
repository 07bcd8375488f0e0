package org.sijill.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.regex.Pattern;
import org.sijill.common.Ids;

/**
 * The reference of this request, which the error page shows, every log line carries and the audit log keeps; and the
 * channel by which it came. The web filter sets both. What runs without a request (a process step, a timer) has a reference
 * of its own.
 */
@RequestScoped
public class RequestReference {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private String reference;
    private String channel = "job";

    /** @throws IllegalArgumentException unless of 1 to 40 letters, digits and hyphens: it stands in logs */
    public void become(String newReference) {
        reference = checked(newReference);
    }

    /**
     * @param by {@code staff}, {@code portal}, {@code api}; {@code job} unless told
     * @throws IllegalArgumentException unless of 1 to 40 letters, digits and hyphens
     */
    public void arrivedBy(String by) {
        channel = checked(by);
    }

    public String value() {
        if (reference == null) {
            reference = Ids.next().toString();
        }
        return reference;
    }

    public String channel() {
        return channel;
    }

    private static String checked(String text) {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException("neither a reference nor a channel");
        }
        return text;
    }
}
