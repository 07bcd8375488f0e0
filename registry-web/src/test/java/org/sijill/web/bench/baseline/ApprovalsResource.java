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
import java.util.Map;

/** Lets four supervisors approve what was made ready, of the product or of an empty process, behind the same filters. */
@Path("baseline/approvals")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalsResource {

    @Inject
    EmptyApprovals empty;

    @Inject
    ProductApprovals product;

    @POST
    @Path("empty/ready/{count}")
    public Response readyEmpty(@PathParam("count") int count) {
        empty.ready(count);
        return done();
    }

    @POST
    @Path("empty/next/{supervisor}")
    public Response approveEmpty(@PathParam("supervisor") int supervisor) {
        empty.approve(empty.next());
        return done();
    }

    @POST
    @Path("product/ready/{count}")
    public Response ready(@PathParam("count") int count) {
        product.ready(count);
        return done();
    }

    @POST
    @Path("product/next/{supervisor}")
    public Response approve(@PathParam("supervisor") int supervisor) {
        product.approve(supervisor);
        return done();
    }

    private static Response done() {
        return Response.ok(Map.of("done", "yes")).build();
    }
}
