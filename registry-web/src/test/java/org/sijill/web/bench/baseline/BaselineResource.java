package org.sijill.web.bench.baseline;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.sijill.web.registration.FileApplication;

/** Takes the very requests that the product's resource takes, behind the same filters and key, and starts a baseline process. */
@Path("baseline")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BaselineResource {

    @Inject
    BaselineService baseline;

    @POST
    @Path("{process}")
    public Response start(@PathParam("process") String process, FileApplication body) {
        baseline.start(process);
        return Response.created(URI.create("baseline/" + process))
                .entity(Map.of("number", "A-26-000000-0", "status", "VERIFYING", "promisedBy", "2026-12-03"))
                .build();
    }
}
