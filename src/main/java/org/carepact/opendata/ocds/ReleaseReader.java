package org.carepact.opendata.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.carepact.opendata.ocds.ImportedThread.Amount;
import org.carepact.opendata.ocds.ImportedThread.Award;
import org.carepact.opendata.ocds.ImportedThread.Bid;
import org.carepact.opendata.ocds.ImportedThread.Classification;
import org.carepact.opendata.ocds.ImportedThread.Contract;
import org.carepact.opendata.ocds.ImportedThread.Document;
import org.carepact.opendata.ocds.ImportedThread.Item;
import org.carepact.opendata.ocds.ImportedThread.Lot;
import org.carepact.opendata.ocds.ImportedThread.Milestone;
import org.carepact.opendata.ocds.ImportedThread.Party;
import org.carepact.opendata.ocds.ImportedThread.Planning;
import org.carepact.opendata.ocds.ImportedThread.Reference;
import org.carepact.opendata.ocds.ImportedThread.Tender;
import org.carepact.opendata.ocds.ImportedThread.Transaction;

/**
 * Takes one release: everything a history shows, field by field. OCDS 1.0's places (an organization inside its
 * reference, the provider and receiver of a payment) are read too.
 */
final class ReleaseReader {

    private static final Pattern PREFIX = Pattern.compile("ocds-[a-z0-9]{6}.*");
    private static final Pattern OCID = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

    private final Faults faults;
    private final Set<String> partyIds = new HashSet<>();
    private GivenTime released;

    private ReleaseReader(Faults faults) {
        this.faults = faults;
    }

    static Entry read(long line, String path, ObjectNode release, String publisher) {
        Faults faults = new Faults(line);
        At at = new At(release, path, faults);
        String ocid = at.text("ocid", At.SHORT);
        if (ocid == null || !OCID.matcher(ocid).matches()) {
            return new Entry.Refused(line, null, faults.refused(at.path("ocid"), FaultReason.NO_OCID, ocid));
        }
        String id = at.id("id");
        if (!at.has("id")) {
            // whole publishers leave it out; what the release says tells it from others well enough
            faults.kept(at.path("id"), FaultReason.NO_RELEASE_ID, null);
        }
        ImportedThread thread = new ReleaseReader(faults).thread(at, ocid, id, publisher);
        return new Entry.Taken(line, thread, ContentDigest.of(release), faults.all());
    }

    private ImportedThread thread(At release, String ocid, String id, String publisher) {
        if (!PREFIX.matcher(ocid).matches()) {
            faults.kept(release.path("ocid"), FaultReason.OCID_PREFIX, ocid);
        }
        if (!release.has("date")) {
            faults.kept(release.path("date"), FaultReason.MISSING, null);
        }
        released = release.time("date");
        String language = release.language("language");
        List<String> tags = release.texts("tag", Codelist.RELEASE_TAG);
        if (!release.has("tag")) {
            faults.kept(release.path("tag"), FaultReason.MISSING, null);
        }
        release.requiredCode("initiationType", Codelist.INITIATION);
        List<Party> parties = parties(release);
        Reference buyer = reference(release, "buyer");
        Planning planning = planning(release);
        Tender tender = tender(release);
        List<Bid> bids = bids(release);
        List<Award> awards = awards(release);
        List<Contract> contracts = contracts(release, awards);
        String title = release.text("title", At.TITLE);
        if (title == null && tender != null) {
            title = tender.title();
        }
        String description = release.text("description", At.TEXT);
        if (description == null && tender != null) {
            description = tender.description();
        }
        return new ImportedThread(
                ocid, id, released, language, tags, title, description, publisher, buyer, parties, planning, tender, bids,
                awards, contracts);
    }

