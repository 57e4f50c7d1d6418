package org.carepact.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys of our tokens, for whoever wants to check one. */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "identity")
public class KeyResource {
    private final SigningKeys keys;

    KeyResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(summary = "Public keys of our access tokens (RFC 7517)")
    public Map<String, Object> keys() {
        return keys.keySet();
    }
}
