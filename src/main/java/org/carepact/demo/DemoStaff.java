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
    private static final String COUNTY_BUREAU = "岚溪县公安局";
    private static final String EXAMINERS = "广东省人事考试局";

    private final List<Entry> entries;
    private final Workers workers;
    private final Credentials credentials;

    DemoStaff(ConfigYaml config, Workers workers, Credentials credentials) {
        this.entries = config.read("demo/workers.yaml", File.class).workers();
        this.workers = workers;
        this.credentials = credentials;
    }

    /** The file as written. */
    record File(List<Entry> workers) {}

    /** Somebody with at most one certificate and one background check. */
    record Entry(String organization, Bilingual name, WorkerRole role, boolean childContact, String residentId, LocalDate since, CredentialKind licence,
            LocalDate licensedOn, LocalDate check) {}

    /** Everybody of one bidder. */
    void enter(Actor manager, Actor officer, String bidder, String organization) {
        entries.stream().filter(entry -> entry.organization().equals(bidder)).forEach(entry -> {
            WorkerView worker = workers.enter(manager, organization,
                    new WorkerRequest(entry.name(), entry.role(), entry.residentId(), entry.childContact(), entry.since(), null));
            if (entry.licence() != null) {
                verify(officer, credentials.enter(manager, worker.number(),
                        new CredentialRequest(entry.licence(), "GD" + entry.residentId().substring(6, 14), EXAMINERS, entry.licensedOn(), null, null)));
                worker = workers.byNumber(manager, worker.number());
                workers.train(manager, worker.number(), worker.version(),
                        new TrainingRequest("留守儿童服务实务", "岚江市社会工作评估中心", new BigDecimal("16"), LocalDate.of(2025, 5, 17)));
            }
            if (entry.check() != null) {
                renewed(manager, officer, worker.number(), entry.check());
            }
        });
    }

    /** A background check of a day, if that day is past, verified. */
    private void renewed(Actor manager, Actor officer, String worker, LocalDate day) {
        verify(officer, credentials.enter(manager, worker,
                new CredentialRequest(CredentialKind.BACKGROUND_CHECK, "查〔" + day.getYear() + "〕" + day.getDayOfYear(), COUNTY_BUREAU, day, null, true)));
    }

    private void verify(Actor officer, WorkerView worker) {
        CredentialView entered = worker.credentials().get(0);
        credentials.verify(officer, entered.number(), entered.version());
    }
}
