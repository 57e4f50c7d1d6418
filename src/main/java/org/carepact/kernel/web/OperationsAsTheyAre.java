package org.carepact.kernel.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * Makes the OpenAPI document say what the methods do: which need no token, which create and take an Idempotency-Key, which
 * answer without a body, and that every refusal is a problem. Pages are not part of the API and are left out.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationsAsTheyAre implements OASFilter {
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName CREATES = DotName.createSimple(IdempotentCreate.class.getName());
    private static final String PROBLEM = "application/problem+json";

    private final Map<String, MethodInfo> methods = new HashMap<>();

    public OperationsAsTheyAre(IndexView index) {
        for (var at : index.getAnnotations(PATH)) {
            if (at.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD) {
                MethodInfo method = at.target().asMethod();
                methods.put(method.declaringClass().simpleName() + "_" + method.name(), method);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<String> pages = document.getPaths().getPathItems().keySet().stream()
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/.well-known/"))
                .toList();
        pages.forEach(document.getPaths()::removePathItem);
        for (PathItem item : document.getPaths().getPathItems().values()) {
            item.getOperations().forEach(this::describe);
        }
    }

    private void describe(PathItem.HttpMethod verb, Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            return;
        }
        if (isPublic(method)) {
            operation.setSecurity(List.of());
            List.of("401", "403").forEach(operation.getResponses()::removeAPIResponse);
        }
        if (method.hasAnnotation(CREATES)) {
            operation.addParameter(OASFactory.createParameter()
                    .name(IdempotentCreateInterceptor.HEADER)
                    .in(Parameter.In.HEADER)
                    .description("1 to 128 signs of the caller's choice: a repeat with the same key and body returns the first answer")
                    .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).maxLength(128)));
            rename(operation.getResponses(), "200", "201", "Created; Location names it");
        }
        if (method.returnType().kind() == Type.Kind.VOID) {
            rename(operation.getResponses(), "201", "204", "Done");
        }
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse()
                .description("Refused: a problem (RFC 9457) with its stable code, and with the fields that are wrong")
                .content(OASFactory.createContent().addMediaType(PROBLEM, OASFactory.createMediaType())));
    }

    private static void rename(APIResponses responses, String from, String to, String description) {
        APIResponse response = responses.getAPIResponse(from);
        if (response != null) {
            responses.removeAPIResponse(from);
            responses.addAPIResponse(to, response.description(description));
        }
    }

    private static boolean isPublic(MethodInfo method) {
        ClassInfo type = method.declaringClass();
        boolean guarded = method.annotations().stream().anyMatch(each -> each.name().withoutPackagePrefix().equals("Authenticated")
                && each.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD);
        return method.hasAnnotation(PERMIT_ALL) || type.hasDeclaredAnnotation(PERMIT_ALL) && !guarded;
    }
}
