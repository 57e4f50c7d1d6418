package org.carepact.kernel.problem;

import java.util.List;

/**
 * What is wrong with one field of the input.
 *
 * @param pointer RFC 6901 JSON pointer, {@code /criteria/0/weight}
 * @param code stable code, {@code kernel.not-blank}
 * @param args values for the sentence's places
 */
public record FieldProblem(String pointer, String code, List<Object> args) {
    public FieldProblem(String pointer, String code, Object... args) {
        this(pointer, code, List.of(args));
    }

    /** The name a form field has for this pointer: {@code criteria[0].weight}. */
    public String field() {
        StringBuilder name = new StringBuilder();
        for (String part : pointer.split("/")) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.chars().allMatch(Character::isDigit)) {
                name.append('[').append(part).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(part);
            }
        }
        return name.toString();
    }
}
