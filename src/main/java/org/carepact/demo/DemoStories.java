package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carepact.kernel.config.ConfigDirectory;
import org.carepact.kernel.config.ConfigYaml;

/** Reads the purchases of {@code config/demo/threads/}, in the order of their file names. */
@ApplicationScoped
class DemoStories {
    private static final String DIRECTORY = "demo/threads";

    private final ConfigDirectory directory;
    private final ConfigYaml config;

    DemoStories(ConfigDirectory directory, ConfigYaml config) {
        this.directory = directory;
        this.config = config;
    }

    /** Every purchase, as written. */
    List<PurchaseStory> all() {
        try (Stream<Path> files = Files.list(directory.resolve(DIRECTORY))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .map(name -> config.read(DIRECTORY + "/" + name, PurchaseStory.class))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the directory " + directory.resolve(DIRECTORY) + " cannot be read", unreadable);
        }
    }
}
