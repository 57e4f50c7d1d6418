package org.carepact.kernel.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything talks to the database, so every address runs on a worker thread. */
@Blocking
@OpenAPIDefinition(
        info = @Info(title = "Carepact", version = "1", description = "Government purchase of care services, from qualification to"
                + " scored evaluation. Lists page by cursor; every change names the version it is upon (If-Match); a creating POST"
                + " may carry an Idempotency-Key; refusals are problem details (RFC 9457) with a stable code."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class CarepactApplication extends Application {}
