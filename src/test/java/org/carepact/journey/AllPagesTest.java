package org.carepact.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepact.support.Browser;
import org.carepact.support.Crawl;
import org.carepact.support.PageAddresses;
import org.junit.jupiter.api.Test;

/**
 * Everybody follows every link of the whole demonstration county, where purchases stand at every stage: each page
 * answers, speaks one language, has its own title and one heading, asks nobody else, and can be used by everybody.
 */
@QuarkusTest
@TestProfile(AllPagesTest.WholeCounty.class)
class AllPagesTest {
    private static final List<String> READERS = Arrays.asList(null, "officer", "approver", "finance", "opener1", "evaluator1", "supervisor", "auditor",
            "school1", "committee1", "director1", "orga", "orga-worker", "orgg", "admin");

    /** Who goes round in Chinese as well: together they come to every page. */
    private static final Set<String> IN_BOTH = Set.of("null", "officer", "approver", "evaluator1", "supervisor", "orga", "admin");

    /** Pages that this round need not come to, and why; all of them have tests of their own. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/setup", "is there in an empty system only"),
            Map.entry("/account/recovery-codes", "nobody of the county has a second factor"),
            Map.entry("/verify", "one comes here with a printed document"),
            Map.entry("/verify/{code}", "the code stands on a printed document"),
            Map.entry("/documents/{id}", "is a file, fetched rather than shown"),
            Map.entry("/imports/{number}", "the county has imported nothing"),
            Map.entry("/histories/{ocid}", "the county has imported nothing"),
            Map.entry("/tenders/{number}/edit", "the county's draft stands behind the newest tenders"),
            Map.entry("/assessments/{number}/figures", "no round of the county is being collected"),
            Map.entry("/assessments/{number}/review", "no round of the county is disputed"),
            Map.entry("/contracts/new", "no award of the county waits for its contract"));

    @TestHTTPResource
    String base;

    /** The demonstration as people find it, on a database of its own. */
    public static final class WholeCounty implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("carepact.demo.extent", "FULL");
        }
    }

    @Test
    void everyPageIsWhole() {
        PageAddresses addresses = PageAddresses.read();
        try (Browser browser = Browser.open()) {
            Crawl crawl = new Crawl(browser, base.replaceFirst("/$", ""), addresses, written());
            for (String reader : READERS) {
                crawl.goesRound(reader, "Carepact-demo-2026", IN_BOTH.contains(String.valueOf(reader)) ? List.of("en", "zh-CN") : List.of("en"));
            }
            Set<String> unseen = new TreeSet<>(addresses.all());
            unseen.removeAll(crawl.visited());
            assertThat(crawl.faults()).isEmpty();
            assertThat(unseen).as("pages nobody was led to").isSubsetOf(ELSEWHERE.keySet());
        }
    }

    /** What the county's people wrote, with Chinese names of things: the data of the pages. */
    private static String written() {
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).map(AllPagesTest::text).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
