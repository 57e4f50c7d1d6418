package org.carepact.kernel.config;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Opens YAML files as trees of {@link ConfigNode}s that know their lines. */
public final class ConfigFile {
    private ConfigFile() {}

    /** The root of a file; unreadable or malformed is a fault. */
    public static Optional<ConfigNode> read(Path path, ConfigFaults faults) {
        String name = String.valueOf(path.getFileName());
        try {
            return parse(name, Files.readString(path, StandardCharsets.UTF_8), faults);
        } catch (IOException unreadable) {
            faults.add(name, 0, "cannot be read as UTF-8 text");
            return Optional.empty();
        }
    }

    /** The root of a text; {@code name} stands for it in faults. */
    public static Optional<ConfigNode> parse(String name, String text, ConfigFaults faults) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(8 * 1024 * 1024);
        try (Reader reader = new StringReader(text)) {
            Node root = new Yaml(options).compose(reader);
            if (root == null) {
                faults.add(name, 0, "is empty");
                return Optional.empty();
            }
            return Optional.of(new ConfigNode(name, root, faults));
        } catch (MarkedYAMLException wrong) {
            int line = wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            faults.add(name, line, "is no YAML: " + wrong.getProblem());
        } catch (YAMLException | IOException wrong) {
            faults.add(name, 0, "is no YAML: " + wrong.getMessage());
        }
        return Optional.empty();
    }

    /** The {@code .yaml} files of a directory by name; a missing or empty directory is a fault. */
    public static List<Path> list(Path directory, ConfigFaults faults) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> found = Files.list(directory)) {
                found.filter(path -> path.toString().endsWith(".yaml")).sorted().forEach(files::add);
            } catch (IOException unreadable) {
                faults.add(directory.toString(), 0, "cannot be read");
                return files;
            }
        }
        if (files.isEmpty()) {
            faults.add(directory.toString(), 0, "has no .yaml files");
        }
        return files;
    }
}
