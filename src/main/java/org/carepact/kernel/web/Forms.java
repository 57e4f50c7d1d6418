package org.carepact.kernel.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.problem.ProblemKind;
import org.carepact.kernel.problem.Problems;
import org.carepact.kernel.time.LegalClock;

/**
 * Reads a page's form into the same record that the API takes, so that each rule about input stands once. Names are
 * paths: {@code lot.title.zh}, {@code criteria[0].weight}. What is refused comes back filled in, with its faults.
 */
@ApplicationScoped
public class Forms {
    private static final Set<ProblemKind> SHOWN_IN_FORM =
            Set.of(ProblemKind.INVALID, ProblemKind.MALFORMED, ProblemKind.CONFLICT, ProblemKind.STALE, ProblemKind.FORBIDDEN);

    private final ObjectMapper mapper;
    private final Validator validator;

    Forms(Validator validator, LegalClock clock) {
        this.validator = validator;
        this.mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new StrictValues(text -> instant(text, clock.zone())))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build();
    }

    /**
     * Reads, checks and acts; shows the form again where input or act is refused.
     *
     * @param act returns the redirect
     * @param again renders the form with what was typed and what is wrong
     */
    public <T> Response submit(
            MultivaluedMap<String, String> input, Class<T> type, Function<T, Response> act, Function<Form, TemplateInstance> again) {
        try {
            return act.apply(read(input, type));
        } catch (RuntimeException thrown) {
            Problem problem = Problems.of(thrown);
            if (!SHOWN_IN_FORM.contains(problem.kind())) {
                throw thrown;
            }
            String page = again.apply(Form.refused(input, problem)).render();
            return Response.status(problem.kind().status()).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page).build();
        }
    }

    /** The record of a form, checked. */
    public <T> T read(MultivaluedMap<String, String> input, Class<T> type) {
        ObjectNode tree = mapper.createObjectNode();
        input.forEach((name, values) -> put(tree, name, values));
        T record;
        try {
            record = mapper.treeToValue(tree, type);
        } catch (JsonMappingException wrong) {
            throw Problems.ofMapping(wrong);
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw Problem.of(ProblemKind.MALFORMED, "kernel.malformed");
        }
        Set<ConstraintViolation<T>> violations = validator.validate(record);
        if (!violations.isEmpty()) {
            throw Problems.ofViolations(violations);
        }
        return record;
    }

    /** The version a form was made upon. */
    public static long version(MultivaluedMap<String, String> input) {
        return ETags.version(input.getFirst("version"));
    }

    private void put(ObjectNode tree, String name, List<String> values) {
        List<String> given = values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
        if (given.isEmpty()) {
            return;
        }
        String[] steps = name.replace("[", ".#").replace("]", "").split("\\.");
        JsonNode at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            at = child(at, steps[i], steps[i + 1].startsWith("#"));
            if (at == null) {
                return;
            }
        }
        JsonNode value = given.size() == 1 ? mapper.getNodeFactory().textNode(given.get(0)) : mapper.valueToTree(given);
        String last = steps[steps.length - 1];
        if (at instanceof ObjectNode object && !last.startsWith("#")) {
            object.set(last, value);
        } else if (at instanceof ArrayNode array && last.startsWith("#")) {
            pad(array, index(last));
            array.set(index(last), value);
        }
    }

    private JsonNode child(JsonNode at, String step, boolean array) {
        JsonNode fresh = array ? mapper.createArrayNode() : mapper.createObjectNode();
        if (at instanceof ObjectNode object && !step.startsWith("#")) {
            JsonNode there = object.get(step);
            if (there == null) {
                object.set(step, fresh);
                return fresh;
            }
            return there.isContainerNode() ? there : null;
        }
        if (at instanceof ArrayNode list && step.startsWith("#")) {
            int index = index(step);
            pad(list, index);
            if (!list.get(index).isContainerNode()) {
                list.set(index, fresh);
            }
            return list.get(index);
        }
        return null;
    }

    private static int index(String step) {
        try {
            int index = Integer.parseInt(step.substring(1));
            if (index >= 0 && index < 200) {
                return index;
            }
        } catch (NumberFormatException notANumber) {
            // answered below
        }
        throw Problem.of(ProblemKind.MALFORMED, "kernel.malformed");
    }

    private void pad(ArrayNode list, int index) {
        while (list.size() <= index) {
            list.addNull();
        }
    }

    /** {@code 2026-05-06T09:30}, as a browser's date field sends it, is a time of the law's zone. */
    private static Instant instant(String text, ZoneId zone) {
        return text.length() <= "2026-05-06T09:30:00.000000".length() && !text.endsWith("Z")
                ? LocalDateTime.parse(text).atZone(zone).toInstant()
                : StrictValues.withOffset(text);
    }
}
