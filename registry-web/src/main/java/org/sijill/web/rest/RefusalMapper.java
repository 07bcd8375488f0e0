package org.sijill.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sijill.common.BusinessException;

/** A refusal → problem JSON. */
@Provider
public class RefusalMapper implements ExceptionMapper<BusinessException> {

    @Inject
    Problems problems;

    @Override
    public Response toResponse(BusinessException refusal) {
        return refusal instanceof InvalidFieldsException invalid
                ? problems.of(invalid).response()
                : problems.of(refusal).response();
    }
}
