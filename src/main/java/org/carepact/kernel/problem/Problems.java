package org.carepact.kernel.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns whatever was thrown into the one kind of refusal that callers know. */
public final class Problems {

    private Problems() {}

    /** The problem behind a throwable; a fault of ours becomes an internal one without detail. */
    public static Problem of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem known = known(cause);
            if (known != null) {
                return known;
            }
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return ofStatus(web.getResponse().getStatus());
        }
        return Problem.of(ProblemKind.INTERNAL, "kernel.internal");
    }

    private static Problem known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return problem;
        }
        if (cause instanceof ConstraintViolationException violations) {
            return ofViolations(violations.getConstraintViolations());
        }
        if (cause instanceof JsonMappingException mapping) {
            return ofMapping(mapping);
        }
        if (cause instanceof JsonProcessingException) {
            return Problem.of(ProblemKind.MALFORMED, "kernel.malformed");
        }
        if (cause instanceof OptimisticLockException) {
            return Problem.stale();
        }
        if (cause instanceof org.hibernate.exception.ConstraintViolationException) {
            return Problem.conflict("kernel.already");
        }
        if (cause instanceof io.quarkus.security.ForbiddenException) {
            return Problem.forbidden("kernel.forbidden");
        }
        if (cause instanceof io.quarkus.security.UnauthorizedException
                || cause instanceof io.quarkus.security.AuthenticationFailedException) {
            return Problem.of(ProblemKind.UNAUTHENTICATED, "kernel.sign-in");
        }
        return null;
    }

    /** Of a status that the framework itself raised. */
    public static Problem ofStatus(int status) {
        ProblemKind kind = ProblemKind.ofStatus(status);
        return switch (kind) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD -> Problem.of(kind, "kernel.method");
            case MEDIA_TYPE -> Problem.of(kind, "kernel.media-type");
            case NOT_ACCEPTABLE -> Problem.of(kind, "kernel.not-acceptable");
            case TOO_LARGE -> Problem.of(kind, "kernel.too-large", "1 MiB");
            case UNAUTHENTICATED -> Problem.of(kind, "kernel.sign-in");
            case FORBIDDEN -> Problem.of(kind, "kernel.forbidden");
            default -> Problem.of(ProblemKind.MALFORMED, "kernel.malformed");
        };
    }

    /** Bean Validation's findings as field problems. */
    public static Problem ofViolations(Set<? extends ConstraintViolation<?>> violations) {
        List<FieldProblem> fields = new ArrayList<>();
        for (ConstraintViolation<?> violation : violations) {
            fields.add(field(violation));
        }
        fields.sort(java.util.Comparator.comparing(FieldProblem::pointer));
        return Problem.invalid(fields);
    }

    private static FieldProblem field(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            boolean parameter = node.getKind() == jakarta.validation.ElementKind.METHOD
                    || node.getKind() == jakarta.validation.ElementKind.PARAMETER;
            boolean element = node.getKind() == jakarta.validation.ElementKind.CONTAINER_ELEMENT;
            if (node.getName() != null && !parameter && !element) {
                pointer.append('/').append(jsonName(violation, node.getName()));
            }
        }
        String template = violation.getMessageTemplate();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String name = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        if (!template.startsWith("{")) {
            return new FieldProblem(pointer.toString(), template); // a rule of a room names its own code
        }
        return switch (name) {
            case "NotBlank", "NotNull", "NotEmpty" -> new FieldProblem(pointer.toString(), "kernel.required");
            case "Size" -> new FieldProblem(pointer.toString(), "kernel.size", attributes.get("min"), attributes.get("max"));
            case "Min", "DecimalMin", "Positive", "PositiveOrZero" ->
                new FieldProblem(pointer.toString(), "kernel.minimum", attributes.getOrDefault("value", 0));
            case "Max", "DecimalMax" -> new FieldProblem(pointer.toString(), "kernel.maximum", attributes.get("value"));
            case "Digits" -> new FieldProblem(pointer.toString(), "kernel.digits", attributes.get("fraction"));
            case "Pattern" -> new FieldProblem(pointer.toString(), "kernel.pattern");
            default -> new FieldProblem(pointer.toString(), "kernel.wrong");
        };
    }

    /** The name that a caller knows, where the violated field has another in JSON. */
    private static String jsonName(ConstraintViolation<?> violation, String name) {
        Object owner = violation.getLeafBean();
        try {
            JsonProperty given = owner == null ? null : owner.getClass().getDeclaredField(name).getAnnotation(JsonProperty.class);
            return given == null || given.value().isEmpty() ? name : given.value();
        } catch (NoSuchFieldException ofAnotherStep) {
            return name;
        }
    }

    /** Jackson's findings as field problems, without repeating input. */
    public static Problem ofMapping(JsonMappingException mapping) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        if (mapping.getCause() instanceof Problem problem) {
            return problem;
        }
        String code = mapping instanceof UnrecognizedPropertyException ? "kernel.unknown-field" : "kernel.wrong";
        if (pointer.isEmpty()) {
            return Problem.of(ProblemKind.MALFORMED, "kernel.malformed");
        }
        return new Problem(ProblemKind.MALFORMED, "kernel.invalid", List.of(), List.of(new FieldProblem(pointer.toString(), code)));
    }
}
