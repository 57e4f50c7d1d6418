package org.carepact.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The few settings needed before Quarkus is there to ask, from the same places in the same order: system properties, the
 * environment, {@code config/application.properties}.
 */
final class Settings {
    private final Properties properties;
    private final Map<String, String> environment;
    private final Properties file;

    Settings(Properties properties, Map<String, String> environment, Properties file) {
        this.properties = properties;
        this.environment = environment;
        this.file = file;
    }

    /** @return the settings of this process */
    static Settings ofThisProcess() {
        Properties file = new Properties();
        Path path = Path.of("config", "application.properties");
        if (Files.isReadable(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                file.load(reader);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return new Settings(System.getProperties(), System.getenv(), file);
    }

    /** @return the first that is set and not blank of these properties, by precedence of their names */
    Optional<String> find(String... names) {
        return Stream.of(names).flatMap(name -> one(name).stream()).findFirst();
    }

    private Optional<String> one(String name) {
        String variable = name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
        return Stream.of(properties.getProperty(name), environment.get(variable), file.getProperty(name))
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }
}
