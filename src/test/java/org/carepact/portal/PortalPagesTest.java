package org.carepact.portal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.carepact.support.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PortalPagesTest {
    /** What was written in Chinese only is shown so, and says so. */
    private static final String MARKED_CHINESE = "(?s)<(\\w+)[^>]*\\slang=\"zh[^\"]*\"[^>]*>.*?</\\1>";

    @TestHTTPResource
    String base;

    private static String page(String path, String language) {
        return given().get(path + "?lang=" + language).then().statusCode(200).contentType("text/html").extract().asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/accessibility", "/privacy", "/demo/clock"})
    void pagesSpeakBothLanguages(String path) {
        assertThat(page(path, "zh-CN")).contains("<html lang=\"zh-CN\"").doesNotContain("⟪", "NOT_FOUND");
        String english = page(path, "en");
        assertThat(english).contains("<html lang=\"en\"").doesNotContain("⟪", "NOT_FOUND");
        String unmarked = english.substring(english.indexOf("<body")).replaceAll(MARKED_CHINESE, "");
        assertThat(unmarked.codePoints().filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)).isEmpty();
    }

    @Test
    void startPageLeadsEverywhereAndNamesTheHotline() {
        assertThat(page("/", "en")).contains("href=\"/tenders\"", "href=\"/awards\"", "href=\"/organizations\"", "href=\"/contracts\"",
                "href=\"/services\"", "href=\"/histories\"", "href=\"/rules\"", "href=\"/sign-in\"", "href=\"tel:12345\"");
    }

    @Test
    void helpHasFirstStepsForEachReader() {
        String help = page("/help", "en");
        for (Guide guide : Guide.values()) {
            assertThat(help).contains("id=\"" + guide.key() + "\"");
        }
    }

    @Test
    void pagesHaveNoSeriousAccessibilityFaultAndAskNoOtherHost() {
        try (Browser browser = Browser.open(); BrowserContext person = browser.withJavaScript(base)) {
            var foreign = Browser.foreignRequests(person, base);
            Page page = person.newPage();
            for (String path : new String[] {"/", "/help", "/accessibility", "/privacy", "/demo/clock"}) {
                page.navigate(path);
                assertThat(Browser.accessibilityFaults(page)).isEmpty();
            }
            assertThat(foreign).isEmpty();
        }
    }
}
