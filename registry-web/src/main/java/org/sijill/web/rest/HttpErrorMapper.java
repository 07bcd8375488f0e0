package org.sijill.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.sijill.common.NotAvailableException;

/** What the container itself refuses: unknown address, wrong method, unreadable body → problem JSON. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> CODES = Map.of(
            400, "common.error.unreadable",
            404, NotAvailableException.CODE,
            405, "common.error.method",
            406, "common.error.mediaType",
            415, "common.error.mediaType");

    @Inject
    Problems problems;

    @Override
    public Response toResponse(WebApplicationException error) {
        var status = error.getResponse().getStatus();
        return problems.of(status, CODES.getOrDefault(status, "common.error.unreadable"))
                .response();
    }
}
