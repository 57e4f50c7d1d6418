package org.carepact.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carepact.assessment.engine.AssessmentFacts;

/**
 * How many guardians gave each level from 5 to 1, by themselves (online) or with somebody's help (assisted).
 *
 * @param countyMean the county's mean of the last period, 0 to 100; null at the start
 */
public record RatingCounts(@Min(0) @Max(4000) Integer online5, @Min(0) @Max(4000) Integer online4, @Min(0) @Max(4000) Integer online3,
        @Min(0) @Max(4000) Integer online2, @Min(0) @Max(4000) Integer online1, @Min(0) @Max(4000) Integer assisted5,
        @Min(0) @Max(4000) Integer assisted4, @Min(0) @Max(4000) Integer assisted3, @Min(0) @Max(4000) Integer assisted2,
        @Min(0) @Max(4000) Integer assisted1, BigDecimal countyMean) {

    AssessmentFacts.Guardians facts() {
        return new AssessmentFacts.Guardians(levels(online5, online4, online3, online2, online1),
                levels(assisted5, assisted4, assisted3, assisted2, assisted1), countyMean);
    }

    private static List<Integer> levels(Integer... counts) {
        List<Integer> levels = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            levels.addAll(Collections.nCopies(counts[i] == null ? 0 : counts[i], 5 - i));
        }
        return levels;
    }
}
