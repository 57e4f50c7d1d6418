package org.carepact.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.carepact.registry.Applications;
import org.carepact.support.Api;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invitations in turn: frozen once used, exclusions with their reason, two draws at one instant counted once each. */
@QuarkusTest
class RotationsOverHttpTest {
    private final Api officer = Api.as("officer");

    @BeforeEach
    void signInAnew() {
        Api.forget();
    }

    @Test
    void twoDrawsAtOneInstantCountOnceEach() {
        String list = list("FEWEST_INVITATIONS");
        int members = officer.get("/rotations/" + list).jsonPath().getList("members").size();
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> draw(list, 2, List.of()).statusCode())).limit(6).toList().stream()
                .map(CompletableFuture::join).toList();
        assertThat(answers).containsOnly(201);
        List<Integer> invitations = officer.get("/rotations/" + list).jsonPath().getList("members.invitations");
        assertThat(invitations.stream().mapToInt(Integer::intValue).sum()).isEqualTo(12);
        assertThat(invitations.stream().mapToInt(Integer::intValue).max().orElseThrow() - invitations.stream().mapToInt(Integer::intValue).min().orElseThrow()).isLessThanOrEqualTo(1);
        List<Integer> sequences = officer.get("/rotations/" + list).jsonPath().getList("draws.sequence");
        assertThat(sequences).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(members).isPositive();
    }

    @Test
    void theAlgorithmIsFrozenByTheFirstDrawAndAnOutgoingProviderMayBeLeftOutWithAReason() {
        Applications one = Applications.registered();
        one.qualified(null);
        String list = list("RANDOM");
        officer.put("/rotations/" + list, request("LONGEST_SINCE_LAST")).then().statusCode(200).body("algorithm", equalTo("LONGEST_SINCE_LAST"));
        draw(list, 1, List.of(Map.of("organization", one.organization()))).then().statusCode(422);
        draw(list, 1, List.of(Map.of("organization", "SO-1999-0001", "reason", "无"))).then().statusCode(422);
        int all = officer.get("/rotations/" + list).jsonPath().getList("members").size();
        draw(list, all, List.of(Map.of("organization", one.organization(), "reason", "上一轮承接方"))).then().statusCode(409);
        draw(list, all - 1, List.of(Map.of("organization", one.organization(), "reason", "上一轮承接方"))).then().statusCode(201)
                .body("draws[0].excluded[0].organization", equalTo(one.organization())).body("draws[0].drawn", not(hasItem(one.organization()))).body("draws[0].turns", hasSize(all));
        officer.put("/rotations/" + list, request("RANDOM")).then().statusCode(409);
        officer.act("/rotations/" + list, "/rotations/" + list + "/close", null).then().statusCode(403);
        Api.as("approver").act("/rotations/" + list, "/rotations/" + list + "/close", null).then().statusCode(200);
        draw(list, 1, List.of()).then().statusCode(409);
        Api.as("orga").get("/rotations/" + list).then().statusCode(404);
        Api.as("orga").get("/rotations").then().body("items", empty());
    }

    @Test
    void thePagesSpeakBothLanguages() {
        String list = list("RANDOM");
        draw(list, 1, List.of()).then().statusCode(201);
        Visitor visitor = Visitor.signedIn("officer");
        for (String language : List.of("zh-CN", "en")) {
            for (String path : List.of("/rotations", "/rotations/" + list)) {
                assertThat(visitor.read(path + "?lang=" + language)).contains("lang=\"" + language + "\"").doesNotContain("⟪");
            }
        }
    }

    private String list(String algorithm) {
        return officer.post("/rotations", request(algorithm)).then().statusCode(201).extract().path("number");
    }

    private static Map<String, Object> request(String algorithm) {
        return Map.of("title", Map.of("zh", "小型项目邀请名单"), "algorithm", algorithm, "seed", "s-1");
    }

    private io.restassured.response.Response draw(String list, int count, List<Map<String, String>> excluded) {
        return officer.post("/rotations/" + list + "/draws", Map.of("purpose", "应急走访", "count", count, "excluded", excluded));
    }
}
