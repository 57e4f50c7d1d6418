package org.carepact.assessment.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carepact.kernel.config.ConfigFault;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.config.ConfigFile;
import org.carepact.kernel.i18n.Language;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

    @Test
    void theShippedTemplatesLoad() {
        assertThat(TemplateReader.directory(Path.of("config", "assessment"))).extracting(AssessmentTemplate::code)
                .containsExactly("default", "t-ann", "t-fin", "t-mid");
    }

    @Test
    void everyParentIsTheSumOfItsChildrenAndTheWholeIs100() {
        for (AssessmentTemplate template : TemplateReader.directory(Path.of("config", "assessment"))) {
            assertThat(sum(template.dimensions())).isEqualByComparingTo("100");
            assertThat(sum(template.dimensions().stream().flatMap(Indicator::all).filter(Indicator::isLeaf).toList())).isEqualByComparingTo("100");
            template.dimensions().stream().flatMap(Indicator::all).filter(indicator -> !indicator.isLeaf())
                    .forEach(parent -> assertThat(sum(parent.children())).as(parent.code()).isEqualByComparingTo(parent.weight()));
        }
    }

    @Test
    void theThreeIndicatorTreesHaveTheirItems() {
        assertThat(leaves("t-mid.yaml")).hasSize(21);
        assertThat(leaves("t-fin.yaml")).hasSize(21);
        assertThat(leaves("t-ann.yaml")).hasSize(16);
        assertThat(AssessmentFixtures.read("t-mid.yaml").indicator("C3").orElseThrow().type()).isEqualTo(IndicatorType.VETO);
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        for (AssessmentTemplate template : TemplateReader.directory(Path.of("config", "assessment"))) {
            template.dimensions().stream().flatMap(Indicator::all).forEach(indicator -> {
                assertThat(indicator.name().has(Language.EN)).isTrue();
                if (indicator.isLeaf()) {
                    assertThat(indicator.rubric().en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
                    assertThat(indicator.source().en()).doesNotContainPattern("\\p{IsHan}").isNotBlank();
                }
            });
        }
    }

    @Test
    void weightsOf99And101AreRefusedWithTheSum() {
        assertThat(faultsAfter("    weight: 30\n", "    weight: 29\n")).singleElement().extracting(ConfigFault::what)
                .isEqualTo("the weights of the dimensions sum to 99, not 100");
        assertThat(faultsAfter("    weight: 30\n", "    weight: 31\n")).singleElement().extracting(ConfigFault::what)
                .isEqualTo("the weights of the dimensions sum to 101, not 100");
    }

    @Test
    void bandsWithAGapOrAnOverlapAreRefusedWithTheGap() {
        assertThat(faultsAfter("    from: 80\n    to: 90\n", "    from: 80\n    to: 89.9\n")).singleElement().extracting(ConfigFault::what)
                .isEqualTo("the bands leave a gap from 89.9 to 90");
        assertThat(faultsAfter("    from: 60\n    to: 80\n", "    from: 60\n    to: 85\n")).singleElement().extracting(ConfigFault::what)
                .isEqualTo("the bands overlap from 80 to 85");
        assertThat(faultsAfter("    from: 0\n    to: 60\n", "    from: 1\n    to: 60\n")).singleElement().extracting(ConfigFault::what)
                .isEqualTo("the bands leave a gap from 0 to 1");
        assertThat(faultsAfter("    from: 90\n    to: 100\n", "    from: 90\n    to: 99\n")).singleElement().extracting(ConfigFault::what)
                .isEqualTo("the bands leave a gap from 99 to 100");
    }

    @Test
    void anIndicatorTreeThatDoesNotAddUpIsRefusedWithTheSum() {
        assertThat(faults(text("t-mid.yaml").replaceFirst("        weight: 8\n", "        weight: 7\n"))).extracting(ConfigFault::what)
                .containsExactly("the indicators of A sum to 29, not 30");
        assertThat(faults(text("t-mid.yaml").replace("weight: 45}", "weight: 44}"))).extracting(ConfigFault::what)
                .containsExactly("the weights of the sources sum to 99, not 100");
    }

    @Test
    void faultsNameTheirLine() {
        List<ConfigFault> faults = faultsAfter("digits: 1\n", "digits: one\n");
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.line()).isEqualTo(lineOf("digits: 1")));
    }

    @Test
    void missingUnknownAndSenselessParametersAreRefused() {
        assertThat(faultsAfter("{milestoneShare: 0.5, lateDays: 30}", "{milestoneShare: 0.5}")).extracting(ConfigFault::what)
                .containsExactly("'lateDays' is missing");
        assertThat(faultsAfter("{milestoneShare: 0.5, lateDays: 30}", "{milestoneShare: 0.5, lateDays: 0}")).extracting(ConfigFault::what)
                .containsExactly("D1: lateDays must be above 0");
        assertThat(faultsAfter("{milestoneShare: 0.5, lateDays: 30}", "{milestoneShare: 0.5, lateDays: 30, x: 1}")).hasSize(1);
        assertThat(faultsAfter("assistedShare: 1/3", "assistedShare: 1/0")).hasSize(1);
        assertThat(faultsAfter("assistedShare: 1/3", "assistedShare: 1")).extracting(ConfigFault::what)
                .containsExactly("D4: assistedShare must be below 1");
        assertThat(faultsAfter("{credentials: 0.5, ", "{credentials: 0.6, ")).extracting(ConfigFault::what)
                .containsExactly("D6: the parts of the capacity sum to 1.1, not 1");
        assertThat(faultsAfter("bestBandWhenMissing: good", "bestBandWhenMissing: gut")).extracting(ConfigFault::what)
                .containsExactly("there is no band 'gut'");
        assertThat(faultsAfter("code: D2", "code: D1")).extracting(ConfigFault::what).containsExactly("the code D1 is given twice");
    }

    private static List<ConfigFault> faultsAfter(String what, String by) {
        String text = text("default.yaml");
        assertThat(text).contains(what);
        int at = text.indexOf(what);
        return faults(text.substring(0, at) + by + text.substring(at + what.length()));
    }

    private static List<ConfigFault> faults(String text) {
        ConfigFaults faults = new ConfigFaults();
        assertThat(ConfigFile.parse("test.yaml", text, faults).flatMap(root -> TemplateReader.read(root, faults))).isEmpty();
        return faults.all();
    }

    private static List<Indicator> leaves(String file) {
        return AssessmentFixtures.read(file).dimensions().stream().flatMap(Indicator::all).filter(Indicator::isLeaf).toList();
    }

    private static BigDecimal sum(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int lineOf(String start) {
        return (int) text("default.yaml").substring(0, text("default.yaml").indexOf(start)).chars().filter(sign -> sign == '\n').count() + 1;
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("config", "assessment", file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
