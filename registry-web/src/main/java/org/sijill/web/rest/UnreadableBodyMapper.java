package org.sijill.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is not the JSON asked for → problem JSON. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<ProcessingException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(ProcessingException unreadable) {
        return problems.of(400, "common.error.unreadable").response();
    }
}
