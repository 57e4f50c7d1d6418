package org.carepact.opendata.ocds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcdsReaderTest {

    private static final String HEAD =
            "\"ocid\":\"ocds-a1b2c3-1\",\"id\":\"r1\",\"date\":\"2026-01-02T03:04:05+08:00\",\"tag\":[\"award\"],"
                    + "\"initiationType\":\"tender\"";

    @Test
    void theRealFileIsTakenWholeAndEveryFaultIsNamed() throws IOException {
        List<Entry> all = sample();
        assertThat(all).hasSize(122);
        assertThat(all.stream().filter(Entry.Taken.class::isInstance)).hasSize(122);
        Map<String, Integer> kinds = new TreeMap<>();
        all.forEach(entry -> entry.faults()
                .forEach(f -> kinds.merge(
                        f.effect() + " " + f.reason() + " " + f.path().replaceAll("\\d+", "*"), 1, Integer::sum)));
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("KEPT NO_RELEASE_ID /id", 6),
                        Map.entry("KEPT OCID_PREFIX /ocid", 2),
                        Map.entry("KEPT PARTY_UNKNOWN /buyer/id", 6),
                        Map.entry("KEPT PERIOD_REVERSED /tender/tenderPeriod", 2),
                        Map.entry("KEPT PERIOD_REVERSED /tender/contractPeriod", 2),
                        Map.entry("KEPT MISSING /bids/details/*/documents/*/id", 2),
                        Map.entry("KEPT AFTER_RELEASE /tender/documents/*/datePublished", 12),
                        Map.entry("LEFT_OUT BAD_LINK /bids/details/*/documents/*/url", 2),
                        Map.entry("LEFT_OUT NOT_IN_CODELIST /bids/details/*/status", 2),
                        Map.entry("LEFT_OUT NUMBER_OUT_OF_RANGE /tender/contractPeriod/durationInDays", 2),
                        Map.entry("LEFT_OUT NUMBER_OUT_OF_RANGE /tender/tenderPeriod/durationInDays", 2),
                        Map.entry("LEFT_OUT WRONG_TYPE /awards/*/relatedLots/*", 2),
                        Map.entry("LEFT_OUT WRONG_TYPE /planning", 2)));
        assertThat(all.stream().filter(entry -> ((Entry.Taken) entry).thread().releaseId() == null).map(Entry::line))
                .containsExactly(102L, 103L, 104L, 105L, 106L, 107L);
    }

    @Test
    void ofTheRealFileAllBuyersSuppliersAwardsContractsMilestonesAndTransactionsComeThrough() throws IOException {
        List<ImportedThread> threads = sample().stream()
                .filter(Entry.Taken.class::isInstance)
                .map(entry -> ((Entry.Taken) entry).thread())
                .toList();
        assertThat(threads).allSatisfy(thread -> assertThat(thread.buyer()).isNotNull());
        assertThat(threads.stream().mapToInt(t -> t.parties().size()).sum()).isEqualTo(153);
        assertThat(threads.stream().mapToInt(t -> t.awards().size()).sum()).isEqualTo(24);
        assertThat(threads.stream().flatMap(t -> t.awards().stream()).mapToInt(a -> a.suppliers().size()).sum())
                .isEqualTo(67);
        assertThat(threads.stream().mapToInt(t -> t.contracts().size()).sum()).isEqualTo(3);
        assertThat(threads.stream().mapToInt(t -> t.bids().size()).sum()).isEqualTo(2);
        assertThat(threads.stream().mapToInt(t -> t.tender().milestones().size()).sum()).isEqualTo(122);
        ImportedThread obidos = threads.get(0);
        assertThat(obidos.language()).isEqualTo("pt");
        assertThat(obidos.date().text()).isEqualTo("2019-11-25T17:20:43.700189Z");
        ImportedThread.Contract contract = obidos.contracts().get(0);
        assertThat(contract.awardId()).isEqualTo("award-1");
        assertThat(contract.value().amount()).isEqualByComparingTo("74000");
        ImportedThread.Transaction paid = contract.transactions().get(0);
        assertThat(paid.payee().name()).isEqualTo("Fruit 4 U, Lda");
        assertThat(paid.value().currency()).isEqualTo("EUR");
    }

    @Test
    void aDayEndsWhereTheContractIsAndNotWhereTheReaderIs() {
        ImportedThread thread = taken("\"tender\":{\"id\":\"t\",\"contractPeriod\":{\"endDate\":\"2026-03-31T23:59:59+01:00\"}}")
                .thread();
        assertThat(thread.tender().contractPeriod().end().day()).hasToString("2026-03-31");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.1 | 0.1",
        "123456789012345678.123456 | 123456789012345678.123456",
        "7.4e4 | 74000",
        "74000.000 | 74000",
        "0e-999 | 0",
    })
    void amountsAreExact(String given, String kept) {
        ImportedThread thread = taken("\"tender\":{\"id\":\"t\",\"value\":{\"amount\":" + given + ",\"currency\":\"CNY\"}}")
                .thread();
        assertThat(thread.tender().value().amount()).isEqualByComparingTo(new BigDecimal(kept));
        assertThat(thread.tender().value().amount().scale()).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"tender\":[] | /tender | WRONG_TYPE | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"title\":5} | /tender/title | WRONG_TYPE | LEFT_OUT",
        "\"tender\":{} | none | none | none",
        "\"tender\":{\"title\":\"x\"} | /tender/id | MISSING | KEPT",
        "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":\"12\",\"currency\":\"GBP\"}} | /tender/value/amount | NOT_A_NUMBER | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":12,\"currency\":\"gbp\"}} | /tender/value/currency | UNKNOWN_CURRENCY | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":12}} | /tender/value | NO_CURRENCY | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":-12,\"currency\":\"GBP\"}} | /tender/value/amount | NEGATIVE | KEPT",
        "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":1e999999999,\"currency\":\"GBP\"}} | /tender/value/amount | NUMBER_OUT_OF_RANGE | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":0.1234567,\"currency\":\"GBP\"}} | /tender/value/amount | NUMBER_OUT_OF_RANGE | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":null,\"currency\":\"GBP\"}} | none | none | none",
        "\"tender\":{\"id\":\"t\",\"status\":\"done\"} | /tender/status | NOT_IN_CODELIST | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"tenderPeriod\":{\"endDate\":\"2026-02-30T00:00:00Z\"}} | /tender/tenderPeriod/endDate | BAD_DATE | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"tenderPeriod\":{\"endDate\":\"2026-02-03\"}} | /tender/tenderPeriod/endDate | BAD_DATE | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"tenderPeriod\":{\"endDate\":\"2026-02-03T00:00:00\"}} | /tender/tenderPeriod/endDate | DATE_WITHOUT_ZONE | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"tenderPeriod\":{\"endDate\":\"0001-01-01T00:00:00Z\"}} | /tender/tenderPeriod/endDate | DATE_OUT_OF_RANGE | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"documents\":[{\"id\":\"d\",\"url\":\"javascript:alert(1)\"}]} | /tender/documents/0/url | BAD_LINK | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"title\":\"a\\u0000b\"} | /tender/title | UNREADABLE_TEXT | LEFT_OUT",
        "\"tender\":{\"id\":\"t\",\"title\":\"a\\ud800b\"} | /tender/title | UNREADABLE_TEXT | LEFT_OUT",
        "\"language\":\"not a language\" | /language | BAD_LANGUAGE | LEFT_OUT",
        "\"awards\":[{\"id\":1},{\"id\":\"1\"}] | /awards/1 | DUPLICATE_ID | LEFT_OUT",
        "\"awards\":[{\"id\":\"a\"}],\"contracts\":[{\"id\":\"c\",\"awardID\":\"b\"}] | /contracts/0/awardID | AWARD_UNKNOWN | LEFT_OUT",
        "\"contracts\":[{\"id\":\"c\",\"awardID\":\"b\"}] | /contracts/0/awardID | AWARD_UNKNOWN | KEPT",
        "\"awards\":[{\"id\":\"a\",\"date\":\"2027-01-01T00:00:00Z\"}] | /awards/0/date | AFTER_RELEASE | KEPT",
        "\"buyer\":{\"id\":\"nobody\",\"name\":\"x\"} | /buyer/id | PARTY_UNKNOWN | KEPT",
        "\"planning\":null,\"tender\":null,\"parties\":[] | none | none | none",
    })
    void aFaultyFieldIsNamedAndTheRestTaken(String fields, String path, String reason, String effect) {
        Entry.Taken entry = taken(fields);
        assertThat(entry.thread().ocid()).isEqualTo("ocds-a1b2c3-1");
        if (path.equals("none")) {
            assertThat(entry.faults()).isEmpty();
        } else {
            assertThat(entry.faults()).singleElement().satisfies(fault -> {
                assertThat(fault.path()).isEqualTo(path);
                assertThat(fault.reason().name()).isEqualTo(reason);
                assertThat(fault.effect().name()).isEqualTo(effect);
                assertThat(fault.line()).isEqualTo(1);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"ocid\": | NOT_JSON",
        "hello | NOT_JSON",
        "{} {} | NOT_JSON",
        "[1] | NOT_AN_OBJECT",
        "42 | NOT_AN_OBJECT",
        "null | NOT_AN_OBJECT",
        "{} | NO_OCID",
        "{\"ocid\":\"\",\"id\":\"1\"} | NO_OCID",
        "{\"ocid\":\"with space\",\"id\":\"1\"} | NO_OCID",
        "{\"ocid\":7,\"id\":\"1\"} | NO_OCID",
        "{\"ocid\":\"ocds-a1b2c3-1\",\"id\":\"1\",\"x\":{\"a\":1,\"a\":2}} | DUPLICATE_KEY",
        "{\"releases\":[]} | NO_RELEASE",
        "{\"records\":[]} | NO_RELEASE",
        "{\"ocid\":\"ocds-a1b2c3-1\",\"releases\":[{\"url\":\"https://x.example\"}]} | NO_RELEASE",
        "{\"ocid\":\"ocds-a1b2c3-1\",\"id\":\"1\",\"x\":1e99999999999} | NUMBER_OUT_OF_RANGE",
        "{\"ocid\":\"ocds-a1b2c3-1\",\"id\":\"1\",\"x\":NaN} | NOT_JSON",
    })
    void aLineThatIsNoReleaseIsRefusedWholeAndTheNextOneTaken(String line, String reason) {
        List<Entry> all = read(line + "\n{" + HEAD + "}\n", true);
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).isInstanceOf(Entry.Refused.class);
        List<ImportFault> faults = all.get(0).faults();
        assertThat(faults.get(faults.size() - 1).reason().name()).isEqualTo(reason);
        assertThat(faults.get(faults.size() - 1).effect()).isEqualTo(FaultEffect.REFUSED);
        assertThat(all.get(1)).isInstanceOf(Entry.Taken.class);
        assertThat(all.get(1).line()).isEqualTo(2);
    }

    @Test
    void hostileLinesAreRefusedAndCostOnlyThemselves() {
        String good = "{" + HEAD + "}";
        String deep = "{" + HEAD + ",\"x\":" + "[".repeat(500) + "]".repeat(500) + "}";
        String bottomless = "{" + HEAD + ",\"x\":" + "[".repeat(100_000);
        String number = "{" + HEAD + ",\"x\":" + "9".repeat(100_000) + "}";
        String many = "{" + HEAD + ",\"x\":[" + "[],".repeat(500_000) + "[]]}";
        String rawNul = "{" + HEAD + ",\"x\":\"\0\"}";
        List<Entry> all = read(String.join("\n", good, deep, bottomless, number, many, rawNul, good), true);
        assertThat(all.stream().map(e -> e.faults().isEmpty() ? "fine" : e.faults().get(0).reason().name()))
                .containsExactly("fine", "TOO_DEEP", "TOO_LARGE", "TOO_LARGE", "TOO_LARGE", "NOT_JSON", "fine");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        byte[] bad = ("{" + HEAD + ",\"title\":\"?\"}\n{" + HEAD + "}").getBytes(UTF_8);
        bad[new String(bad, UTF_8).indexOf('?')] = (byte) 0xFF;
        List<Entry> all = read(bad, true, Limits.STANDARD);
        assertThat(all.get(0).faults().get(0).reason()).isEqualTo(FaultReason.NOT_UTF8);
        assertThat(all.get(1)).isInstanceOf(Entry.Taken.class);
    }

    @Test
    void aLineBeyondTheLimitIsRefusedAndTheNextOneTaken() {
        String longLine = "{" + HEAD + ",\"x\":\"" + "a".repeat(300_000) + "\"}";
        List<Entry> all = read((longLine + "\r\n\r\n{" + HEAD + "}\r\n").getBytes(UTF_8), true, new Limits(100_000, 100_000, 1_000_000));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).faults().get(0).reason()).isEqualTo(FaultReason.TOO_LARGE);
        assertThat(all.get(1).line()).isEqualTo(3);
        assertThat(all.get(1)).isInstanceOf(Entry.Taken.class);
    }

    @Test
    void faultsOfOneReleaseAreListedOnlyAsFarAsAnybodyReads() {
        Entry.Taken entry = taken("\"awards\":[" + "7,".repeat(5_000) + "7]");
        assertThat(entry.faults()).hasSize(201);
        assertThat(entry.faults().get(200).reason()).isEqualTo(FaultReason.TOO_MANY_FAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " ", "\n  "})
    void aPackageIsTakenApartWhetherOnOneLineOrMany(String gap) {
        String text = "{" + gap + "\"version\":\"1.1\"," + gap + "\"publisher\":{\"name\":\"County\"}," + gap
                + "\"releases\":[" + gap + "{" + HEAD + "}," + gap + "{\"id\":\"x\"}," + gap + "{" + HEAD + "}]}";
        List<Entry> all = read(text, false);
        assertThat(all).hasSize(3);
        assertThat(((Entry.Taken) all.get(0)).thread().publisher()).isEqualTo("County");
        assertThat(all.get(1).faults()).extracting(ImportFault::path).containsExactly("/releases/1/ocid");
        assertThat(all.get(2)).isInstanceOf(Entry.Taken.class);
        if (gap.equals("\n")) {
            assertThat(all).extracting(Entry::line).containsExactly(5L, 6L, 7L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n"})
    void ofARecordTheEmbeddedReleasesAreTakenOrElseTheCompiledOne(String gap) {
        String embedded = "{\"ocid\":\"ocds-a1b2c3-1\",\"releases\":[{" + HEAD + "}],\"compiledRelease\":{" + HEAD + "}}";
        String linked = "{\"ocid\":\"ocds-a1b2c3-1\",\"releases\":[{\"url\":\"https://x.example\"}],\"compiledRelease\":{" + HEAD
                + "}}";
        List<Entry> all = read("{" + gap + "\"records\":[" + gap + embedded + "," + gap + linked + "]}", false);
        assertThat(all).hasSize(2).allMatch(Entry.Taken.class::isInstance);
        assertThat(read("{" + gap + linked.substring(1), false)).singleElement().isInstanceOf(Entry.Taken.class);
    }

    @Test
    void aReleaseWithoutAUsableIdIsKnownByItsContent() {
        List<Entry> all = read("{\"ocid\":\"ocds-a1b2c3-1\"}\n{\"ocid\":\"ocds-a1b2c3-1\",\"id\":[]}\n{\"ocid\":\"ocds-a1b2c3-1\",\"id\":7}", true);
        assertThat(all.get(0).faults()).extracting(ImportFault::reason).contains(FaultReason.NO_RELEASE_ID);
        assertThat(all.get(1).faults()).extracting(ImportFault::path).contains("/id");
        assertThat(all).extracting(entry -> ((Entry.Taken) entry).thread().releaseId()).containsExactly(null, null, "7");
        assertThat(all).extracting(entry -> ((Entry.Taken) entry).digest()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \n\t\r\n"})
    void aFileWithNothingInItIsRefused(String text) {
        assertThat(read(text, false)).singleElement().satisfies(entry -> assertThat(entry.faults())
                .singleElement().extracting(ImportFault::reason).isEqualTo(FaultReason.NO_RELEASE));
    }

    @Test
    void aByteOrderMarkIsNoFaultWhetherOrNotALineEnds() {
        for (String text : List.of("\uFEFF{" + HEAD + "}", "\uFEFF{" + HEAD + "}\n", "\uFEFF{\"releases\":[{" + HEAD + "}]}")) {
            assertThat(read(text, false)).singleElement().isInstanceOf(Entry.Taken.class);
        }
        String longPackage = "\uFEFF{\"releases\":[{" + HEAD + "},{" + HEAD + "}]}";
        assertThat(read(longPackage.getBytes(UTF_8), false, new Limits(120, 1_000, 1_000)))
                .hasSize(2).allMatch(Entry.Taken.class::isInstance);
    }

    @Test
    void gzipIsUnpackedAndItsDamageCostsOnlyWhatComesAfter() {
        byte[] packed = gzip(("{" + HEAD + "}\n").repeat(20_000));
        assertThat(read(packed, true, Limits.STANDARD)).hasSize(20_000).allMatch(Entry.Taken.class::isInstance);
        List<Entry> half = read(Arrays.copyOf(packed, packed.length / 2), true, Limits.STANDARD);
        assertThat(half.size()).isBetween(2, 19_999);
        Entry last = half.remove(half.size() - 1);
        assertThat(half).allMatch(Entry.Taken.class::isInstance);
        assertThat(last.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(FaultReason.BROKEN_GZIP);
            assertThat(fault.line()).isEqualTo(half.size() + 1L);
        });
        assertThat(read(Arrays.copyOf(packed, 5), false, Limits.STANDARD).get(0).faults().get(0).reason())
                .isEqualTo(FaultReason.BROKEN_GZIP);
        assertThat(read(gzip("{\n" + "\"releases\":[{" + HEAD + "}]}"), false, Limits.STANDARD)).hasSize(1);
    }

    @Test
    void whatUnpacksWithoutEndIsStopped() {
        List<Entry> all = read(gzip(("{" + HEAD + "}\n").repeat(100)), true, new Limits(1_000, 1_000, 5_000));
        assertThat(all.size()).isLessThan(100);
        assertThat(all.get(all.size() - 1).faults().get(0).reason()).isEqualTo(FaultReason.TOO_LARGE);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Test
    void aReleaseSpreadOverLinesIsOneRelease() {
        assertThat(read("\uFEFF{\n" + HEAD.replace(",", ",\n") + "\n}\n", false))
                .singleElement()
                .isInstanceOf(Entry.Taken.class);
    }

    @Test
    void aDocumentThatBreaksOffKeepsWhatCameBefore() {
        List<Entry> all = read("{\n\"releases\":[\n{" + HEAD + "},\n{\"ocid\":", false);
        assertThat(all).hasSize(2);
        assertThat(all.get(0)).isInstanceOf(Entry.Taken.class);
        assertThat(all.get(1).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason()).isEqualTo(FaultReason.NOT_JSON);
            assertThat(fault.line()).isEqualTo(4);
        });
    }

    @Test
    void theSameContentHasTheSameDigestHoweverItIsWritten() {
        String one = "{" + HEAD + ",\"tender\":{\"id\":\"t\",\"value\":{\"amount\":10.50,\"currency\":\"GBP\"}}}";
        String other = "{\"tender\":{\"value\":{\"currency\":\"GBP\",\"amount\":1.05e1},\"id\":\"\\u0074\"}," + HEAD + "}";
        String third = one.replace("10.50", "10.51");
        List<String> digests = read(one + "\n" + other + "\n" + third, true).stream()
                .map(entry -> ((Entry.Taken) entry).digest())
                .toList();
        assertThat(digests.get(0)).isEqualTo(digests.get(1)).isNotEqualTo(digests.get(2));
    }

    @Test
    void aLargeFileIsReadWithLittleMemory() throws IOException {
        byte[] line = ("{" + HEAD + ",\"tender\":{\"id\":\"t\",\"description\":\"" + "x".repeat(2_000) + "\"}}\n").getBytes(UTF_8);
        int times = 50_000;
        long[] taken = {0};
        OcdsReader.read(new Repeated(line, times), false, Limits.STANDARD, entry -> taken[0]++);
        assertThat(taken[0]).isEqualTo(times);
    }

    private static List<Entry> sample() throws IOException {
        List<Entry> all = new ArrayList<>();
        try (InputStream in = OcdsReaderTest.class.getResourceAsStream("/samples/ocds/care-and-education-subset.jsonl")) {
            OcdsReader.read(in, false, Limits.STANDARD, all::add);
        }
        return all;
    }

    private static Entry.Taken taken(String fields) {
        List<Entry> all = read("{" + HEAD + "," + fields + "}", false);
        assertThat(all).hasSize(1);
        return (Entry.Taken) all.get(0);
    }

    private static List<Entry> read(String text, boolean lines) {
        return read(text.getBytes(UTF_8), lines, Limits.STANDARD);
    }

    private static List<Entry> read(byte[] bytes, boolean lines, Limits limits) {
        List<Entry> all = new ArrayList<>();
        try {
            OcdsReader.read(new ByteArrayInputStream(bytes), lines, limits, all::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A stream of the same line many times, made as it is read. */
    private static final class Repeated extends InputStream {

        private final byte[] line;
        private long left;
        private int at;

        private Repeated(byte[] line, int times) {
            this.line = line;
            this.left = (long) line.length * times;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            int value = line[at] & 0xFF;
            at = (at + 1) % line.length;
            return value;
        }
    }
}
