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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.sijill.common.BusinessException;

/** The demo server's clock, for scripts. */
@Path("demo/clock")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "partnerKey")
public class DemoClockResource {

    @Inject
    DemoClock clock;

    /** By how much, as an ISO duration. */
    public record Forward(String forward) {}

    @POST
    @Operation(summary = "Move the demo server's clock forwards", description = "Absent unless in demo mode.")
    @APIResponse(responseCode = "200", description = "What time it is now")
    @APIResponse(responseCode = "404", description = "Not a demo server")
    @APIResponse(responseCode = "422", description = "Not an ISO duration, or backwards")
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
