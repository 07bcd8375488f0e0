package org.sijill.web.lifeevent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.sijill.common.BusinessException;
import org.sijill.lifeevent.LifeEventService;

/** Events that the civil register tells. */
@Path("register-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegisterEventsResource {

    @Inject
    LifeEventService events;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response tell(RegisterEvent body) {
        if (body == null) {
            throw new BusinessException("common.error.unreadable");
        }
        var receipt = events.tell(body.command());
        return Response.status(receipt.fresh() ? Response.Status.CREATED : Response.Status.OK)
                .entity(Map.of("id", receipt.id(), "state", receipt.state().name()))
                .build();
    }
}
