package org.sijill.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An error as a partner's program reads it.
 *
 * @param status HTTP status
 * @param code stable; the key of the message in every language
 * @param detail the message, in English
 * @param reference to quote when asking for help
 * @param errors what is wrong at which field; empty unless the input was at fault
 * @see "RFC 9457"
 */
public record Problem(int status, String code, String detail, String reference, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong at one field of the request. */
    public record FieldError(String field, String code, String detail) {}

    Response response() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title());
        body.put("status", status);
        body.put("code", code);
        body.put("detail", detail);
        body.put("reference", reference);
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(Problem::asMap).toList());
        }
        return Response.status(status).type(MEDIA_TYPE).entity(body).build();
    }

    private String title() {
        return status == Problems.UNPROCESSABLE
                ? "Unprocessable Content"
                : Optional.ofNullable(Response.Status.fromStatusCode(status))
                        .map(Response.Status::getReasonPhrase)
                        .orElse("Error");
    }

    private static Map<String, String> asMap(FieldError error) {
        return Map.of("field", error.field(), "code", error.code(), "detail", error.detail());
    }
}