    private List<Party> parties(At release) {
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

    private Reference reference(At parent, String name) {
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

    private List<Reference> references(At parent, String name) {
        List<Reference> all = new ArrayList<>();
        for (At organization : parent.list(name, false)) {
            Reference reference = reference(organization);
            if (reference != null) {
                all.add(reference);
            }
        }
        return List.copyOf(all);
    }

    private Planning planning(At release) {
        At planning = release.object("planning");
        if (planning.isEmpty()) {
            return null;
        }
        At budget = planning.object("budget");
        Planning taken = new Planning(
                planning.text("rationale", At.TEXT),
                budget.text("description", At.TEXT),
                budget.text("project", At.TITLE),
                budget.amount("amount"),
                milestones(planning),
                documents(planning));
        return taken.equals(new Planning(null, null, null, null, List.of(), List.of())) ? null : taken;
    }

    private Tender tender(At release) {
        At tender = release.object("tender");
        if (tender.isEmpty()) {
            return null;
        }
        if (!tender.has("id")) {
            faults.kept(tender.path("id"), FaultReason.MISSING, null);
        }
        return new Tender(
                tender.id("id"),
                tender.text("title", At.TITLE),
                tender.text("description", At.TEXT),
                tender.code("status", Codelist.TENDER_STATUS),
                tender.code("procurementMethod", Codelist.METHOD),
                tender.text("procurementMethodDetails", At.TITLE),
                tender.text("procurementMethodRationale", At.TEXT),
                tender.code("mainProcurementCategory", Codelist.CATEGORY),
                reference(tender, "procuringEntity"),
                tender.amount("value"),
                tender.amount("minValue"),
                tender.period("tenderPeriod"),
                tender.period("enquiryPeriod"),
                tender.period("awardPeriod"),
                tender.period("contractPeriod"),
                tender.count("numberOfTenderers"),
                references(tender, "tenderers"),
                classification(tender.object("classification")),
                items(tender),
                lots(tender),
                milestones(tender),
                documents(tender));
    }

    private List<Lot> lots(At tender) {
        List<Lot> all = new ArrayList<>();
        for (At lot : tender.list("lots", true)) {
            all.add(new Lot(
                    lot.id("id"),
                    lot.text("title", At.TITLE),
                    lot.text("description", At.TEXT),
                    lot.code("status", Codelist.TENDER_STATUS),
                    lot.amount("value"),
                    lot.period("contractPeriod")));
        }
        return List.copyOf(all);
    }

    private List<Bid> bids(At release) {
        List<Bid> all = new ArrayList<>();
        for (At bid : release.object("bids").list("details", true)) {
            all.add(new Bid(
                    bid.id("id"),
                    bid.past("date", released),
                    bid.code("status", Codelist.BID_STATUS),
                    references(bid, "tenderers"),
                    bid.amount("value"),
                    documents(bid)));
        }
        return List.copyOf(all);
    }

    private List<Award> awards(At release) {
        List<Award> all = new ArrayList<>();
        for (At award : release.list("awards", true)) {
            all.add(new Award(
                    award.id("id"),
                    award.text("title", At.TITLE),
                    award.text("description", At.TEXT),
                    award.code("status", Codelist.AWARD_STATUS),
                    award.past("date", released),
                    award.amount("value"),
                    references(award, "suppliers"),
                    award.period("contractPeriod"),
                    award.texts("relatedLots", null),
                    items(award),
                    documents(award)));
        }
        return List.copyOf(all);
    }

    private List<Contract> contracts(At release, List<Award> awards) {
        List<Contract> all = new ArrayList<>();
        for (At contract : release.list("contracts", true)) {
            At implementation = contract.object("implementation");
            List<Milestone> milestones = new ArrayList<>(milestones(contract));
            milestones.addAll(milestones(implementation));
            List<Document> documents = new ArrayList<>(documents(contract));
            documents.addAll(documents(implementation));
            all.add(new Contract(
                    contract.id("id"),
                    awardId(contract, awards),
                    contract.text("title", At.TITLE),
                    contract.text("description", At.TEXT),
                    contract.code("status", Codelist.CONTRACT_STATUS),
                    contract.period("period"),
                    contract.amount("value"),
                    contract.past("dateSigned", released),
                    items(contract),
                    List.copyOf(milestones),
                    transactions(implementation),
                    List.copyOf(documents)));
        }
        return List.copyOf(all);
    }

    /** The award a contract follows; a release without any award may still name one of an earlier release. */
    private String awardId(At contract, List<Award> awards) {
        String award = contract.id("awardID");
        if (award == null) {
            if (!contract.has("awardID")) {
                faults.kept(contract.path("awardID"), FaultReason.MISSING, null);
            }
            return null;
        }
        if (awards.stream().anyMatch(a -> award.equals(a.id()))) {
            return award;
        }
        if (awards.isEmpty()) {
            faults.kept(contract.path("awardID"), FaultReason.AWARD_UNKNOWN, award);
            return award;
        }
        faults.leftOut(contract.path("awardID"), FaultReason.AWARD_UNKNOWN, award);
        return null;
    }

    private List<Transaction> transactions(At implementation) {
        List<Transaction> all = new ArrayList<>();
        for (At transaction : implementation.list("transactions", true)) {
            Amount value = transaction.amount(transaction.has("value") ? "value" : "amount");
            Reference payer = reference(transaction, transaction.has("payer") ? "payer" : "providerOrganization");
            Reference payee = reference(transaction, transaction.has("payee") ? "payee" : "receiverOrganization");
            all.add(new Transaction(
                    transaction.id("id"),
                    transaction.past("date", released),
                    value,
                    payer,
                    payee,
                    transaction.text("source", At.TITLE)));
        }
        return List.copyOf(all);
    }

    private List<Milestone> milestones(At parent) {
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

    private List<Item> items(At parent) {
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

    private static Classification classification(At at) {
        Classification taken =
                new Classification(at.text("scheme", At.SHORT), at.id("id"), at.text("description", At.TITLE));
        return taken.id() == null && taken.description() == null ? null : taken;
    }

    private List<Document> documents(At parent) {
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
