package org.carepact.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Somebody at the pages in a real browser without JavaScript, who reads Chinese and finds everything by the words on the
 * page: links, buttons and fields are named by their text or its message key ({@link Words}). A link or button that is
 * not there fails the test after a few seconds, and so does an answer other than 200 that nobody expected.
 */
public final class Person implements AutoCloseable {
    private static final String DEMO_PASSWORD = "Carepact-demo-2026";
    private static final double PATIENCE_MILLIS = 5_000;
    private static final Page.NavigateOptions ARRIVED = new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED);

    private final BrowserContext context;
    private final String base;
    private final Page page;

    private Person(Browser browser, String base) {
        this.context = browser.withoutJavaScript(base);
        this.base = base;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
    }

    /** Somebody from the public, on the start page. */
    public static Person stranger(Browser browser, String base) {
        return new Person(browser, base).opens("/");
    }

    /** A demonstration account that has signed in through the page. */
    public static Person signedIn(Browser browser, String base, String username) {
        return signedIn(browser, base, username, DEMO_PASSWORD);
    }

    /** The same with a password of its own. */
    public static Person signedIn(Browser browser, String base, String username, String password) {
        return stranger(browser, base)
                .follows("shell.signIn")
                .fills("identity.sign-in.username", username)
                .fills("identity.sign-in.password", password)
                .presses("identity.sign-in.submit");
    }

    // ── Going places ─────────────────────────────────────────────────────────────────────────────────────────────────

    /** Types an address. */
    public Person opens(String path) {
        return answered(page.navigate(path, ARRIVED), 200);
    }

    /** Types an address and is told that there is nothing, that it is not for them, or to sign in first. */
    public Person cannotOpen(String path) {
        Response answer = page.navigate(path, ARRIVED);
        boolean askedToSignIn = answer.status() == 200 && path(page.url()).equals("/sign-in");
        assertThat(askedToSignIn || answer.status() == 403 || answer.status() == 404)
                .as("%s answers %d at %s", path, answer.status(), page.url())
                .isTrue();
        return this;
    }

    /** Follows the first link with this text. */
    public Person follows(String link, Object... values) {
        Locator found = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Words.of(link, values)).setExact(true));
        return answered(moving(() -> found.first().click()), 200);
    }

    /** Goes to "My work" and takes up the task of this kind about this subject. */
    public Person takesUp(String task, Object subject) {
        return hasTask(task, subject).follows(task, subject);
    }

    /** "My work" lists such a task as open. */
    public Person hasTask(String task, Object subject) {
        assertThat(openTasks()).contains(Words.of(task, subject));
        return this;
    }

    /** "My work" does not list such a task as open. */
    public Person hasNoTask(String task, Object subject) {
        assertThat(openTasks()).doesNotContain(Words.of(task, subject));
        return this;
    }

    /** Path of the page, without the query. */
    public String place() {
        return path(page.url());
    }

    /** Public number of the thing on the page: the last part of its path. */
    public String number() {
        return place().substring(place().lastIndexOf('/') + 1);
    }

    // ── Forms ────────────────────────────────────────────────────────────────────────────────────────────────────────

    /** Fills the field with this label. */
    public Person fills(String label, String value) {
        unfolded(field(main(), label)).fill(value);
        return this;
    }

    /** Fills the fields that all have this label, from the top of the page down; one value for all, or one for each. */
    public Person fillsEach(String label, String... values) {
        List<Locator> fields = field(main(), label).all();
        assertThat(fields).as(label).isNotEmpty();
        assertThat(values.length).as(label).isIn(1, fields.size());
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).fill(values[values.length == 1 ? 0 : i]);
        }
        return this;
    }

    /** A part of a form under its own heading, such as "Criterion 2". */
    public Part part(String legend, Object... values) {
        return new Part(main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(Words.of(legend, values)).setExact(true)));
    }

    /** Chooses the entry of a list that begins so. */
    public Person uploads(String label, String name, String text) {
        field(main(), label).setInputFiles(new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    public Person chooses(String label, String entry) {
        choose(field(main(), label), entry);
        return this;
    }

    /** Ticks the box, or chooses the one of several, beside this text. */
    public Person ticks(String label) {
        label(label).click();
        return this;
    }

    /** Ticks all that have this text beside them. */
    public Person ticksEach(String label) {
        List<Locator> labels = label(label).all();
        assertThat(labels).as(label).isNotEmpty();
        labels.forEach(Locator::click);
        return this;
    }

    /** Presses a button, and presses it once more where the page asks whether that is meant. */
    public Person presses(String button) {
        return answered(press(button), 200);
    }

    /** Presses a button in vain: the page comes back and says why. */
    public Person pressesInVain(String button, String reason, Object... values) {
        assertThat(press(button).status()).as(button).isBetween(400, 499);
        return sees(Words.of(reason, values));
    }

    // ── Looking ──────────────────────────────────────────────────────────────────────────────────────────────────────

    /** All of this is to be read on the page. */
    public Person sees(String... texts) {
        String read = read();
        for (String text : texts) {
            assertThat(read).as(place()).contains(Words.of(text));
        }
        return this;
    }

    /** All of this is to be read in a list, on this page or on those that follow it. */
    public Person seesPageByPage(String... texts) {
        StringBuilder pages = new StringBuilder(read());
        while (offers("shell.next") > 0) {
            pages.append(follows("shell.next").read());
        }
        for (String text : texts) {
            assertThat(pages).as(place()).contains(Words.of(text));
        }
        return this;
    }

    /** Nothing of this is to be read on the page, nor anywhere in its source. */
    /** The whole course of the purchase lies behind. */
    public Person seesTheCourseCompleted() {
        assertThat(page.locator(".cp-thread li").all()).as(place()).isNotEmpty()
                .allMatch(stage -> stage.getAttribute("class").contains("cp-steps__done"));
        return this;
    }

    public Person doesNotSee(String... texts) {
        String source = page.content();
        for (String text : texts) {
            assertThat(source).as(place()).doesNotContain(Words.of(text));
        }
        return this;
    }

    /** All these acts are offered: there is a button or a link so named. */
    public Person mayDo(String... acts) {
        for (String act : acts) {
            assertThat(offers(act)).as("%s offers %s", place(), act).isPositive();
        }
        return this;
    }

    /** None of these acts is offered. */
    public Person mayNotDo(String... acts) {
        for (String act : acts) {
            assertThat(offers(act)).as("%s offers %s", place(), act).isZero();
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    /** A part of a form. */
    public static final class Part {
        private final Locator within;

        private Part(Locator within) {
            this.within = within;
        }

        /** Fills the field of this part with this label. */
        public Part fills(String label, String value) {
            field(within, label).fill(value);
            return this;
        }

        /** Chooses the entry of a list that begins so. */
        public Part chooses(String label, String entry) {
            choose(field(within, label), entry);
            return this;
        }
    }

    private String openTasks() {
        // what is done stands folded away: it is not to be read
        return follows("inbox.nav").read();
    }

    private Response press(String button) {
        Locator found = unfolded(page.locator("button").filter(named(button)).first());
        return moving(found::click);
    }

    // deprecated for pages that move by themselves; these move because somebody clicked
    @SuppressWarnings("deprecation")
    private Response moving(Runnable click) {
        return page.waitForNavigation(new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED), click);
    }

    private Person answered(Response answer, int expected) {
        assertThat(answer.status()).as("%s: %s", answer.url(), page.title()).isEqualTo(expected);
        return this;
    }

    private int offers(String act) {
        return main().locator("button, summary, a").filter(named(act)).count();
    }

    private String read() {
        return page.locator("body").innerText();
    }

    private Locator main() {
        return page.locator("main");
    }

    private Locator label(String text) {
        return main().locator("label").filter(named(text));
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(Words.exactly(Words.of(text)));
    }

    private static Locator field(Locator within, String label) {
        return within.getByLabel(Words.label(Words.of(label)));
    }

    /** Opens what the page has folded away around a field. */
    private static Locator unfolded(Locator field) {
        for (Locator folded : field.locator("xpath=ancestor::details[not(@open)]").all()) {
            folded.locator("summary").first().click();
        }
        return field;
    }

    private static void choose(Locator field, String entry) {
        String whole = field.locator("option").filter(new Locator.FilterOptions().setHasText(Words.beginning(Words.of(entry)))).first().textContent();
        field.selectOption(new SelectOption().setLabel(whole.strip()));
    }

    private String path(String url) {
        assertThat(url).startsWith(base.replaceFirst("/$", ""));
        return URI.create(url).getPath();
    }
}
