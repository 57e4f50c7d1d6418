package org.carepact.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carepact.kernel.config.ConfigFault;
import org.carepact.kernel.config.ConfigRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A faulty configuration refuses the start and names file and line of every fault. */
class RulesConfigurationTest {
    private static final String PROFILE_FILE = "rules/cn-guangdong-county-2026.yaml";
    private static final String YEAR_FILE = "calendar/cn-2026.yaml";

    @TempDir
    Path config;

    @BeforeEach
    void copyShipped() throws IOException {
        for (String name : List.of("rules", "calendar")) {
            Files.createDirectories(config.resolve(name));
            try (Stream<Path> files = Files.list(Path.of("config", name))) {
                for (Path file : files.toList()) {
                    Files.copy(file, config.resolve(name).resolve(file.getFileName()));
                }
            }
        }
    }

    /** Replaces a text once and answers the line on which it stood. */
    private int spoil(String file, String text, String by) throws IOException {
        Path path = config.resolve(file);
        String all = Files.readString(path);
        assertThat(all).contains(text);
        int at = all.indexOf(text);
        Files.writeString(path, all.substring(0, at) + by + all.substring(at + text.length()));
        return (int) all.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    private List<ConfigFault> faults() {
        ConfigRefused refused = catchThrowableOfType(ConfigRefused.class, () -> new RulesConfiguration(config));
        assertThat(refused).as("start is refused").isNotNull();
        refused.faults().forEach(fault -> assertThat(refused.getMessage()).contains(fault.toString()));
        return refused.faults();
    }

    private void assertFault(int line, String what) {
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.what()).contains(what);
        });
    }

    @Test
    void shippedConfigurationIsFaultless() {
        assertThat(new RulesConfiguration(config).profiles().all()).hasSize(2);
    }

    @Test
    void allFaultsOfAllFilesAreNamedAtOnce() throws IOException {
        int value = spoil(PROFILE_FILE, "challenge.window: {value: 7", "challenge.window: {value: seven");
        int unit = spoil(PROFILE_FILE, "award.standstill: {value: 7, unit: wd", "award.standstill: {value: 7, unit: days");
        int day = spoil(YEAR_FILE, "from: 2026-04-04", "from: 2026-04-31");
        assertThat(faults()).extracting(ConfigFault::toString).containsExactlyInAnyOrder(
                "cn-guangdong-county-2026.yaml:" + value + ": a whole number is expected here",
                "cn-guangdong-county-2026.yaml:" + unit + ": 'days' is not one of " + java.util.Arrays.toString(RuleUnit.values()),
                "cn-2026.yaml:" + day + ": a date like 2026-09-24 is expected here",
                "cn-2026.yaml:" + day + ": the days do not lie in 2026");
    }

    @Test
    void missingRuleIsAFaultOfTheStart() throws IOException {
        spoil(PROFILE_FILE, "      award.standstill:", "      award.standstil:");
        assertThat(faults()).extracting(ConfigFault::what).contains("rule 'award.standstill' is missing");
    }

    @Test
    void missingMethodRuleIsAFaultOfTheStart() throws IOException {
        spoil(PROFILE_FILE, "      consultation.bidders_min:", "      consultation.bidders_minimum:");
        assertThat(faults()).extracting(ConfigFault::what).contains("rule 'consultation.bidders_min' is missing");
    }

    @Test
    void ruleInAnotherKindOfUnitIsRefused() throws IOException {
        int line = spoil(PROFILE_FILE, "award.standstill: {value: 7, unit: wd", "award.standstill: {value: 7, unit: yuan");
        assertFault(line, "must be of unit WD, not YUAN");
    }

    @Test
    void ruleGivenTwiceIsRefused() throws IOException {
        int line = spoil(PROFILE_FILE, "      complaint.review:", "      challenge.window:");
        assertFault(line, "'challenge.window' is given twice");
    }

    @Test
    void unknownFieldIsRefused() throws IOException {
        int line = spoil(PROFILE_FILE, "award.standstill: {value: 7,", "award.standstill: {valeu: 3, value: 7,");
        assertFault(line, "'valeu' is not known here");
    }

    @Test
    void unknownRoleIsRefused() throws IOException {
        int line = spoil(PROFILE_FILE, "identity.second_factor.roles: {value: []", "identity.second_factor.roles: {value: [MAYOR]");
        assertFault(line, "'MAYOR' is no role");
    }

    @Test
    void unknownSourceIsRefused() throws IOException {
        int line = spoil(PROFILE_FILE, "source: \"PPL 52; PPR 54\"", "source: \"PPL 52; XYZ 54\"");
        assertFault(line, "source 'XYZ' is not among the sources");
    }

    @Test
    void lowPriceRatioAboveItsLegalMaximumIsRefused() throws IOException {
        int line = spoil(PROFILE_FILE, "low_price.mean_ratio: {value: 0.5", "low_price.mean_ratio: {value: 0.7");
        assertFault(line, "outside its legal range of 0 to 0.65");
    }

    @Test
    void percentageAboveAHundredAndNegativeNumbersAreRefused() throws IOException {
        int much = spoil(PROFILE_FILE, "remedy.alarm_red: {value: 80", "remedy.alarm_red: {value: 180");
        int little = spoil(PROFILE_FILE, "challenge.reply: {value: 7", "challenge.reply: {value: -7");
        assertFault(much, "more than 100 per cent");
        assertFault(little, "negative");
    }

    @Test
    void missingEnglishNameIsRefused() throws IOException {
        int line = spoil(PROFILE_FILE, "name: {zh: 质疑期限, en: Time to challenge}", "name: {zh: 质疑期限}");
        assertFault(line, "'en' is missing");
    }

    @Test
    void brokenYamlNamesItsLine() throws IOException {
        int line = spoil(YEAR_FILE, "days:\n", "days: [\n");
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isGreaterThanOrEqualTo(line);
            assertThat(fault.what()).startsWith("is no YAML");
        });
    }

    @Test
    void makeUpDayOnAWeekdayAndADayGivenTwiceAreRefused() throws IOException {
        int line = spoil(YEAR_FILE, "from: 2026-02-14", "from: 2026-02-13");
        assertFault(line, "2026-02-13 is a working day anyhow");
        int again = spoil(YEAR_FILE, "from: 2026-02-28", "from: 2026-02-22");
        assertFault(again, "2026-02-22 is given twice");
    }

    @Test
    void gapBetweenYearsAndYearWithoutNoticeAreRefused() throws IOException {
        Files.delete(config.resolve(YEAR_FILE));
        spoil("calendar/cn-2027.yaml", "provisional: true", "provisional: false");
        assertThat(faults()).extracting(ConfigFault::what).contains("'published' is missing: the day of the notice");
        spoil("calendar/cn-2027.yaml", "provisional: false", "provisional: true");
        assertThat(faults()).extracting(ConfigFault::what).contains("the years between 2025 and 2027 are missing");
    }

    @Test
    void twoVersionsOnTheSameDayAreRefused() throws IOException {
        spoil(PROFILE_FILE, "effectiveFrom: 2026-02-01", "effectiveFrom: 2025-01-01");
        assertThat(faults()).extracting(ConfigFault::what).anySatisfy(what -> assertThat(what).contains("begin on the same day"));
    }

    @Test
    void missingDirectoryIsRefused() {
        ConfigRefused refused = catchThrowableOfType(ConfigRefused.class, () -> new RulesConfiguration(config.resolve("nowhere")));
        assertThat(refused.faults()).hasSize(2).allSatisfy(fault -> assertThat(fault.what()).contains("has no .yaml files"));
    }
}
