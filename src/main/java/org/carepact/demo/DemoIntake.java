package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.carepact.intake.ImportKind;
import org.carepact.intake.SheetImports;
import org.carepact.kernel.config.ConfigYaml;

/** A sheet with faults that waits for whoever sent it in. */
@ApplicationScoped
class DemoIntake {
    private final File file;
    private final SheetImports imports;

    DemoIntake(ConfigYaml config, SheetImports imports) {
        this.file = config.read("demo/intake.yaml", File.class);
        this.imports = imports;
    }

    /**
     * The file as written.
     *
     * @param sheet as comma-separated values
     */
    record File(ImportKind kind, String name, LocalDateTime uploadedAt, String sheet) {}

    List<DemoStep> steps(DemoCounty county) {
        return List.of(new DemoStep("the sheets that come in", file.uploadedAt(), () -> imports.receive(county.actor("officer"), file.kind(), file.name(),
                new ByteArrayInputStream(file.sheet().getBytes(StandardCharsets.UTF_8)))));
    }
}
