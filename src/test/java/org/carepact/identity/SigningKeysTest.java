package org.carepact.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.carepact.support.Api;
import org.junit.jupiter.api.Test;

/** Keys are replaced at their age, published while a token of theirs may live, and no longer. */
@QuarkusTest
class SigningKeysTest {
    @Inject
    SigningKeys keys;

    @Inject
    DataSource source;

    @Test
    void anOldKeyIsReplacedAndItsTokensLiveOn() throws SQLException {
        Api.forget();
        String old = Api.as("officer").token();
        assertThat(published()).contains(kid(old));
        keys.rotateInTime();
        assertThat(published()).as("a young key stays").contains(kid(old));
        age("UPDATE signing_key SET created_at = created_at - INTERVAL 91 DAY");
        keys.rotateInTime();
        Api.forget();
        String fresh = Api.as("officer").token();
        assertThat(kid(fresh)).isNotEqualTo(kid(old));
        assertThat(published()).contains(kid(old), kid(fresh));
        me(old, 200);
        me(fresh, 200);
        age("UPDATE signing_key SET retired_at = retired_at - INTERVAL 2 DAY WHERE retired_at IS NOT NULL");
        assertThat(published()).contains(kid(fresh)).doesNotContain(kid(old));
        me(old, 401);
        me(fresh, 200);
    }

    @Test
    void onlyPublicPartsArePublished() {
        Api.as("officer").token();
        assertThat(given().get("/.well-known/jwks.json").then().statusCode(200).extract().asString()).contains("\"kty\":\"EC\"").doesNotContain("\"d\":");
    }

    private static void me(String token, int status) {
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(status);
    }

    private void age(String sql) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> published() {
        return given().get("/.well-known/jwks.json").jsonPath().getList("keys.kid");
    }

    private static String kid(String token) {
        return new JsonPath(new String(Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.'))), StandardCharsets.UTF_8)).getString("kid");
    }
}
