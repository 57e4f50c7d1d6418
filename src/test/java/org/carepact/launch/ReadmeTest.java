package org.carepact.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final long MOST_BYTES = 250 * 1024;

    @Test
    void showsPicturesThatAreThereAndSaysInBothLanguagesWhatTheyShow() throws IOException {
        List<MatchResult> pictures = PICTURE.matcher(Files.readString(Path.of("README.md"))).results().toList();
        assertThat(pictures).hasSize(4).allSatisfy(picture -> {
            assertThat(Path.of(picture.group(2))).isRegularFile();
            assertThat(Files.size(Path.of(picture.group(2)))).as(picture.group(2)).isBetween(1L, MOST_BYTES);
            assertThat(picture.group(1)).containsPattern("[a-z]").containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void everyPictureIsShown() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        try (Stream<Path> pictures = Files.list(Path.of("deploy", "pictures"))) {
            assertThat(pictures).isNotEmpty().allSatisfy(picture -> assertThat(readme).contains("](deploy/pictures/" + picture.getFileName() + ")"));
        }
    }

    @Test
    void showsTheAccountsThatTheServicePrints() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("```text\n" + Service.accounts() + "```");
    }
}
