package org.carepact.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carepact.support.Api;
import org.carepact.support.Visitor;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** Where a rule asks finance officers for a second factor, and a foreign OpenID provider's tokens are taken. */
@QuarkusTest
@TestProfile(SignInDutiesTest.Strict.class)
class SignInDutiesTest {
    private static final String ISSUER = "https://id.county.example";

    /** A stricter rule and a provider on loopback. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(FinanceNeedsTwo.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("carepact.identity.foreign.issuer", ISSUER, "carepact.identity.foreign.audience", "carepact",
                    "carepact.identity.foreign.jwks", Provider.start());
        }
    }

    /** The rule as a county may write it. */
    @Alternative
    @Singleton
    public static class FinanceNeedsTwo extends DefaultIdentityRules {
        @Override
        public Set<Role> secondFactorRoles() {
            return Set.of(Role.FINANCE);
        }
    }

    /** A foreign provider's key set, served over HTTP; test and service may see this class through two loaders, so it travels as text. */
    private static final class Provider {
        private static final String KEY = "carepact.test.foreign-key";

        static String start() {
            try {
                EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId("county-1");
                System.setProperty(KEY, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
                byte[] set = new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
                HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/keys", exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, set.length);
                    exchange.getResponseBody().write(set);
                    exchange.close();
                });
                server.start();
                return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
            } catch (JoseException impossible) {
                throw new IllegalStateException(impossible);
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
        }

        static String sign(JwtClaimsBuilder claims) throws JoseException {
            EllipticCurveJsonWebKey key = (EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(KEY));
            return claims.jws().algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256).keyId("county-1").sign(key.getPrivateKey());
        }
    }

    @Test
    void whoNeedsASecondFactorSetsItUpFirst() {
        Visitor finance = Visitor.signedIn("finance");
        for (String page : List.of("/", "/work", "/payments/ZF-2026-0001", "/tenders", "/help")) {
            finance.get(page).then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/account"));
        }
        assertThat(finance.read("/account")).contains("您的角色要求两步验证");
        assertThat(finance.read("/account?lang=en")).contains("Your role needs a second factor");
        Api api = Api.as("finance");
        api.get("/tenders").then().statusCode(403).body("code", equalTo("identity.second-factor-needed"));
        api.get("/me").then().statusCode(200);
        Visitor.signedIn("officer").get("/work").then().statusCode(200);

        String page = finance.read("/account/second-factor?lang=zh-CN");
        String secret = page.replaceAll("(?s).*<code class=\"cp-code\">([A-Z2-7]{32})</code>.*", "$1");
        String totp = Totp.code(Totp.secret(secret).orElseThrow(), Instant.now().getEpochSecond() / 30);
        assertThat(finance.submit("/account/second-factor", Map.of("current", "falsch", "totp", totp)).then().statusCode(422).extract().asString())
                .contains(secret, "现在的密码不对");
        String codes = finance.submit("/account/second-factor", Map.of("current", "Carepact-demo-2026", "totp", totp)).then().statusCode(200).extract().asString();
        assertThat(codes.split("<li><code", -1)).hasSize(11);
        finance.get("/work").then().statusCode(200);
        assertThat(finance.read("/account")).contains("还剩 10 个恢复码").doesNotContain("请先完成这一步");
        Visitor again = Visitor.stranger();
        again.get("/sign-in");
        again.submit("/sign-in", Map.of("username", "finance", "password", "Carepact-demo-2026")).then().statusCode(422);
        String code = codes.replaceAll("(?s).*?<li><code class=\"cp-code\">([A-Z2-7-]+)</code>.*", "$1");
        again.submit("/sign-in", Map.of("username", "finance", "password", "Carepact-demo-2026", "totp", code)).then().statusCode(303);
        assertThat(again.read("/account")).contains("还剩 9 个恢复码");
    }

    @Test
    void aForeignProvidersTokenIsTakenForWhatItSays() throws JoseException {
        me(Provider.sign(claims("officer"))).statusCode(200).body("username", equalTo("officer")).body("roles.role", org.hamcrest.Matchers.hasItem("OFFICER"));
        me(Provider.sign(claims("nobody-here"))).statusCode(401);
        me(Provider.sign(claims("officer").audience("another"))).statusCode(401);
        me(Provider.sign(claims("officer").issuer("https://id.elsewhere.example"))).statusCode(401);
        me(Provider.sign(claims("officer").expiresAt(Instant.now().minusSeconds(60)))).statusCode(401);
        EllipticCurveJsonWebKey forger = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        me(claims("officer").jws().algorithm(io.smallrye.jwt.algorithm.SignatureAlgorithm.ES256).keyId("county-1").sign(forger.getPrivateKey())).statusCode(401);
    }

    @Test
    void aProviderThatAskedForTwoFactorsSaysSo() throws JoseException {
        given().auth().oauth2(Provider.sign(claims("finance"))).get("/api/v1/tenders").then().statusCode(403).body("code", equalTo("identity.second-factor-needed"));
        given().auth().oauth2(Provider.sign(claims("finance").claim("amr", List.of("pwd", "otp", "mfa")))).get("/api/v1/tenders").then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }

    private static JwtClaimsBuilder claims(String username) {
        return Jwt.issuer(ISSUER).audience("carepact").subject("f-" + username).claim("preferred_username", username).expiresIn(Duration.ofMinutes(5));
    }
}
