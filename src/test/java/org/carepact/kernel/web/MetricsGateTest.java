package org.carepact.kernel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MetricsGateTest {
    @ConfigProperty(name = "carepact.metrics.token")
    String token;

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/metrics/", "/q/%6Detrics", "/q/./metrics", "//q/metrics"})
    void nobodyCountsRequestsWithoutTheToken(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404);
        given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token + "x").get(path).then().statusCode(404);
    }

    @Test
    void theCollectorDoesWithIt() {
        given().header("Authorization", "Bearer " + token).get("/q/metrics").then().statusCode(200)
                .body(containsString("jvm_memory_used_bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer null"})
    void withoutTheSettingNothingAdmits(String header) {
        assertThat(new MetricsGate(Optional.empty()).admits(header)).isFalse();
        assertThat(new MetricsGate(Optional.of(" ")).admits(header)).isFalse();
        assertThat(new MetricsGate(Optional.empty()).admits(null)).isFalse();
    }
}
