package org.carepact.kernel.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads configuration files that are simply records: unknown fields are refused, a fault names file, line and column. */
@Singleton
public class ConfigYaml {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ConfigDirectory directory;

    ConfigYaml(ConfigDirectory directory) {
        this.directory = directory;
    }

    /** The file as a record; whatever is wrong with it stops the start with one sentence. */
    public <T> T read(String name, Class<T> type) {
        Path file = directory.resolve(name);
        try {
            return YAML.readValue(Files.readString(file), type);
        } catch (JsonProcessingException fault) {
            JsonLocation at = fault.getLocation();
            throw new IllegalStateException("%s, line %d, column %d: %s"
                    .formatted(file, at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr(), fault.getOriginalMessage()), fault);
        } catch (IOException missing) {
            throw new IllegalStateException("the configuration file " + file + " cannot be read", missing);
        }
    }
}
