package org.sijill.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The root of all REST resources for partners and scripts. */
@ApplicationPath("api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sijill",
                        version = "1.0.0",
                        description =
                                "Unified social registry: what partners and scripts may ask. Errors are problem JSON"
                                        + " (RFC 9457) with a stable code."))
@SecurityScheme(
        securitySchemeName = "partnerKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The partner's key; its scopes say what it may ask.")
public class RestApplication extends Application {

    /** The description at {@code /openapi} is the only one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
