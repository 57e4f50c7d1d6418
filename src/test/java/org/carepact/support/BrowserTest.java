package org.carepact.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final String BASE = "http://localhost:1/";
    private static final String SCRIPTED =
            "<html lang=en><title>t</title><main><h1>before</h1></main><script>document.querySelector('h1').innerText ="
                    + " 'after'</script></html>";

    private static Browser browser;

    @BeforeAll
    static void opens() {
        browser = Browser.open();
    }

    @AfterAll
    static void closes() {
        browser.close();
    }

    @Test
    void runsScriptsOnlyWhereTheyAreOn() {
        assertThat(headingOf(browser.withJavaScript(BASE))).isEqualTo("after");
        assertThat(headingOf(browser.withoutJavaScript(BASE))).isEqualTo("before");
    }

    @Test
    void findsAnImageWithoutItsDescription() {
        try (BrowserContext person = browser.withJavaScript(BASE)) {
            Page page = person.newPage();
            page.setContent("<html lang=en><title>t</title><main><h1>h</h1><img src='data:,'></main></html>");
            assertThat(Browser.accessibilityFaults(page)).singleElement().asString().contains("image-alt");
        }
    }

    @Test
    void noticesWhatIsAskedOfAnotherHost() {
        try (BrowserContext person = browser.withoutJavaScript(BASE)) {
            var foreign = Browser.foreignRequests(person, BASE);
            person.newPage().setContent("<img src='http://127.0.0.1:9/x.png'><img src='" + BASE + "own.png'>");
            assertThat(foreign).containsExactly("http://127.0.0.1:9/x.png");
        }
    }

    private static String headingOf(BrowserContext context) {
        try (BrowserContext person = context) {
            Page page = person.newPage();
            page.setContent(SCRIPTED);
            return page.locator("h1").innerText();
        }
    }
}
