package org.carepact.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;

/** Makes and reads bearer tokens: short-lived JWTs that name a session, so that revoking the session ends them at once. */
@ApplicationScoped
public class AccessTokens {
    private static final String AUDIENCE = "carepact-api";
    private static final String SESSION = "sid";
    private static final int SKEW_SECONDS = 5;

    private final SigningKeys keys;
    private final SignIn signIn;
    private final IdentityRules rules;
    private final IdentityConfig config;
    private final Optional<VerificationKeyResolver> foreignKeys;

    AccessTokens(SigningKeys keys, SignIn signIn, IdentityRules rules, IdentityConfig config) {
        this.keys = keys;
        this.signIn = signIn;
        this.rules = rules;
        this.config = config;
        this.foreignKeys = config.foreign().map(foreign -> new HttpsJwksVerificationKeyResolver(new HttpsJwks(foreign.jwks())));
    }

    /** A token of a session; it lives for {@link IdentityRules#accessTokenLife()} by the real clock. */
    public String issue(Session session, String username) {
        SigningKeys.Signing signing = keys.current();
        return Jwt.issuer(config.issuer())
                .audience(AUDIENCE)
                .subject(session.account().value().toString())
                .upn(username)
                .claim(SESSION, session.key().toString())
                .expiresIn(rules.accessTokenLife())
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(signing.id())
                .sign(signing.key());
    }

    /** Who the token stands for; empty where it is not good, for whatever reason. */
    public Optional<Actor> actor(String token) {
        Optional<JwtClaims> own = claims(token, config.issuer(), AUDIENCE, new JwksVerificationKeyResolver(trusted()));
        if (own.isPresent()) {
            return Optional.ofNullable(own.get().getClaimValueAsString(SESSION)).map(UUID::fromString).flatMap(signIn::actorOfSession);
        }
        return foreignKeys.flatMap(resolver -> {
            IdentityConfig.Foreign foreign = config.foreign().orElseThrow();
            return claims(token, foreign.issuer(), foreign.audience(), resolver)
                    .flatMap(claims -> Optional.ofNullable(claims.getClaimValueAsString(foreign.usernameClaim().orElse("preferred_username")))
                            .flatMap(username -> signIn.actorOfForeign(username, severalFactors(claims))));
        });
    }

    /** Whether the provider names more than one factor (RFC 8176). */
    private static boolean severalFactors(JwtClaims claims) {
        return claims.isClaimValueStringList("amr") && claims.getClaimValue("amr") instanceof List<?> methods && methods.contains("mfa");
    }

    private List<JsonWebKey> trusted() {
        return keys.published();
    }

    private static Optional<JwtClaims> claims(String token, String issuer, String audience, VerificationKeyResolver resolver) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setVerificationKeyResolver(resolver)
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256, AlgorithmIdentifiers.RSA_USING_SHA256,
                            AlgorithmIdentifiers.RSA_PSS_USING_SHA256))
                    .build()
                    .processToClaims(token);
            return claims.getSubject() == null ? Optional.empty() : Optional.of(claims);
        } catch (InvalidJwtException | MalformedClaimException notGood) {
            return Optional.empty();
        }
    }
}
