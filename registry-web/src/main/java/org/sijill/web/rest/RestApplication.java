package org.sijill.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The root of all REST resources for partners and scripts, which {@link Description} describes. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {

    /** The description at {@code /openapi} is the only one. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
