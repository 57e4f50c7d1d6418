package org.carepact.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.Test;

/** An empty system belongs to whoever reads its console, once. */
@QuarkusTest
@TestProfile(FirstAdministratorTest.Empty.class)
class FirstAdministratorTest {
    private static final String PASSWORD = "sieben Kraniche im Schilf";

    @Inject
    FirstAdministrator first;

    /** A real system that nobody uses yet. */
    public static final class Empty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("carepact.demo.enabled", "false");
        }
    }

    @Test
    void theConsolesCodeMakesOneAdministrator() throws ReflectiveOperationException {
        Map<String, String> input = new HashMap<>(Map.of("code", "wrong", "account.username", "chief", "account.name.zh", "首位管理员",
                "account.password", PASSWORD, "county.name.zh", "某县民政局"));
        Visitor visitor = Visitor.stranger();
        visitor.read("/setup");
        assertThat(visitor.submit("/setup", input).then().statusCode(422).extract().asString()).contains("href=\"#code\"").doesNotContain(PASSWORD);
        input.put("code", printed());
        input.put("account.password", "password12345");
        assertThat(visitor.submit("/setup", input).then().statusCode(422).extract().asString()).contains("href=\"#account.password\"");
        input.put("account.password", PASSWORD);
        visitor.submit("/setup", input).then().statusCode(303);
        visitor.get("/setup").then().statusCode(404);

        Visitor chief = Visitor.signedIn("chief", PASSWORD);
        chief.get("/work").then().statusCode(200);
        assertThat(chief.read("/accounts/chief")).contains("系统管理员", "某县民政局");
    }

    /** The code as it was printed at start. */
    private String printed() throws ReflectiveOperationException {
        Field code = FirstAdministrator.class.getDeclaredField("code");
        code.setAccessible(true);
        return (String) code.get(ClientProxy.unwrap(first));
    }
}
