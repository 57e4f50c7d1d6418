package org.carepact.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepact.kernel.i18n.Formats;
import org.carepact.kernel.i18n.Language;
import org.carepact.support.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClockPagesTest {
    private static final String PATH = "/demo/clock?lang=en";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @Inject
    DemoClock clock;

    @BeforeEach
    void beginInMarch() {
        Api.forget();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
    }

    private static Response post(String field, String value) {
        Response page = given().get(PATH);
        Matcher token = CSRF.matcher(page.asString());
        assertThat(token.find()).isTrue();
        return given().redirects().follow(false).cookies(page.cookies())
                .formParam("csrf-token", token.group(1))
                .formParam(field, value)
                .post("/demo/clock");
    }

    @Test
    void showsLegalTime() {
        given().get(PATH).then().statusCode(200).body(containsString("2 March 2026, 09:00"), containsString("value=\"2026-03-03T09:00\""));
    }

    @Test
    void movesToATimeAhead() {
        Response moved = post("now", "2026-03-02T17:30");
        moved.then().statusCode(303);
        assertThat(Formats.when(Language.EN, clock.present())).isEqualTo("2 March 2026, 17:30");
        given().cookies(moved.cookies()).get(PATH).then().body(containsString("The clock was moved"));
    }

    @Test
    void leapsAhead() {
        Instant before = clock.present();
        post("forward", "P7D").then().statusCode(303);
        assertThat(Duration.between(before, clock.present())).isBetween(Duration.ofDays(7), Duration.ofDays(7).plusMinutes(1));
    }

    @Test
    void refusesThePastTheFarFutureAndWhatIsNoTime() {
        post("now", "2026-03-01T09:00").then().statusCode(422).body(containsString("Time only moves forward: give a time after 2 March 2026"),
                containsString("value=\"2026-03-01T09:00\""));
        post("now", "2028-03-01T09:00").then().statusCode(422).body(containsString("Time moves 400 days at most"));
        post("forward", "soon").then().statusCode(422).body(containsString("This is not a length of time"));
        post("now", "").then().statusCode(422).body(containsString("Give one of the two"));
        assertThat(Formats.when(Language.EN, clock.present())).startsWith("2 March 2026");
    }

    @Test
    void refusesAFormFromElsewhere() {
        given().formParam("forward", "P1D").post("/demo/clock").then().statusCode(400);
        assertThat(Formats.when(Language.EN, clock.present())).startsWith("2 March 2026");
    }
}
