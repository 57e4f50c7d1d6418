package org.carepact.kernel.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnknownAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/nowhere/at/all", "/rules/calendar/2026/nowhere"})
    void unknownPageSaysSoInBothLanguages(String path) {
        given().get(path + "?lang=en").then().statusCode(404).contentType("text/html")
                .body(containsString("There is no such page"), containsString("<html lang=\"en\""));
        given().get(path + "?lang=zh-CN").then().statusCode(404).contentType("text/html")
                .body(containsString("<html lang=\"zh-CN\""));
    }

    @Test
    void unknownApiAddressIsAProblem() {
        given().get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json")
                .body("code", equalTo("kernel.not-found"), "status", equalTo(404));
    }

    @Test
    void knownAddressWithAnotherMethodIsRefused() {
        given().delete("/rules").then().statusCode(405).contentType("text/html");
        given().delete("/api/v1/rule-profiles").then().statusCode(405).contentType("application/problem+json")
                .body("code", equalTo("kernel.method"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/assets/carepact.css", "/openapi"})
    void whatOthersServeStaysReachable(String path) {
        given().get(path).then().statusCode(200);
    }
}
