package org.carepact.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * The tokens of earlier sign-ins, one pair a service, in {@code ~/.config/carepact/tokens.json}, which nobody else may
 * read.
 */
final class Credentials {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path file;

    Credentials(Map<String, String> environment, String home) {
        String base = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path config = base.isBlank() ? Path.of(home, ".config") : Path.of(base);
        this.file = config.resolve("carepact").resolve("tokens.json");
    }

    /** What a sign-in gave. */
    record Tokens(String access, String refresh) {}

    /** The tokens for a service, or null. */
    Tokens of(String url) {
        JsonNode found = read().path(url);
        return found.isObject() ? new Tokens(found.path("access").asText(null), found.path("refresh").asText(null)) : null;
    }

    void keep(String url, Tokens tokens) {
        ObjectNode all = read();
        all.putObject(url).put("access", tokens.access()).put("refresh", tokens.refresh());
        write(all);
    }

    void forget(String url) {
        ObjectNode all = read();
        if (all.remove(url) != null) {
            write(all);
        }
    }

    private ObjectNode read() {
        try {
            return Files.exists(file) && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode all ? all : JSON.createObjectNode();
        } catch (IOException damaged) {
            return JSON.createObjectNode();
        }
    }

    private void write(ObjectNode all) {
        try {
            Files.createDirectories(file.getParent(), mode("rwx------"));
            Path fresh = Files.createTempFile(file.getParent(), "tokens", ".new", mode("rw-------"));
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ClientFailure(Say.of("error.keep", file));
        }
    }

    private static FileAttribute<?>[] mode(String mode) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))} : new FileAttribute<?>[0];
    }
}
