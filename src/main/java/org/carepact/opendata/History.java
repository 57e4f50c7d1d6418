package org.carepact.opendata;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepact.kernel.crypto.Digests;
import org.carepact.kernel.id.Uuid7;
import org.carepact.kernel.persistence.JsonColumn;
import org.carepact.kernel.text.SearchTokens;
import org.carepact.opendata.ocds.Entry;
import org.carepact.opendata.ocds.ImportedThread;

/**
 * One release of another publisher's contracting process, as it was imported. Written once; only whether it is the
 * newest of its process changes afterwards.
 */
@Entity
@Table(name = "imported_thread")
class History {
    /** Searching reads titles, names and classifications; of long texts the beginning is enough. */
    private static final int SEARCHED = 20_000;

    private static final int SEARCHED_TEXT = 4_000;

    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    private long line;
    private String contentKey;
    private String ocid;
    private String currentOcid;
    private String releaseId;
    private Instant releasedAt;
    private Instant recordedAt;
    private String source;
    private String language;
    private String title;
    private String buyer;
    private String category;
    private String method;
    private String status;

    @Column(precision = 24, scale = 6)
    private BigDecimal valueAmount;

    private String valueCurrency;

    @Convert(converter = Content.class)
    private ImportedThread content;

    private String search;

    protected History() {}

    History(OcdsImport from, Entry.Taken entry, Instant now) {
        ImportedThread thread = entry.thread();
        ImportedThread.Tender tender = thread.tender();
        this.id = Uuid7.next();
        this.importId = from.key();
        this.line = entry.line();
        this.contentKey = contentKey(entry);
        this.ocid = thread.ocid();
        this.releaseId = thread.releaseId();
        this.releasedAt = thread.date() == null ? null : thread.date().instant();
        this.recordedAt = now;
        this.source = thread.publisher() == null ? from.name() : thread.publisher();
        this.language = thread.language();
        this.title = thread.title();
        this.buyer = thread.buyer() == null ? null : thread.buyer().name();
        if (tender != null) {
            this.category = tender.category();
            this.method = tender.method();
            this.status = tender.status();
            if (tender.value() != null) {
                this.valueAmount = tender.value().amount();
                this.valueCurrency = tender.value().currency();
            }
        }
        this.content = thread;
        this.search = SearchTokens.of(searched(thread));
    }

    /** The same for the same content of the same release, whatever file it comes in. */
    static String contentKey(Entry.Taken entry) {
        return Digests.sha256Hex(entry.thread().ocid() + "\n" + entry.thread().releaseId() + "\n" + entry.digest());
    }

    /** Names first: of what is too long to be searched whole, they are asked for most. */
    private static String searched(ImportedThread thread) {
        Stream<String> head = Stream.of(thread.ocid(), thread.title(), thread.buyer() == null ? null : thread.buyer().name());
        Stream<String> names = Stream.concat(
                thread.parties().stream().map(ImportedThread.Party::name),
                thread.awards().stream().flatMap(award -> award.suppliers().stream()).map(ImportedThread.Reference::name));
        Stream<String> lots = thread.tender() == null
                ? Stream.empty()
                : thread.tender().lots().stream().flatMap(lot -> Stream.of(lot.title(), lot.description()));
        Stream<String> awards = thread.awards().stream().flatMap(award -> Stream.of(award.title(), award.description()));
        Stream<String> contracts = thread.contracts().stream().flatMap(contract -> Stream.of(contract.title(), contract.description()));
        Stream<String> items = thread.everyItem().flatMap(History::searched);
        String all = Stream.of(head, names, items, Stream.of(thread.description()), lots, awards, contracts)
                .flatMap(part -> part)
                .filter(text -> text != null)
                .map(text -> text.length() > SEARCHED_TEXT ? text.substring(0, SEARCHED_TEXT) : text)
                .distinct()
                .collect(Collectors.joining("\n"));
        return all.length() > SEARCHED ? all.substring(0, SEARCHED) : all;
    }

    private static Stream<String> searched(ImportedThread.Item item) {
        Stream<String> classes = Stream.concat(Stream.ofNullable(item.classification()), item.additional().stream())
                .map(ImportedThread.Classification::description);
        return Stream.concat(Stream.ofNullable(item.description()), classes);
    }

    /** Whether something newer of the process is known; of two with the same date the one that came later counts. */
    boolean isOlderThan(Instant other) {
        return other != null && (releasedAt == null || releasedAt.isBefore(other));
    }

    /** This is the newest release of its process; the one before must have been superseded. */
    void becomeCurrent() {
        currentOcid = ocid;
    }

    UUID key() {
        return id;
    }

    String ocid() {
        return ocid;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String source() {
        return source;
    }

    UUID importKey() {
        return importId;
    }

    long line() {
        return line;
    }

    ImportedThread content() {
        return content;
    }

    /** How the content is stored. */
    static class Content extends JsonColumn<ImportedThread> {
        Content() {
            super(new TypeReference<>() {});
        }
    }
}
