package org.carepact.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Follows every link of the house as one reader after another, a few of each address, and notes what is wrong with a
 * page. English pages are looked at on a phone 360 px wide, Chinese ones on a desk.
 */
public final class Crawl {
    /** Pages of one address (and one set of parameters) that a reader looks at in English; in Chinese one will do. */
    /** It answers with a file, which a browser stores instead of showing. */
    private static final String FILE = "/documents/{id}";

    private static final int A_FEW = 2;

    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int HIGH = 900;
    private static final Pattern RAW = Pattern.compile("⟪|NOT_FOUND|\\{(t|str|inject):|\\{#|\\{/(if|for|let)}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

    /** What is read of a page; text in elements marked as Chinese is not the page's own on an English page. */
    private static final String READ = """
            () => {
              const own = document.documentElement.cloneNode(true);
              own.querySelectorAll('body [lang|=zh], script, style').forEach(part => part.remove());
              const attributes = [...own.querySelectorAll('[aria-label], [alt], [title], [placeholder]')]
                .flatMap(part => ['aria-label', 'alt', 'title', 'placeholder'].map(name => part.getAttribute(name) || ''));
              return {
                lang: document.documentElement.lang,
                title: document.title,
                headings: document.querySelectorAll('h1').length,
                links: [...document.querySelectorAll('a[href]')].map(link => link.href),
                forms: [...document.forms].map(form => form.getAttribute('action') || '').sort(),
                text: document.documentElement.textContent,
                own: own.textContent + ' ' + attributes.join(' '),
                beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth
              };
            }""";

    private final Browser browser;
    private final String base;
    private final PageAddresses addresses;
    private final String writtenInChinese;
    private final Set<String> visited = new TreeSet<>();
    private final Set<String> shapes = new HashSet<>();
    private final Set<String> fetched = new HashSet<>();
    private final Map<String, String> faults = new HashMap<>();

    /**
     * @param base address of the service, without a slash at its end
     * @param writtenInChinese what people wrote in Chinese, which English pages may show as it is
     */
    public Crawl(Browser browser, String base, PageAddresses addresses, String writtenInChinese) {
        this.browser = browser;
        this.base = base;
        this.addresses = addresses;
        this.writtenInChinese = writtenInChinese;
    }

    /** Goes round as this account, null: as the public; English on a narrow screen, Chinese on a wide one. */
    public void goesRound(String username, String password, List<String> languages) {
        try (BrowserContext reader = browser.withJavaScript(base)) {
            List<String> foreign = Browser.foreignRequests(reader, base);
            List<String> complaints = new ArrayList<>();
            Page page = reader.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            if (username != null) {
                page.navigate("/sign-in");
                page.locator("[name=username]").fill(username);
                page.locator("[name=password]").fill(password);
                page.locator("[name=password]").press("Enter");
                page.waitForURL("**/work");
            }
            for (String language : languages) {
                page.setViewportSize(language.equals("en") ? NARROW : WIDE, HIGH);
                page.navigate("/?lang=" + language);
                new Round(username == null ? "public" : username, language, reader, page, complaints).run();
            }
            foreign.forEach(url -> fault("asks another host: " + url, username));
        }
    }

    /** Addresses of pages that somebody has seen. */
    public Set<String> visited() {
        return visited;
    }

    /** What is wrong, each fault once, with the first place where it was seen. */
    public Collection<String> faults() {
        return new TreeSet<>(faults.entrySet().stream().map(fault -> fault.getKey() + " | " + fault.getValue()).toList());
    }

    private void fault(String what, String where) {
        faults.putIfAbsent(what, where);
    }

    /** One reader's way through the house in one language. */
    private final class Round {
        private final String reader;
        private final String language;
        private final BrowserContext context;
        private final Page page;
        private final List<String> complaints;
        private final Deque<String> ahead = new ArrayDeque<>(List.of("/", "/work"));
        private final Set<String> known = new HashSet<>(ahead);
        private final Map<String, Integer> seen = new HashMap<>();
        private final Map<String, String> titles = new HashMap<>();

        Round(String reader, String language, BrowserContext context, Page page, List<String> complaints) {
            this.reader = reader;
            this.language = language;
            this.context = context;
            this.page = page;
            this.complaints = complaints;
        }

        void run() {
            while (!ahead.isEmpty()) {
                String link = ahead.remove();
                URI uri = URI.create(link);
                addresses.of(uri.getPath()).filter(address -> !address.equals(FILE)).ifPresentOrElse(address -> {
                    String kind = address + " " + (uri.getQuery() == null ? "" : uri.getQuery().replaceAll("=[^&]*", ""));
                    if (seen.merge(kind, 1, Integer::sum) <= (language.equals("en") ? A_FEW : 1)) {
                        visit(address, link);
                    }
                }, () -> fetch(link));
            }
        }

        private void visit(String address, String link) {
            complaints.clear();
            Response answer = page.navigate(link, new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
            String where = reader + " " + language + " " + link;
            if (reader.equals("public") && URI.create(page.url()).getPath().equals("/sign-in") && !address.equals("/sign-in")) {
                return;
            }
            if (answer.status() != 200) {
                fault(address + " answers " + answer.status(), where);
                return;
            }
            visited.add(address);
            check(address, where, read());
            complaints.forEach(complaint -> fault(address + " complains: " + complaint, where));
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> read() {
            return (Map<String, Object>) page.evaluate(READ);
        }

        @SuppressWarnings("unchecked")
        private void check(String address, String where, Map<String, Object> read) {
            if (!language.equals(read.get("lang"))) {
                fault(address + " is in " + read.get("lang"), where);
            }
            if (!Integer.valueOf(1).equals(read.get("headings"))) {
                fault(address + " has " + read.get("headings") + " h1", where);
            }
            RAW.matcher((String) read.get("text")).results().forEach(raw -> fault(address + " shows raw " + raw.group(), where));
            String path = URI.create(page.url()).getPath();
            String other = titles.putIfAbsent((String) read.get("title"), path);
            if (other != null && !other.equals(path)) {
                fault(address + " has the title of " + addresses.of(other).orElse(other) + ": " + read.get("title"), where);
            }
            if (language.equals("en")) {
                CHINESE.matcher((String) read.get("own")).results().map(MatchResult::group)
                        .filter(words -> !writtenInChinese.contains(words))
                        .forEach(words -> fault(address + " says in Chinese: " + words, where));
                if (((Number) read.get("beyond")).intValue() > 0) {
                    fault(address + " is " + read.get("beyond") + " px wider than the phone", where);
                }
            }
            String forms = String.join(" ", (List<String>) read.get("forms")).replaceAll("[A-Z]{2}-\\d{4}-\\d+|[0-9a-f-]{36}", "#");
            if (shapes.add(address + " " + forms)) {
                Browser.accessibilityFaults(page).forEach(found -> fault(found.replace(page.url(), address), where));
            }
            ((List<String>) read.get("links")).forEach(this::note);
        }

        private void note(String href) {
            String link = href.startsWith(base) ? href.substring(base.length()).replaceFirst("#.*", "") : "";
            if (link.startsWith("/") && !link.matches(".*[?&]lang=.*") && known.add(link)) {
                ahead.add(link);
            }
        }

        /** What is no page of ours: files, the description of the API. */
        private void fetch(String link) {
            if (fetched.add(link)) {
                int status = context.request().get(link).status();
                if (status != 200) {
                    fault("a link leads to " + link.replaceAll("[0-9a-f-]{36}", "#") + ", which answers " + status, reader + " " + language);
                }
            }
        }
    }
}
