package org.carepact.kernel.config;

import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the configuration files lie: the setting {@code carepact.config}, by default {@code config} in the working
 * directory, or else beside the program itself, so that it is found wherever the service is started from.
 */
@Singleton
public class ConfigDirectory {
    private final Path path;

    ConfigDirectory(@ConfigProperty(name = "carepact.config", defaultValue = "config") String setting) {
        this.path = locate(setting);
    }

    /** The directory, absolute. */
    public Path path() {
        return path;
    }

    /** A file or directory in it. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    static Path locate(String setting) {
        Path given = Path.of(setting);
        Path here = given.toAbsolutePath().normalize();
        if (given.isAbsolute() || Files.isDirectory(here.resolve("rules"))) {
            return here;
        }
        for (Path above = program(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(given).resolve("rules"))) {
                return above.resolve(given).normalize();
            }
        }
        return here; // the readers say that it is missing
    }

    private static Path program() {
        CodeSource source = ConfigDirectory.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? null
                    : Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException notAFile) {
            return null;
        }
    }
}
