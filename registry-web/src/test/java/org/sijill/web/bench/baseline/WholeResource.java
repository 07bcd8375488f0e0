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
import java.util.List;
import java.util.Map;
import org.sijill.common.CaseNumber;

/** The steps of an application after its filing, of the product or of an empty process, behind the same filters. */
@Path("baseline/whole")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WholeResource {

    /** What the product commits in the background: that its message was taken up, and that it was sent. */
    private static final List<String> MESSAGE = List.of("taken", "sent");

    @Inject
    WholeApplications product;

    @Inject
    EmptyApplications empty;

    @POST
    @Path("product/{number}/declare/{worker}")
    public Response declare(@PathParam("number") String number) {
        product.declare(CaseNumber.parse(number));
        return done(number);
    }

    @POST
    @Path("product/{number}/confirm/{worker}")
    public Response confirm(@PathParam("number") String number) {
        product.confirm(CaseNumber.parse(number));
        return done(number);
    }

    @POST
    @Path("product/{number}/approve/{worker}")
    public Response approve(@PathParam("number") String number, @PathParam("worker") int worker) {
        product.approve(CaseNumber.parse(number), worker);
        return done(number);
    }

    @POST
    @Path("empty/{person}")
    public Response file(@PathParam("person") String civilNumber) {
        return done(empty.file(civilNumber));
    }

    @POST
    @Path("empty/{instance}/declare/{worker}")
    public Response tell(@PathParam("instance") String instance) {
        WholeApplications.PARTS.forEach(part -> empty.tell(instance, part.name()));
        MESSAGE.forEach(state -> empty.tell(instance, state));
        return done(instance);
    }

    @POST
    @Path("empty/{instance}/confirm/{worker}")
    public Response check(@PathParam("instance") String instance) {
        empty.complete(instance, "CONFIRMED");
        return done(instance);
    }

    @POST
    @Path("empty/{instance}/approve/{worker}")
    public Response decide(@PathParam("instance") String instance) {
        empty.complete(instance, "APPROVED");
        return done(instance);
    }

    private static Response done(String what) {
        return Response.ok(Map.of("of", what)).build();
    }
}
