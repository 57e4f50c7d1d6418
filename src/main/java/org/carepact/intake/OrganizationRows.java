package org.carepact.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyKind;
import org.carepact.identity.PartyView;
import org.carepact.registry.OrganizationFile;
import org.carepact.registry.OrganizationRequest;
import org.carepact.registry.OrganizationType;
import org.carepact.registry.Organizations;

/** Organizations by their credit code. */
@ApplicationScoped
class OrganizationRows implements RowRules {
    private final RowReader reader;
    private final Organizations organizations;
    private final Parties parties;

    OrganizationRows(RowReader reader, Organizations organizations, Parties parties) {
        this.reader = reader;
        this.organizations = organizations;
        this.parties = parties;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ORGANIZATIONS;
    }

    @Override
    public List<Verdict> check(Actor actor, List<Map<String, String>> rows) {
        return reader.check(rows.stream().map(OrganizationRows::plain).toList(), OrganizationRequest.class, organizations.faults(), this::judge);
    }

    @Override
    public void write(Actor actor, List<Map<String, String>> rows) {
        organizations.keep(actor, rows.stream().map(row -> reader.read(plain(row), OrganizationRequest.class)).toList());
    }

    private List<Verdict> judge(List<OrganizationRequest> requests) {
        List<String> codes = requests.stream().map(OrganizationRequest::uscc).toList();
        Map<String, OrganizationFile> known = organizations.byCodes(codes);
        Map<String, PartyView> bodies = parties.byUsccs(codes);
        return requests.stream().map(request -> verdict(known.get(request.uscc()), bodies.get(request.uscc()), request)).toList();
    }

    private static Map<String, String> plain(Map<String, String> values) {
        Map<String, String> plain = new HashMap<>(values);
        plain.computeIfPresent("type", (field, value) -> RowReader.constant(OrganizationType.class, value));
        return plain;
    }

    private static Verdict verdict(OrganizationFile known, PartyView body, OrganizationRequest request) {
        if (known == null) {
            return body == null || body.kind() == PartyKind.SOCIAL_ORGANIZATION
                    ? Verdict.of(RowOutcome.NEW) : Verdict.faulty("/uscc", "identity.party-exists", request.uscc());
        }
        if (known.type() != request.type()) {
            return Verdict.faulty("/type", "registry.fixed");
        }
        return Verdict.of(Organizations.says(known, request) ? RowOutcome.UNCHANGED : RowOutcome.CHANGED);
    }
}
