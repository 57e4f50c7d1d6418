package org.carepact.identity;

import io.quarkus.arc.DefaultBean;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Settings of identity: {@code carepact.identity.*}. */
@ConfigMapping(prefix = "carepact.identity")
interface IdentityConfig {
    /** Name of this service in the tokens it signs. */
    @WithDefault("carepact")
    String issuer();

    /** Cookies only over TLS; off by default because the first start is on http://localhost. */
    @WithDefault("false")
    boolean secureCookies();

    /** A foreign OpenID provider whose access tokens are taken; absent: none. */
    Optional<Foreign> foreign();

    /** The foreign provider. */
    interface Foreign {
        /** Its {@code iss}. */
        String issuer();

        /** Address of its key set. */
        String jwks();

        /** Our name in its {@code aud}. */
        String audience();

        /** The claim that holds our user name; absent: {@code preferred_username}. */
        Optional<String> usernameClaim();
    }

    /** Defaults until the rules room answers. */
    @Singleton
    class Defaults {
        @Produces
        @DefaultBean
        @Singleton
        IdentityRules rules() {
            return new DefaultIdentityRules();
        }
    }
}
