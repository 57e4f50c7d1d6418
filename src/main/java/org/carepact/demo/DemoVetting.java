package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.carepact.identity.Actor;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.persistence.PageRequest;
import org.carepact.registry.OverlapKind;
import org.carepact.rotation.Algorithm;
import org.carepact.rotation.DrawRequest;
import org.carepact.rotation.RotationRequest;
import org.carepact.rotation.Rotations;
import org.carepact.vetting.FindingRequest;
import org.carepact.vetting.RelationView;
import org.carepact.vetting.Relations;
import org.carepact.vetting.SampleCheck;
import org.carepact.vetting.SampleCheckView;
import org.carepact.vetting.SampleChecks;
import org.carepact.vetting.SampleRequest;

/** What the county looks into by itself: a relation that is judged, a sample of papers, a rotation list with two draws. */
@ApplicationScoped
class DemoVetting {
    private final File file;
    private final Relations relations;
    private final SampleChecks samples;
    private final Rotations rotations;

    DemoVetting(ConfigYaml config, Relations relations, SampleChecks samples, Rotations rotations) {
        this.file = config.read("demo/vetting.yaml", File.class);
        this.relations = relations;
        this.samples = samples;
        this.rotations = rotations;
    }

    /** The file as written. */
    record File(Judged relation, Sample sample, Rotation rotation) {}

    record Judged(OverlapKind kind, String act, String reason, LocalDateTime at) {}

    record Sample(Bilingual title, String seed, int size, LocalDateTime drawnAt, LocalDateTime reportedAt, Faulty faulty, LocalDateTime closedAt) {}

    record Faulty(String note) {}

    record Rotation(Bilingual title, String field, Algorithm algorithm, String seed, LocalDateTime draftedAt, List<Drawing> draws) {}

    record Drawing(String purpose, int count, List<DrawRequest.Left> excluded, LocalDateTime at) {}

    /** @param organization public number of a bidder by its key */
    List<DemoStep> steps(DemoCounty county, Function<String, String> organization) {
        List<DemoStep> steps = new ArrayList<>();
        steps.add(step(file.relation().at(), () -> judge(county.actor("officer"))));
        AtomicReference<String> sample = new AtomicReference<>();
        steps.add(step(file.sample().drawnAt(), () -> sample.set(samples.draw(county.actor("officer"),
                new SampleRequest(file.sample().title(), file.sample().size(), file.sample().seed())).number())));
        steps.add(step(file.sample().reportedAt(), () -> report(county.actor("officer"), sample.get())));
        steps.add(step(file.sample().closedAt(), () -> samples.close(county.actor("approver"), sample.get(), samples.byNumber(sample.get()).version())));
        AtomicReference<String> list = new AtomicReference<>();
        Rotation rotation = file.rotation();
        steps.add(step(rotation.draftedAt(), () -> list.set(rotations.draft(county.actor("officer"),
                new RotationRequest(rotation.title(), rotation.field(), rotation.algorithm(), rotation.seed())).number())));
        for (Drawing drawing : rotation.draws()) {
            steps.add(step(drawing.at(), () -> rotations.draw(county.actor("officer"), list.get(), new DrawRequest(drawing.purpose(), drawing.count(),
                    drawing.excluded().stream().map(left -> new DrawRequest.Left(organization.apply(left.organization()), left.reason())).toList()))));
        }
        return steps;
    }

    private void judge(Actor officer) {
        relations.refresh(officer);
        RelationView found = relations.list(officer, null, null, PageRequest.of(PageRequest.MOST, null)).items().stream()
                .filter(relation -> relation.kind() == file.relation().kind())
                .findFirst()
                .orElseThrow();
        relations.decide(officer, found.number(), found.version(), file.relation().act(), file.relation().reason());
    }

    private void report(Actor officer, String number) {
        SampleCheckView check = samples.byNumber(number);
        for (int i = 0; i < check.findings().size(); i++) {
            SampleCheck.Finding drawn = check.findings().get(i);
            boolean faulty = i == 1;
            samples.report(officer, number, samples.byNumber(number).version(), new FindingRequest(drawn.organization(), !faulty, faulty ? file.sample().faulty().note() : null));
        }
    }

    private static DemoStep step(LocalDateTime at, Runnable act) {
        return new DemoStep("the county's own checks", at, act);
    }
}
