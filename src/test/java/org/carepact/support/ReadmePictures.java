package org.carepact.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Takes the pictures of the README from a running demonstration; {@code deploy/screenshots} starts one and runs this. It is no
 * part of the tests: the pictures change with the demonstration's clock.
 */
class ReadmePictures {
    private static final int WIDTH = 1120;
    private static final int HEIGHT = 740;
    private static final long MOST_BYTES = 250 * 1024;

    @ParameterizedTest
    @CsvSource({
        "start, , zh-CN, /",
        "work, officer, en, /work",
        "ranking, auditor, zh-CN, /panels/ZB-2026-0003",
        "services, , en, /contracts/HT-2025-0003/milestones",
    })
    void takes(String picture, String reader, String language, String path) throws IOException {
        Path file = Path.of("deploy", "pictures", picture + ".png");
        try (Browser browser = Browser.open();
                BrowserContext person = browser.withoutJavaScript(System.getProperty("carepact.pictures.base"))) {
            Page page = person.newPage();
            page.setViewportSize(WIDTH, HEIGHT);
            if (reader != null) {
                page.navigate("/sign-in");
                page.fill("[name=username]", reader);
                page.fill("[name=password]", "Carepact-demo-2026");
                page.locator("main button[type=submit]").click();
            }
            assertThat(page.navigate(path + "?lang=" + language).status()).as(path).isEqualTo(200);
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        assertThat(Files.size(file)).as(picture).isLessThan(MOST_BYTES);
    }
}
