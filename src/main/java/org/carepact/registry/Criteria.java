package org.carepact.registry;

import java.util.List;
import java.util.Optional;

/**
 * What a round asks, kept with it.
 *
 * @param version of the law's grounds and of the county's own, {@code 2025.1/2025.1}
 * @param criteria the law's grounds first
 * @param validMonths how long a qualification of this round holds
 */
public record Criteria(String version, List<Criterion> criteria, List<ServiceField> fields, int validMonths) {
    public Criteria {
        criteria = List.copyOf(criteria);
        fields = List.copyOf(fields);
    }

    /** The criterion of a code. */
    public Optional<Criterion> find(String code) {
        return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    /** The field of service of a code. */
    public Optional<ServiceField> field(String code) {
        return fields.stream().filter(field -> field.code().equals(code)).findFirst();
    }

    Criteria holding(int months) {
        return new Criteria(version, criteria, fields, months);
    }
}
