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
    @ValueSource(strings = {"8.4.0", "9.7.4-2", "10.11.6-MariaDB-0+deb12u1", "5.5.5-10.11.6-MariaDB", "11.4.5-MariaDB-log"})
    void takesServersFromTheseVersionsOn(String version) {
        assertThat(DatabaseUrl.isSupported(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0.41", "5.7.44-log", "10.6.21-MariaDB", "5.5.5-10.5.28-MariaDB-log", "", "unknown"})
    void takesNoOlderServer(String version) {
        assertThat(DatabaseUrl.isSupported(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "jdbc:h2:mem:care", "jdbc:mysql:/care", "mysql://localhost/care"})
    void refusesAnythingElse(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url)).isInstanceOf(Refusal.class);
    }
}
