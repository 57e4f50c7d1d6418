package org.carepact.opendata.ocds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carepact.opendata.ocds.ImportedThread.Classification;
import org.carepact.opendata.ocds.ImportedThread.Document;
import org.carepact.opendata.ocds.ImportedThread.Item;
import org.carepact.opendata.ocds.ImportedThread.Milestone;
import org.carepact.opendata.ocds.ImportedThread.Party;
import org.carepact.opendata.ocds.ImportedThread.Reference;

/** Takes the building blocks that occur in several places of one release: organizations, items, milestones, documents. */
final class BlockReader {
    private final Faults faults;
    private final GivenTime released;
    private final Set<String> partyIds = new HashSet<>();

    /** @param released when the release says that it was made, or null; nothing it reports as done can be later */
    BlockReader(Faults faults, GivenTime released) {
        this.faults = faults;
        this.released = released;
    }

    /** The organizations of a release; read them first, so that references to others are noticed. */
    List<Party> parties(At release) {
        List<Party> all = new ArrayList<>();
        for (At party : release.list("parties", true)) {
            At identifier = party.object("identifier");
            At address = party.object("address");
            Party taken = new Party(
                    party.id("id"),
                    party.text("name", At.TITLE),
                    party.texts("roles", null),
                    identifier.text("scheme", At.SHORT),
                    identifier.id("id"),
                    identifier.text("legalName", At.TITLE),
                    address.text("locality", At.SHORT),
                    address.text("region", At.SHORT),
                    address.text("countryName", At.SHORT));
            if (taken.id() != null) {
                partyIds.add(taken.id());
            }
            all.add(taken);
        }
        return List.copyOf(all);
    }

    /** The organization that a field refers to, or null. */
    Reference reference(At parent, String name) {
        return reference(parent.object(name));
    }

    private Reference reference(At organization) {
        String id = organization.id("id");
        String name = organization.text("name", At.TITLE);
        if (id != null && !partyIds.contains(id)) {
            faults.kept(organization.path("id"), FaultReason.PARTY_UNKNOWN, id);
        }
        return id == null && name == null ? null : new Reference(id, name);
    }

    List<Reference> references(At parent, String name) {
        List<Reference> all = new ArrayList<>();
        for (At organization : parent.list(name, false)) {
            Reference reference = reference(organization);
            if (reference != null) {
                all.add(reference);
            }
        }
        return List.copyOf(all);
    }

    List<Milestone> milestones(At parent) {
        List<Milestone> all = new ArrayList<>();
        for (At milestone : parent.list("milestones", true)) {
            all.add(new Milestone(
                    milestone.id("id"),
                    milestone.text("title", At.TITLE),
                    milestone.text("description", At.TEXT),
                    milestone.text("type", At.SHORT),
                    milestone.code("status", Codelist.MILESTONE_STATUS),
                    milestone.time("dueDate"),
                    milestone.past("dateMet", released)));
        }
        return List.copyOf(all);
    }

    List<Item> items(At parent) {
        List<Item> all = new ArrayList<>();
        for (At item : parent.list("items", true)) {
            At unit = item.object("unit");
            List<Classification> additional = new ArrayList<>();
            for (At other : item.objects("additionalClassifications")) {
                Classification classification = classification(other);
                if (classification != null) {
                    additional.add(classification);
                }
            }
            all.add(new Item(
                    item.id("id"),
                    item.text("description", At.TEXT),
                    item.number("quantity"),
                    unit.text("name", At.SHORT),
                    unit.amount("value"),
                    classification(item.object("classification")),
                    List.copyOf(additional),
                    item.id("relatedLot")));
        }
        return List.copyOf(all);
    }

    static Classification classification(At at) {
        Classification taken =
                new Classification(at.text("scheme", At.SHORT), at.id("id"), at.text("description", At.TITLE));
        return taken.id() == null && taken.description() == null ? null : taken;
    }

    List<Document> documents(At parent) {
        List<Document> all = new ArrayList<>();
        for (At document : parent.list("documents", true)) {
            all.add(new Document(
                    document.id("id"),
                    document.text("documentType", At.SHORT),
                    document.text("title", At.TITLE),
                    document.text("description", At.TEXT),
                    document.link("url"),
                    document.past("datePublished", released),
                    document.text("format", At.SHORT),
                    document.language("language")));
        }
        return List.copyOf(all);
    }
}
