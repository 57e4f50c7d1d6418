package org.carepact.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A headless Chromium for tests, the one installed on this machine: {@code CAREPACT_CHROMIUM}, or Debian's. Nothing is
 * downloaded. A test that needs it fails where there is none.
 *
 * <pre>{@code
 * try (Browser browser = Browser.open(); BrowserContext person = browser.withoutJavaScript(base)) {
 *     Page page = person.newPage();
 *     page.navigate("/");
 *     assertThat(Browser.accessibilityFaults(page)).isEmpty();
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable");
    // --no-sandbox: tests run as root in containers; the rest keeps it from asking other hosts for anything
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** @return a new browser, without a window */
    public static Browser open() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        try {
            return new Browser(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable())
                                    .setArgs(ARGUMENTS)
                                    .setHeadless(true)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /**
     * @param base address of the service; pages are then named relative to it
     * @return a person's browser with an empty cookie jar and JavaScript
     */
    public BrowserContext withJavaScript(String base) {
        return context(base, true, "zh-CN");
    }

    /** @return the same without JavaScript: how every page must do its job */
    public BrowserContext withoutJavaScript(String base) {
        return context(base, false, "zh-CN");
    }

    /**
     * @param locale what the browser asks for in {@code Accept-Language}
     * @return a person's browser with an empty cookie jar
     */
    public BrowserContext context(String base, boolean javaScript, String locale) {
        return chromium.newContext(new NewContextOptions()
                .setBaseURL(base)
                .setJavaScriptEnabled(javaScript)
                .setLocale(locale)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 900));
    }

    /**
     * What axe-core finds serious or critical on the page as it is now. Needs a context with JavaScript.
     *
     * @return one line per fault: rule, what it asks, and where it is broken
     */
    public static List<String> accessibilityFaults(Page page) {
        List<String> faults = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (SERIOUS.contains(rule.getImpact())) {
                List<String> where = rule.getNodes().stream().map(CheckedNode::getHtml).limit(3).toList();
                faults.add(page.url() + " " + rule.getId() + ": " + rule.getHelp() + " " + where);
            }
        }
        return faults;
    }

    /**
     * Collects what a page asks of other hosts; call it before the first {@code navigate}.
     *
     * @return a list that grows as pages of this context are loaded
     */
    public static List<String> foreignRequests(BrowserContext person, String base) {
        List<String> foreign = new ArrayList<>();
        person.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base) && !url.startsWith("data:") && !url.startsWith("blob:")) {
                foreign.add(url);
            }
        });
        return foreign;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getenv("CAREPACT_CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium: install Debian's chromium, or name one in CAREPACT_CHROMIUM"));
    }
}
