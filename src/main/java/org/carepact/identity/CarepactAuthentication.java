package org.carepact.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import java.util.Set;
import org.carepact.kernel.web.CurrentRequest;

/** The API takes bearer tokens only, pages take the session cookie only; a secret that is not good makes nobody of one. */
@ApplicationScoped
public class CarepactAuthentication implements HttpAuthenticationMechanism {
    /** Name of the session cookie. */
    public static final String COOKIE = "carepact-session";

    /** Set on the request where a bearer token came that was not good. */
    static final String REFUSED = "carepact.bearer-refused";

    private static final String BEARER = "Bearer ";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        String path = context.normalizedPath();
        if (path.startsWith("/api/")) {
            String header = context.request().getHeader("Authorization");
            if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                return Uni.createFrom().nullItem();
            }
            return manager.authenticate(new Secret(header.substring(BEARER.length()).strip(), true))
                    .invoke(identity -> context.put(REFUSED, identity.isAnonymous()));
        }
        Cookie cookie = context.request().getCookie(COOKIE);
        if (cookie == null || path.startsWith("/assets/") || path.startsWith("/q/")) {
            return Uni.createFrom().nullItem();
        }
        return manager.authenticate(new Secret(cookie.getValue(), false));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Secret.class);
    }

    /** A bearer token or a cookie's secret. */
    static final class Secret extends BaseAuthenticationRequest {
        private final String value;
        private final boolean bearer;

        Secret(String value, boolean bearer) {
            this.value = value;
            this.bearer = bearer;
        }
    }

    /** Looks the secret up. */
    @ApplicationScoped
    static class Provider implements IdentityProvider<Secret> {
        private final AccessTokens tokens;
        private final SignIn signIn;

        Provider(AccessTokens tokens, SignIn signIn) {
            this.tokens = tokens;
            this.signIn = signIn;
        }

        @Override
        public Class<Secret> getRequestType() {
            return Secret.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Secret secret, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identity(secret));
        }

        @ActivateRequestContext
        SecurityIdentity identity(Secret secret) {
            Optional<Actor> actor = secret.bearer ? tokens.actor(secret.value) : signIn.actorOfSecret(secret.value);
            QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder();
            if (actor.isEmpty()) {
                return builder.setAnonymous(true).setPrincipal(new QuarkusPrincipal("")).build();
            }
            return builder.setPrincipal(new QuarkusPrincipal(actor.get().username()))
                    .addRoles(actor.get().roleNames())
                    .addAttribute(CurrentRequest.VIEWER, actor.get())
                    .build();
        }
    }
}
