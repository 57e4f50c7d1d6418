package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.carepact.identity.Actor;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.people.CredentialKind;
import org.carepact.people.CredentialRequest;
import org.carepact.people.CredentialView;
import org.carepact.people.Credentials;
import org.carepact.people.TrainingRequest;
import org.carepact.people.WorkerRequest;
import org.carepact.people.WorkerRole;
import org.carepact.people.WorkerView;
import org.carepact.people.Workers;

/** The bidders' staff: entered by each manager, their papers verified by the county's officer. */
@ApplicationScoped
class DemoStaff {
    private final File file;
    private final Workers workers;
    private final Credentials credentials;

    DemoStaff(ConfigYaml config, Workers workers, Credentials credentials) {
        this.file = config.read("demo/workers.yaml", File.class);
        this.workers = workers;
        this.credentials = credentials;
    }

    /** The file as written. */
    record File(Papers papers, List<Entry> workers) {}

    /** Who issues the papers of everybody, and the training everybody licensed went to. */
    record Papers(String checkedBy, String check, String licensedBy, String training, String trainer) {}

    /** Somebody with at most one certificate and one background check. */
    record Entry(String organization, Bilingual name, WorkerRole role, boolean childContact, String residentId, LocalDate since, CredentialKind licence,
            LocalDate licensedOn, LocalDate check) {}

    /** Everybody of one bidder. */
    void enter(Actor manager, Actor officer, String bidder, String organization) {
        file.workers().stream().filter(entry -> entry.organization().equals(bidder)).forEach(entry -> {
            WorkerView worker = workers.enter(manager, organization,
                    new WorkerRequest(entry.name(), entry.role(), entry.residentId(), entry.childContact(), entry.since(), null));
            if (entry.licence() != null) {
                verify(officer, credentials.enter(manager, worker.number(),
                        new CredentialRequest(entry.licence(), "GD" + entry.residentId().substring(6, 14), file.papers().licensedBy(), entry.licensedOn(), null, null)));
                worker = workers.byNumber(manager, worker.number());
                workers.train(manager, worker.number(), worker.version(),
                        new TrainingRequest(file.papers().training(), file.papers().trainer(), new BigDecimal("16"), LocalDate.of(2025, 5, 17)));
            }
            if (entry.check() != null) {
                renewed(manager, officer, worker.number(), entry.check());
            }
        });
    }

    /** A background check of a day, if that day is past, verified. */
    private void renewed(Actor manager, Actor officer, String worker, LocalDate day) {
        verify(officer, credentials.enter(manager, worker,
                new CredentialRequest(CredentialKind.BACKGROUND_CHECK, file.papers().check().formatted(day.getYear(), day.getDayOfYear()), file.papers().checkedBy(), day, null, true)));
    }

    private void verify(Actor officer, WorkerView worker) {
        CredentialView entered = worker.credentials().get(0);
        credentials.verify(officer, entered.number(), entered.version());
    }
}
