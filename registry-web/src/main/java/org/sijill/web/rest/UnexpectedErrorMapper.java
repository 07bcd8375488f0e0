package org.sijill.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sijill.audit.RequestReference;
import org.sijill.web.frame.Refusals;

/** A bug or an outage → one log line with the reference id, and problem JSON that names it and nothing else. */
@Provider
public class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(UnexpectedErrorMapper.class.getName());

    @Inject
    Problems problems;

    @Inject
    RequestReference reference;

    @Override
    public Response toResponse(Throwable error) {
        var refusal = Refusals.in(error);
        if (refusal.isPresent()) {
            return problems.of(refusal.get()).response();
        }
        LOG.log(System.Logger.Level.ERROR, "event=unexpected reference=" + reference.value(), error);
        return problems.of(500, "common.error.unexpected", reference.value()).response();
    }
}
