package org.carepact.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @Test
    void addsWhatTheAddressDoesNotSay() {
        assertThat(DatabaseUrl.parse("jdbc:mysql://db.example:3306/care").completed())
                .hasToString("jdbc:mysql://db.example:3306/care"
                        + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true");
    }

    @Test
    void leavesWhatTheAddressSays() {
        String url = "jdbc:mysql://db.example/care?connectiontimezone=UTC&forceConnectionTimeZoneToSession=true";
        assertThat(DatabaseUrl.parse(url).completed()).hasToString(url);
    }

    @Test
    void acceptsAnUnencryptedKeyFromThisMachineOnly() {
        assertThat(DatabaseUrl.parse("jdbc:mysql://127.0.0.1:3306/care").completed().options())
                .contains("allowPublicKeyRetrieval=true");
        assertThat(DatabaseUrl.parse("jdbc:mysql://db.example/care").completed().options())
                .doesNotContain("allowPublicKeyRetrieval");
    }

    @Test
    void readsMariaDbsFormAndSeveralHosts() {
        DatabaseUrl url = DatabaseUrl.parse(" jdbc:mariadb://a:3306,b:3306/care?x=1 ");
        assertThat(url).isEqualTo(new DatabaseUrl("a:3306,b:3306", "care", "x=1"));
        assertThat(url.server()).hasToString("jdbc:mysql://a:3306,b:3306/?x=1");
        assertThat(url.database("other")).hasToString("jdbc:mysql://a:3306,b:3306/other?x=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "jdbc:h2:mem:care", "jdbc:mysql:/care", "mysql://localhost/care"})
    void refusesAnythingElse(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url)).isInstanceOf(Refusal.class);
    }
}
