package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.registry.OrganizationFile;
import org.carepact.registry.OrganizationRequest;
import org.carepact.registry.OrganizationType;
import org.carepact.registry.Organizations;

/** Organizations by their credit code. */
@ApplicationScoped
class OrganizationRows implements RowRules {
    private final RowReader reader;
    private final Organizations organizations;

    OrganizationRows(RowReader reader, Organizations organizations) {
        this.reader = reader;
        this.organizations = organizations;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANIZATIONS;
    }

    @Override
    public List<FieldProblem> faults(Actor actor, Map<String, String> values) {
        return reader.faults(plain(values), OrganizationRequest.class, organizations::faults);
    }

    @Override
    public List<RowOutcome> outcomes(Actor actor, List<Map<String, String>> rows) {
        List<OrganizationRequest> requests = rows.stream().map(row -> reader.read(plain(row), OrganizationRequest.class)).toList();
        Map<String, OrganizationFile> known = organizations.byCodes(requests.stream().map(OrganizationRequest::uscc).toList());
        return requests.stream().map(request -> outcome(known.get(request.uscc()), request)).toList();
    }

    @Override
    public void write(Actor actor, Map<String, String> values) {
        organizations.keep(actor, reader.read(plain(values), OrganizationRequest.class));
    }

    private static Map<String, String> plain(Map<String, String> values) {
        Map<String, String> plain = new HashMap<>(values);
        plain.computeIfPresent("type", (field, value) -> RowReader.constant(OrganizationType.class, value));
        return plain;
    }

    private static RowOutcome outcome(OrganizationFile known, OrganizationRequest request) {
        if (known == null) {
            return RowOutcome.NEW;
        }
        return Organizations.says(known, request) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED;
    }
}
