package org.carepact.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carepact.registry.ChildWorkBarrier;

/** Whether somebody may work with children on a day: the last verified check counts, it must be clear and not too old (MPL 62). */
final class Clearance {
    private Clearance() {}

    /** @param papers all papers of this worker */
    static Optional<ChildWorkBarrier> barrier(Worker worker, List<Credential> papers, LocalDate day) {
        if (!worker.employed(day)) {
            return Optional.of(ChildWorkBarrier.NOT_EMPLOYED);
        }
        if (!worker.childContact()) {
            return Optional.of(ChildWorkBarrier.NO_CHILD_POST);
        }
        List<Credential> checks = papers.stream().filter(paper -> paper.kind() == CredentialKind.BACKGROUND_CHECK).toList();
        if (checks.isEmpty()) {
            return Optional.of(ChildWorkBarrier.NO_CHECK);
        }
        Optional<Credential> last = checks.stream()
                .filter(check -> check.state() == CredentialState.VERIFIED || check.state() == CredentialState.EXPIRED)
                .filter(check -> !check.issuedOn().isAfter(day))
                .max(Comparator.comparing(Credential::issuedOn).thenComparing(Credential::number));
        if (last.isEmpty()) {
            return Optional.of(ChildWorkBarrier.NOT_VERIFIED);
        }
        if (!last.get().clear()) {
            return Optional.of(ChildWorkBarrier.NOT_CLEAR);
        }
        return last.get().holds(day) ? Optional.empty() : Optional.of(ChildWorkBarrier.EXPIRED);
    }
}
