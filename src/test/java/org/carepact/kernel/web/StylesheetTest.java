package org.carepact.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiled stylesheet is committed, so that building needs no Node: it must be the sources', and take nothing from elsewhere. */
class StylesheetTest {
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final Path WEB = Path.of("src/main/web");
    private static final Pattern URL = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)");
    private static final Pattern SIZE = Pattern.compile("font-size:\\s*([0-9.]+)(px|rem)");

    private final String css = read(ASSETS.resolve("carepact.css"));

    @Test
    void isCompiledFromTheSourcesBesideIt() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path source : sources()) {
            String name = WEB.relativize(source).toString().replace('\\', '/');
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(read(source).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(css.lines().findFirst().orElse(""))
                .as("run src/main/web/build and commit what it writes")
                .endsWith("Sources sha256: " + HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void bringsNoTypefaceOfItsOwn() {
        assertThat(css).doesNotContain("@font-face").doesNotContainIgnoringCase("GDS Transport");
    }

    @Test
    void asksNoOtherHostForAnything() {
        assertThat(css).doesNotContain("@import");
        Matcher url = URL.matcher(css);
        while (url.find()) {
            assertThat(url.group(1)).matches("(data:|/[^/]|#).*");
        }
    }

    @Test
    void keepsTextAtSixteenPixelsOrMore() {
        Matcher size = SIZE.matcher(css);
        while (size.find()) {
            double pixels = Double.parseDouble(size.group(1)) * (size.group(2).equals("rem") ? 16 : 1);
            assertThat(pixels).as(size.group()).satisfiesAnyOf(
                    all -> assertThat(all).isZero(), all -> assertThat(all).isGreaterThanOrEqualTo(16.0));
        }
    }

    @Test
    void theScriptLoadsOnlyWhatTheServiceServes() {
        Matcher path = Pattern.compile("'(/webjars/[^']+)'").matcher(read(ASSETS.resolve("carepact.js")));
        List<String> paths = new ArrayList<>();
        while (path.find()) {
            paths.add(path.group(1));
        }
        assertThat(paths).isNotEmpty().allSatisfy(each ->
                assertThat(getClass().getResource("/META-INF/resources" + each)).as(each).isNotNull());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> styles = Files.list(WEB.resolve("styles"))) {
            List<Path> all = new ArrayList<>(List.of(WEB.resolve("package.json")));
            styles.filter(file -> file.toString().endsWith(".scss")).sorted().forEach(all::add);
            return all;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
