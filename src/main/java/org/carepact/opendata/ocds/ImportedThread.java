package org.carepact.opendata.ocds;

import java.math.BigDecimal;
import java.util.List;

/**
 * One contracting process as one release of another publisher tells it, as far as given: whatever is null or empty was
 * not given or couldn't be taken. People's names, telephone numbers and mail addresses are not taken on purpose.
 *
 * @param ocid the process, unique in the world
 * @param releaseId the release, unique in its process
 * @param date when it was released
 * @param language language of the texts as a BCP 47 tag
 * @param tags what the release is about (planning, tender, award …)
 * @param title what is bought
 * @param publisher who published it, where the file says so
 * @param buyer who buys
 */
public record ImportedThread(
        String ocid,
        String releaseId,
        GivenTime date,
        String language,
        List<String> tags,
        String title,
        String description,
        String publisher,
        Reference buyer,
        List<Party> parties,
        Planning planning,
        Tender tender,
        List<Bid> bids,
        List<Award> awards,
        List<Contract> contracts) {

    /** A reference to an organization: its id in the release and its name, either of which may be null. */
    public record Reference(String id, String name) {}

    /** An organization: legal identifier, roles and where it is (no contact persons). */
    public record Party(
            String id,
            String name,
            List<String> roles,
            String scheme,
            String identifier,
            String legalName,
            String locality,
            String region,
            String country) {}

    /** An exact amount; currency is an ISO 4217 code. */
    public record Amount(BigDecimal amount, String currency) {}

    /** From start to end, each of which may be null; or only a duration in days. */
    public record Period(GivenTime start, GivenTime end, Integer days) {}

    /** A code of a public scheme, such as CPV 85000000. */
    public record Classification(String scheme, String id, String description) {}

    /** What is bought, in what quantity. */
    public record Item(
            String id,
            String description,
            BigDecimal quantity,
            String unit,
            Amount unitValue,
            Classification classification,
            List<Classification> additional,
            String lot) {}

    /** A link to a document at its publisher's. */
    public record Document(
            String id,
            String type,
            String title,
            String description,
            String url,
            GivenTime published,
            String format,
            String language) {}

    /** Something due or done at a time. */
    public record Milestone(
            String id, String title, String description, String type, String status, GivenTime due, GivenTime met) {}

    /** The plan before the tender, and its money. */
    public record Planning(
            String rationale,
            String budget,
            String project,
            Amount amount,
            List<Milestone> milestones,
            List<Document> documents) {}

    /** A part of the tender that is awarded on its own. */
    public record Lot(String id, String title, String description, String status, Amount value, Period contractPeriod) {}

    /** The call. */
    public record Tender(
            String id,
            String title,
            String description,
            String status,
            String method,
            String methodDetails,
            String methodRationale,
            String category,
            Reference procuringEntity,
            Amount value,
            Amount minValue,
            Period tenderPeriod,
            Period enquiryPeriod,
            Period awardPeriod,
            Period contractPeriod,
            Integer numberOfTenderers,
            List<Reference> tenderers,
            Classification classification,
            List<Item> items,
            List<Lot> lots,
            List<Milestone> milestones,
            List<Document> documents) {}

    /** An offer, where the publisher shows them. */
    public record Bid(
            String id,
            GivenTime date,
            String status,
            List<Reference> tenderers,
            Amount value,
            List<Document> documents) {}

    /** A decision. */
    public record Award(
            String id,
            String title,
            String description,
            String status,
            GivenTime date,
            Amount value,
            List<Reference> suppliers,
            Period contractPeriod,
            List<String> relatedLots,
            List<Item> items,
            List<Document> documents) {}

    /** A contract and what was done under it. */
    public record Contract(
            String id,
            String awardId,
            String title,
            String description,
            String status,
            Period period,
            Amount value,
            GivenTime signed,
            List<Item> items,
            List<Milestone> milestones,
            List<Transaction> transactions,
            List<Document> documents) {}

    /** Money that moved. */
    public record Transaction(
            String id, GivenTime date, Amount value, Reference payer, Reference payee, String source) {}
}
