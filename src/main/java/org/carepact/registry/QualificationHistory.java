package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.carepact.document.DocumentView;
import org.carepact.document.Documents;
import org.carepact.kernel.problem.Problem;

/** What an organization was qualified for, as everybody may read it. */
@ApplicationScoped
public class QualificationHistory {
    private static final int MOST = 12;

    private final QualificationStore store;
    private final OrganizationStore organizations;
    private final Documents documents;

    QualificationHistory(QualificationStore store, OrganizationStore organizations, Documents documents) {
        this.store = store;
        this.organizations = organizations;
        this.documents = documents;
    }

    /**
     * One qualification.
     *
     * @param papers the decision, one file a language
     */
    public record Granted(String number, QualificationState state, LocalDate validFrom, LocalDate validUntil, String level, List<String> fields,
            List<DocumentView> papers) {}

    /** Qualifications of an organization, latest first. */
    @Transactional
    public List<Granted> of(String organization) {
        return store.granted(organizations.byNumber(organization).orElseThrow(Problem::notFound).id(), MOST).stream()
                .map(each -> new Granted(each.number(), each.state(), each.validFrom(), each.validUntil(), each.level(), each.fieldsGranted(),
                        documents.list(null, DecisionFiles.owner(each.number()))))
                .toList();
    }
}
