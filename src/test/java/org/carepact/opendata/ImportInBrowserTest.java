package org.carepact.opendata;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import org.carepact.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending a file in a browser and watching it being read: the page renews itself with script and without. */
@QuarkusTest
class ImportInBrowserTest {
    private static Browser browser;

    @TestHTTPResource
    String base;

    @Inject
    EntityManager entities;

    @BeforeAll
    static void opens() {
        browser = Browser.open();
    }

    @AfterAll
    static void closes() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theProgressOfAnImportIsWatchedUntilItsFaultsAreShown(boolean script) throws IOException {
        try (BrowserContext person = browser.context(base, script, "en")) {
            List<String> foreign = Browser.foreignRequests(person, base);
            Page page = person.newPage();
            signIn(page);
            page.navigate("/imports");
            page.locator("#file").setInputFiles(new FilePayload("subset.jsonl", "application/x-ndjson", OcdsImportResourceTest.sample()));
            page.locator("form[action='/imports'] button").click();
            assertThat(page.locator("h1")).containsText("IM-");
            String number = page.url().substring(page.url().indexOf("IM-"));
            OcdsImportResourceTest.done(number);

            set(number, "state = 'RUNNING', claimed_until = '2999-01-01', bytes_read = bytes_total / 4, finished_at = NULL");
            page.navigate("/imports/" + number);
            assertThat(page.locator("#progress")).hasAttribute("value", "25");
            set(number, "bytes_read = bytes_total / 2");
            assertThat(page.locator("#progress")).hasAttribute("value", "50");
            set(number, "state = 'DONE', claimed_until = NULL, bytes_read = bytes_total, finished_at = received_at");
            assertThat(page.locator("#progress")).hasCount(0);
            assertThat(page.locator("main")).containsText("/bids/details/0/status");
            assertThat(foreign).isEmpty();
            if (script) {
                assertThat(Browser.accessibilityFaults(page)).isEmpty();
            }
        }
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.locator("[name=username]").fill("officer");
        page.locator("[name=password]").fill("Carepact-demo-2026");
        page.locator("form[action='/sign-in'] button").click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    private void set(String number, String values) {
        QuarkusTransaction.requiringNew().run(() ->
                entities.createNativeQuery("UPDATE ocds_import SET " + values + " WHERE number = '" + number + "'").executeUpdate());
    }
}
