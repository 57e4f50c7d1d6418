package org.carepact.assessment.engine;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.config.ConfigFile;

/** The worked example of the standard, and ways to vary it. */
final class AssessmentFixtures {
    static final AssessmentTemplate DEFAULT = read("default.yaml");

    List<Integer> milestones = Arrays.asList(0, 0, 0, 6);
    String verified = "171";
    String due = "180";
    List<BigDecimal> experts = decimals("88", "92", "79", "85", "90");
    AssessmentFacts.School school = new AssessmentFacts.School(40, 33, 3, 1, 0);
    AssessmentFacts.Guardians guardians = new AssessmentFacts.Guardians(
            List.of(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 1), List.of(5, 5, 5, 5, 4, 4), new BigDecimal(80));
    AssessmentFacts.Committee committee = new AssessmentFacts.Committee(13, 1, 1);
    AssessmentFacts.Capacity capacity = new AssessmentFacts.Capacity(8, 7, new BigDecimal(44), new BigDecimal(40), 8);
    int complaints = 1;
    int callbacks = 1;
    int latePeriods;
    String mentoring = "10";
    boolean breach;

    static AssessmentFixtures example() {
        return new AssessmentFixtures();
    }

    /** Nothing to add or take off. */
    static AssessmentFixtures plain() {
        AssessmentFixtures facts = new AssessmentFixtures();
        facts.complaints = 0;
        facts.callbacks = 0;
        facts.mentoring = "0";
        return facts;
    }

    /** Every dimension at the same value, so that the total is that value; two experts' digits make it exact. */
    static AssessmentFixtures perfect() {
        AssessmentFixtures facts = plain();
        facts.milestones = List.of(0);
        facts.verified = "10";
        facts.due = "10";
        facts.experts = decimals("100", "100", "100");
        facts.school = new AssessmentFacts.School(10, 10, 0, 0, 0);
        facts.guardians = new AssessmentFacts.Guardians(List.of(5, 5, 5, 5, 5), List.of(), new BigDecimal(100));
        facts.committee = new AssessmentFacts.Committee(5, 0, 0);
        facts.capacity = new AssessmentFacts.Capacity(4, 4, new BigDecimal(10), new BigDecimal(10), 4);
        return facts;
    }

    static AssessmentFixtures nothing() {
        AssessmentFixtures facts = plain();
        facts.milestones = List.of();
        facts.verified = "0";
        facts.due = "0";
        facts.experts = List.of();
        facts.school = new AssessmentFacts.School(0, 0, 0, 0, 0);
        facts.guardians = new AssessmentFacts.Guardians(List.of(), List.of(), null);
        facts.committee = new AssessmentFacts.Committee(0, 0, 0);
        return facts;
    }

    AssessmentFacts facts() {
        return new AssessmentFacts(milestones, new BigDecimal(verified), new BigDecimal(due), experts, school, guardians, committee, capacity,
                complaints, callbacks, latePeriods, new BigDecimal(mentoring), breach);
    }

    AssessmentResult result() {
        return Assessment.of(DEFAULT, facts());
    }

    AssessmentResult.Line line(String code) {
        return result().line(code).orElseThrow();
    }

    static List<BigDecimal> decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }

    static AssessmentTemplate read(String file) {
        ConfigFaults faults = new ConfigFaults();
        AssessmentTemplate template = ConfigFile.read(Path.of("config", "assessment", file), faults)
                .flatMap(root -> TemplateReader.read(root, faults)).orElse(null);
        faults.refuseIfAny();
        return template;
    }
}
