package org.carepact.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.carepact.demo.DemoClock;
import org.carepact.support.Api;
import org.junit.jupiter.api.Test;

/** The OpenAPI document names every operation there is, and what succeeds answers as it says. */
@QuarkusTest
class ApiDocumentTest {
    private static final List<Class<? extends Annotation>> VERBS = List.of(GET.class, POST.class, PUT.class, DELETE.class);

    @Inject
    DemoClock clock;

    @Test
    void everyMethodIsDescribedAndNothingElse() throws IOException {
        TreeSet<String> there = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carepact")) {
            if (!type.isAnnotatedWith(Path.class) || !type.getAnnotationOfType(Path.class).value().startsWith("/api/")) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                for (Class<? extends Annotation> verb : VERBS) {
                    if (method.isAnnotatedWith(verb)) {
                        there.add(verb.getSimpleName() + " " + type.getAnnotationOfType(Path.class).value() + method.getAnnotationOfType(Path.class).value());
                    }
                }
            }
        }
        assertThat(there).hasSizeGreaterThan(80);
        assertThat(ApiDescription.read().operations().stream().map(ApiDescription.Operation::name)).containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void whatSucceedsAnswersAsDescribed() throws IOException {
        Api.forget();
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        Things things = Things.made();
        List<String> faults = new ArrayList<>();
        int succeeded = 0;
        for (ApiDescription.Operation operation : ApiDescription.read().operations()) {
            assertThat(operation.responses().has("default")).as(operation.name()).isTrue();
            if (!operation.reads()) {
                continue;
            }
            for (String who : List.of("officer", "orga", "evaluator1", "admin", "auditor")) {
                Response answer = Api.as(who).get(things.address(operation.path()).substring("/api/v1".length()));
                if (answer.statusCode() >= 400) {
                    continue;
                }
                succeeded++;
                var described = operation.responses().path(Integer.toString(answer.statusCode()));
                String media = answer.contentType().replaceFirst(";.*", "");
                if (!described.path("content").has(media)) {
                    faults.add(operation.name() + " as " + who + ": " + answer.statusCode() + " " + media + ", described " + operation.responses());
                }
                break;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(succeeded).isGreaterThan(30);
    }

    @Test
    void onlyWhereNothingNeedBeSaidMayABodyBeLeftOut() throws IOException {
        assertThat(ApiDescription.read().operations().stream().filter(each -> each.json() && !each.needed()).map(ApiDescription.Operation::name))
                .containsExactlyInAnyOrder("POST /api/v1/tenders/{number}/bids", "POST /api/v1/qualifications",
                        "POST /api/v1/sheet-imports/{number}/confirm");
    }

    @Test
    void whatCreatesSaysSo() throws IOException {
        List<ApiDescription.Operation> creating = ApiDescription.read().operations().stream().filter(each -> each.has("header", "Idempotency-Key")).toList();
        assertThat(creating).hasSizeGreaterThan(8).allMatch(each -> each.responses().has("201") && !each.responses().has("200"));
    }
}
