package org.carepact.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.carepact.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page and every form under bad input: a page that says what is wrong, never a fault of ours, and nothing written. */
@QuarkusTest
class HostilePagesTest {
    private static final List<String> PEOPLE = List.of("officer", "approver", "finance", "orga", "opener1", "evaluator1", "supervisor", "admin");
    private static final List<String> NO_SUCH = List.of("nope", "ZB-2026-9999", "00000000-0000-0000-0000-000000000000", "-1", "99999999999999999999", "%00",
            "a%2Fb", "%27%20OR%201%3D1", "%FF%FE", "x".repeat(1500));

    private static Things things;

    @Inject
    DataSource source;

    @Inject
    DemoClock clock;

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void thingsToAttack() {
        Api.forget();
        if (things == null) {
            clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
            things = Things.made();
        }
    }

    @Test
    void pagesOfWhatIsNotThereAreNotFound() {
        for (String who : List.of("officer", "orga", "supervisor")) {
            Visitor visitor = Visitor.signedIn(who);
            for (String page : pages(GET.class)) {
                if (!page.contains("{")) {
                    continue;
                }
                for (String key : NO_SUCH) {
                    String path = page.replaceFirst("\\{[^}]+}", key).replaceAll("\\{[^}]+}", "1");
                    Response answer = visitor.raw(path);
                    boolean right = answer.statusCode() == 404 || answer.statusCode() == 403 || page.startsWith("/verify/") && answer.statusCode() == 200;
                    if (!right || !answer.contentType().startsWith("text/html") || inside(answer)) {
                        faults.add("GET " + path.substring(0, Math.min(60, path.length())) + " as " + who + ": " + answer.statusCode() + " " + answer.contentType());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void pagesTakeAnyQueryWithoutAFault() {
        Visitor officer = Visitor.signedIn("officer");
        for (String page : pages(GET.class)) {
            for (String query : List.of("cursor=!", "cursor=AAAA", "q=%00", "q=%FF", "q=" + "x".repeat(2000), "plan=nope", "award=%00", "tender=nope", "thread=" + "x".repeat(500),
                    "lang=%00", "next=%0d%0aX:1", "code=%00", "from=x&rule=y", "still=%00")) {
                Response answer = officer.raw(things.address(page) + "?" + query);
                if (answer.statusCode() >= 500 || inside(answer)) {
                    faults.add("GET " + page + "?" + query.substring(0, Math.min(30, query.length())) + ": " + answer.statusCode());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws SQLException {
        Visitor officer = Visitor.signedIn("officer");
        Map<String, Long> before = TableSums.of(source);
        for (String form : pages(POST.class)) {
            Response answer = officer.send(things.address(form), Map.of("version", "0", "title.zh", "x"), false);
            if (answer.statusCode() < 400 || answer.statusCode() >= 500 || inside(answer)) {
                faults.add("POST " + form + " without token: " + answer.statusCode());
            }
        }
        assertThat(faults).isEmpty();
        assertThat(TableSums.of(source)).isEqualTo(before);
    }

    @Test
    void formsFilledWithNonsenseComeBackOrAreRefused() throws SQLException {
        Map<String, Map<String, String>> fillings = new LinkedHashMap<>();
        fillings.put("nothing", Map.of());
        fillings.put("a version that is none", Map.of("version", "x", "reason", "x", "price", "x"));
        fillings.put("a stale version", Map.of("version", "999999"));
        fillings.put("a huge version", Map.of("version", "99999999999999999999", "reason", "x", "voucher", "x"));
        fillings.put("names that are paths to nowhere", Map.of("version", "999999", "lines[9999999].service", "x", "lines[-1]", "x", "a.b[0][1].c", "x", "title", "x", "[", "x", ".", "x"));
        fillings.put("far too much", Map.of("version", "999999", "title.zh", "长".repeat(20_000), "reason", "x".repeat(50_000), "username", "x".repeat(5000)));
        fillings.put("signs that are none", Map.of("version", "999999", "title.zh", "a\u0000b", "reason", "a\u001bb", "text", "\u0007", "report", "\u0000"));
        for (String who : PEOPLE) {
            Visitor visitor = Visitor.signedIn(who);
            Map<String, Long> before = TableSums.of(source);
            for (String form : pages(POST.class)) {
                if (form.matches("/sign-out|/account/language|/tenders/\\{number}/bid|/openings/.*|/qualifications|/relations/refresh|/demo/clock")) {
                    continue; // these ask for nothing: what comes with them does not matter
                }
                for (Map.Entry<String, Map<String, String>> filling : fillings.entrySet()) {
                    Response answer = visitor.send(things.address(form), filling.getValue(), true);
                    boolean right = answer.statusCode() >= 400 && answer.statusCode() < 500 && answer.contentType().startsWith("text/html");
                    if (!right || inside(answer)) {
                        faults.add("POST " + form + " as " + who + " with " + filling.getKey() + ": " + answer.statusCode() + " " + answer.contentType());
                    }
                }
            }
            Map<String, Long> after = TableSums.of(source);
            TreeSet<String> changed = new TreeSet<>(after.keySet());
            changed.removeIf(table -> after.get(table).equals(before.get(table)));
            if (!changed.isEmpty()) {
                faults.add("forms of " + who + " changed " + changed);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatWasTypedIsKeptAndTheSentenceStandsAtItsField() {
        Visitor officer = Visitor.signedIn("officer");
        Response answer = officer.send("/plans/new", Map.of("title.zh", "东片走访", "need.zh", "长".repeat(4000), "budget", "一千", "budgetLine", "2026-01"), true);
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.asString()).contains("value=\"东片走访\"", "value=\"一千\"", "href=\"#budget\"", "id=\"budget\"", "长".repeat(4000)).doesNotContain("href=\"#need.zh\"");
    }

    private static boolean inside(Response answer) {
        String body = answer.asString();
        return answer.statusCode() >= 500 || body.contains("org.carepact") || body.contains("\tat ") || body.contains("Exception") || body.contains("⟪");
    }

    /** The addresses of all pages (GET) or all forms (POST). */
    private static List<String> pages(Class<? extends java.lang.annotation.Annotation> verb) {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carepact")) {
            if (!type.isAnnotatedWith(Path.class) || !type.getSimpleName().endsWith("Pages")) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(verb) && method.isAnnotatedWith(Path.class)) {
                    String path = type.getAnnotationOfType(Path.class).value() + "/" + method.getAnnotationOfType(Path.class).value();
                    found.add(path.replaceAll("/+", "/"));
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(20);
        return List.copyOf(found);
    }
}
