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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RequestKey;

/** Applications that a partner files and follows. */
@Path("applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "partnerKey")
public class ApplicationsResource {

    @Inject
    RegistrationService registration;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "File an application",
            description = "Once for each Idempotency-Key, however often it is asked.")
    @APIResponse(
            responseCode = "201",
            description = "Filed; a repetition gives the same number",
            content = @Content(schema = @Schema(implementation = ApplicationStanding.class)))
    @APIResponse(responseCode = "401", description = "No partner holds this key")
    @APIResponse(
            responseCode = "422",
            description = "A field is missing or wrong, or the idempotency key is missing or reused")
    public Response file(
            @Parameter(description = "The partner's own name for this request, 1 to 200 characters", required = true)
                    @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            FileApplication body) {
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
    @Operation(summary = "How far an application has come", description = "Only those this partner filed itself.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicationStanding.class)))
    @APIResponse(responseCode = "404", description = "No such application, or another's")
    public ApplicationStanding standing(
            @Parameter(description = "A-26-004217-4; Arabic-Indic digits are read too") @PathParam("number")
                    String number) {
        return ApplicationStanding.of(registration.follow(CaseNumber.parse(number)));
    }
}
