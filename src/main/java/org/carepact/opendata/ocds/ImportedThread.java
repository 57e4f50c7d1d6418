package org.carepact.opendata.ocds;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One contracting process as one release of another publisher tells it, as far as given: whatever is null or empty was
 * not given or couldn't be taken. People's names, telephone numbers and mail addresses are not taken on purpose.
 *
 * @param ocid the process, unique in the world
 * @param releaseId the release, unique in its process; null where its publisher gives it none
 * @param date when it was released
 * @param language language of the texts as a BCP 47 tag
 * @param tags what the release is about (planning, tender, award …)
 * @param title what is bought
 * @param publisher who published it, where the file says so
 * @param buyer who buys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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

    /** Every document of every stage, in their order. */
    public Stream<Document> everyDocument() {
        return Stream.of(
                        planning == null ? Stream.<Document>empty() : planning.documents().stream(),
                        tender == null ? Stream.<Document>empty() : tender.documents().stream(),
                        bids.stream().flatMap(bid -> bid.documents().stream()),
                        awards.stream().flatMap(award -> award.documents().stream()),
                        contracts.stream().flatMap(contract -> contract.documents().stream()))
                .flatMap(documents -> documents);
    }

    /** What is bought, as tender, awards and contracts list it. */
    public Stream<Item> everyItem() {
        return Stream.of(
                        tender == null ? Stream.<Item>empty() : tender.items().stream(),
                        awards.stream().flatMap(award -> award.items().stream()),
                        contracts.stream().flatMap(contract -> contract.items().stream()))
                .flatMap(items -> items);
    }

    /** A reference to an organization: its id in the release and its name, either of which may be null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reference(String id, String name) {}

    /** An organization: legal identifier, roles and where it is (no contact persons). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amount(BigDecimal amount, String currency) {
        /** For people: {@code GBP 1,234.50}; all decimals that were given, at least two where there are any. */
        public String text() {
            String pattern = amount.scale() <= 0 ? "#,##0" : "#,##0.00####";
            return currency + " " + new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
        }
    }

    /** From start to end, each of which may be null; or only a duration in days. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Period(GivenTime start, GivenTime end, Integer days) {}

    /** A code of a public scheme, such as CPV 85000000. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Classification(String scheme, String id, String description) {}

    /** What is bought, in what quantity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Milestone(
            String id, String title, String description, String type, String status, GivenTime due, GivenTime met) {}

    /** The plan before the tender, and its money. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Planning(
            String rationale,
            String budget,
            String project,
            Amount amount,
            List<Milestone> milestones,
            List<Document> documents) {}

    /** A part of the tender that is awarded on its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lot(String id, String title, String description, String status, Amount value, Period contractPeriod) {}

    /** The call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bid(
            String id,
            GivenTime date,
            String status,
            List<Reference> tenderers,
            Amount value,
            List<Document> documents) {}

    /** A decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Transaction(
            String id, GivenTime date, Amount value, Reference payer, Reference payee, String source) {}
}
