package org.carepact.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Properties properties = new Properties();
    private final Properties file = new Properties();

    @Test
    void thePropertyWinsOverTheEnvironmentAndTheEnvironmentOverTheFile() {
        file.setProperty("carepact.data", "file");
        assertThat(settings(Map.of()).find("carepact.data")).hasValue("file");
        var environment = Map.of("CAREPACT_DATA", "environment");
        assertThat(settings(environment).find("carepact.data")).hasValue("environment");
        properties.setProperty("carepact.data", "property");
        assertThat(settings(environment).find("carepact.data")).hasValue("property");
    }

    @Test
    void carepactsOwnNameWinsOverQuarkus() {
        var environment = Map.of("CAREPACT_DB_URL", "ours", "QUARKUS_DATASOURCE_JDBC_URL", "theirs");
        assertThat(settings(environment).find("carepact.db.url", "quarkus.datasource.jdbc.url")).hasValue("ours");
    }

    @Test
    void whatIsBlankIsNotSet() {
        assertThat(settings(Map.of("CAREPACT_DB_URL", " ")).find("carepact.db.url")).isEmpty();
    }

    @Test
    void theCommandLineWinsOverEverything() {
        var settings = settings(Map.of("CAREPACT_DATA", "/elsewhere", "QUARKUS_HTTP_PORT", "9000", "QUARKUS_HTTP_HOST", "0.0.0.0"));
        assertThat(Options.parse(List.of(), settings))
                .isEqualTo(new Options(Options.Mode.DEMONSTRATION, "0.0.0.0", 9000, Path.of("/elsewhere")));
        assertThat(Options.parse(List.of("--empty", "--host", "::1", "--port=9001", "--data", "/a b/../c"), settings))
                .isEqualTo(new Options(Options.Mode.EMPTY, "::1", 9001, Path.of("/c")));
    }

    @Test
    void withoutAnySettingItIsTheDemonstrationForThisMachineOnlyOnPort8080() {
        assertThat(Options.parse(List.of(), settings(Map.of())))
                .isEqualTo(new Options(
                        Options.Mode.DEMONSTRATION, "127.0.0.1", 8080, Path.of("data").toAbsolutePath()));
    }

    private Settings settings(Map<String, String> environment) {
        return new Settings(properties, environment, file);
    }
}
