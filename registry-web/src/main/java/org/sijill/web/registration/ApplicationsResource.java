package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RequestKey;

/** Applications that a partner files and follows. */
@Path("applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

    @Inject
    RegistrationService registration;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response file(@HeaderParam("Idempotency-Key") String idempotencyKey, FileApplication body) {
        if (body == null) {
            throw new BusinessException("common.error.unreadable");
        }
        var filed = ApplicationStanding.of(registration.submit(body.command(new RequestKey(idempotencyKey))));
        return Response.created(URI.create("applications/" + filed.number()))
                .entity(filed)
                .build();
    }

    @GET
    @Path("{number}")
    public ApplicationStanding standing(@PathParam("number") String number) {
        return ApplicationStanding.of(registration.follow(CaseNumber.parse(number)));
    }
}
