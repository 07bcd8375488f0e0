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
import java.util.Set;
import org.sijill.recertification.Due;
import org.sijill.recertification.NoticeService;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** Asks all families whose notice is due, as the server does once a day; or begins as many empty processes in lots as large. */
@Path("baseline/notices")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    private static final int LOT = 50;
    private static final Actor PROCESS = Actor.system("recertification", Set.of("recertification.begin"));

    @Inject
    NoticeService notices;

    @Inject
    EmptyNotices empty;

    @Inject
    CurrentActor current;

    @POST
    @Path("product")
    public Response product() {
        var asked = current.as(PROCESS, () -> {
            var count = 0;
            for (var lot = notices.due(Due.BEFORE_ALL, LOT);
                    !lot.isEmpty();
                    lot = notices.due(lot.get(lot.size() - 1), LOT)) {
                notices.ask(lot.stream().map(Due::family).toList());
                count += lot.size();
            }
            return count;
        });
        return Response.ok(Map.of("asked", asked)).build();
    }

    @POST
    @Path("empty/{count}")
    public Response empty(@PathParam("count") int count) {
        for (var left = count; left > 0; left -= LOT) {
            empty.ask(Math.min(LOT, left));
        }
        return Response.ok(Map.of("asked", count)).build();
    }
}
