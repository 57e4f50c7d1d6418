package org.carepact.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages, always: every key that code and templates name has a text in each. */
class LanguagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?:say\\(|(?:label|hint|confirm|title|yes)=)'([a-z]+(?:\\.[A-Za-z0-9_-]+)+)'");
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:Problem\\.(?:conflict|forbidden|of)\\((?:ProblemKind\\.\\w+, )?|(?:Problem\\.invalid|new FieldProblem)\\([^\"]*\"[^\"]*\"(?: \\+ \\w+ \\+ \"[^\"]*\")*, )\"([a-z]+\\.[a-z0-9.-]+)\"");
    private static final Pattern TASK = Pattern.compile("\"([a-z]+\\.(?:task|notice|nav|reason)(?:\\.[a-z-]+)?)\"");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        for (Path file : files(MESSAGES, "_zh.properties")) {
            Properties zh = load(file);
            Properties en = load(file.resolveSibling(file.getFileName().toString().replace("_zh", "_en")));
            assertThat(new TreeSet<>(en.keySet())).as(file.toString()).isEqualTo(new TreeSet<>(zh.keySet()));
            zh.forEach((key, text) -> assertThat(places((String) en.get(key))).as((String) key).isEqualTo(places((String) text)));
        }
    }

    @Test
    void englishTextsHaveNoHanCharacters() throws IOException {
        for (Path file : files(MESSAGES, "_en.properties")) {
            load(file).forEach((key, text) -> assertThat((String) text).as((String) key).doesNotContainPattern("\\p{IsHan}"));
        }
    }

    @Test
    void everyKeyThatIsNamedHasAText() throws IOException {
        Properties all = new Properties();
        for (Path file : files(MESSAGES, "_zh.properties")) {
            all.putAll(load(file));
        }
        List<String> missing = new ArrayList<>();
        for (Path file : files(Path.of("src/main/resources/templates"), ".html")) {
            named(IN_TEMPLATE, file).filter(key -> !all.containsKey(key)).forEach(key -> missing.add(file + " " + key));
        }
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            named(IN_CODE, file).map(code -> code.replaceFirst("\\.", ".problem.")).filter(key -> !all.containsKey(key)).forEach(key -> missing.add(file + " " + key));
            named(TASK, file).filter(key -> !all.containsKey(key)).forEach(key -> missing.add(file + " " + key));
        }
        assertThat(missing).isEmpty();
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d+}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Stream<String> named(Pattern pattern, Path file) throws IOException {
        String withoutComments = Files.readString(file).replaceAll("(?s)\\{!.*?!}", "");
        return pattern.matcher(withoutComments).results().map(result -> result.group(1));
    }

    private static List<Path> files(Path root, String end) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
