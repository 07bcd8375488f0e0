package org.sijill.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.sijill.common.BusinessException;

/** The demo server's clock, for scripts. */
@Path("demo/clock")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DemoClockResource {

    @Inject
    DemoClock clock;

    /** By how much, as an ISO duration. */
    public record Forward(String forward) {}

    @POST
    public Map<String, String> forward(Forward wanted) {
        return Map.of("now", clock.forward(duration(wanted)).toString());
    }

    private static Duration duration(Forward wanted) {
        try {
            return Duration.parse(wanted == null || wanted.forward() == null ? "" : wanted.forward());
        } catch (DateTimeParseException unreadable) {
            throw new BusinessException("operations.error.clock");
        }
    }
}
