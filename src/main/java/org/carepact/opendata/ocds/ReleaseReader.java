package org.carepact.opendata.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carepact.opendata.ocds.ImportedThread.Amount;
import org.carepact.opendata.ocds.ImportedThread.Award;
import org.carepact.opendata.ocds.ImportedThread.Bid;
import org.carepact.opendata.ocds.ImportedThread.Contract;
import org.carepact.opendata.ocds.ImportedThread.Document;
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
    private final GivenTime released;
    private final BlockReader blocks;

    private ReleaseReader(Faults faults, GivenTime released) {
        this.faults = faults;
        this.released = released;
        this.blocks = new BlockReader(faults, released);
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
        if (!PREFIX.matcher(ocid).matches()) {
            faults.kept(at.path("ocid"), FaultReason.OCID_PREFIX, ocid);
        }
        if (!at.has("date")) {
            faults.kept(at.path("date"), FaultReason.MISSING, null);
        }
        GivenTime released = at.time("date");
        ImportedThread thread = new ReleaseReader(faults, released).thread(at, ocid, id, publisher);
        return new Entry.Taken(line, thread, ContentDigest.of(release), faults.all());
    }

    private ImportedThread thread(At release, String ocid, String id, String publisher) {
        String language = release.language("language");
        List<String> tags = release.texts("tag", Codelist.RELEASE_TAG);
        if (!release.has("tag")) {
            faults.kept(release.path("tag"), FaultReason.MISSING, null);
        }
        release.requiredCode("initiationType", Codelist.INITIATION);
        List<Party> parties = blocks.parties(release);
        Reference buyer = blocks.reference(release, "buyer");
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
                blocks.milestones(planning),
                blocks.documents(planning));
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
                blocks.reference(tender, "procuringEntity"),
                tender.amount("value"),
                tender.amount("minValue"),
                tender.period("tenderPeriod"),
                tender.period("enquiryPeriod"),
                tender.period("awardPeriod"),
                tender.period("contractPeriod"),
                tender.count("numberOfTenderers"),
                blocks.references(tender, "tenderers"),
                BlockReader.classification(tender.object("classification")),
                blocks.items(tender),
                lots(tender),
                blocks.milestones(tender),
                blocks.documents(tender));
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
                    blocks.references(bid, "tenderers"),
                    bid.amount("value"),
                    blocks.documents(bid)));
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
                    blocks.references(award, "suppliers"),
                    award.period("contractPeriod"),
                    award.texts("relatedLots", null),
                    blocks.items(award),
                    blocks.documents(award)));
        }
        return List.copyOf(all);
    }

    private List<Contract> contracts(At release, List<Award> awards) {
        List<Contract> all = new ArrayList<>();
        for (At contract : release.list("contracts", true)) {
            At implementation = contract.object("implementation");
            List<Milestone> milestones = new ArrayList<>(blocks.milestones(contract));
            milestones.addAll(blocks.milestones(implementation));
            List<Document> documents = new ArrayList<>(blocks.documents(contract));
            documents.addAll(blocks.documents(implementation));
            all.add(new Contract(
                    contract.id("id"),
                    awardId(contract, awards),
                    contract.text("title", At.TITLE),
                    contract.text("description", At.TEXT),
                    contract.code("status", Codelist.CONTRACT_STATUS),
                    contract.period("period"),
                    contract.amount("value"),
                    contract.past("dateSigned", released),
                    blocks.items(contract),
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
            Reference payer = blocks.reference(transaction, transaction.has("payer") ? "payer" : "providerOrganization");
            Reference payee = blocks.reference(transaction, transaction.has("payee") ? "payee" : "receiverOrganization");
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
}
