package org.carepact.opendata.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** SHA-256 of what a JSON value says: keys sorted, numbers in one form, no spacing. */
final class ContentDigest {

    private final MessageDigest sha;

    private ContentDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(JsonNode value) {
        ContentDigest digest = new ContentDigest();
        digest.add(value);
        return HexFormat.of().formatHex(digest.sha.digest());
    }

    private void add(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            put('{', Integer.toString(sorted.size()));
            sorted.forEach((key, child) -> {
                put('k', key);
                add(child);
            });
        } else if (value.isArray()) {
            put('[', Integer.toString(value.size()));
            value.forEach(this::add);
        } else if (value.isNumber()) {
            put('n', value.decimalValue().stripTrailingZeros().toString());
        } else if (value.isTextual()) {
            put('s', value.textValue());
        } else {
            put('c', value.asText());
        }
    }

    private void put(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }
}
