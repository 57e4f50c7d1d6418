package org.carepact.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.carepact.assessment.engine.AssessmentTemplate;
import org.carepact.assessment.engine.Formula;
import org.carepact.kernel.i18n.Bilingual;

/**
 * A dimension as forms show it.
 *
 * @param place its row in a form
 * @param name null for {@link FiguresRequest#ADJUSTMENTS}
 * @param formula which figures it takes; null where the name is
 */
public record AssessmentDimension(int place, String code, Bilingual name, Formula formula) {
    static List<AssessmentDimension> of(AssessmentTemplate template) {
        return IntStream.range(0, template.dimensions().size())
                .mapToObj(i -> new AssessmentDimension(i, template.dimensions().get(i).code(),
                        template.dimensions().get(i).name(), template.dimensions().get(i).formula()))
                .toList();
    }

    /** The disputed ones among all. */
    static List<AssessmentDimension> disputed(List<AssessmentDimension> all, List<String> codes) {
        return IntStream.range(0, codes.size()).mapToObj(i -> all.stream()
                        .filter(each -> each.code().equals(codes.get(i)))
                        .findFirst()
                        .map(each -> new AssessmentDimension(i, each.code(), each.name(), each.formula()))
                        .orElse(new AssessmentDimension(i, codes.get(i), null, null)))
                .toList();
    }

    /** The name of a field of its row: {@code evidence[0].text.zh}. */
    public String field(String list, String part) {
        return list + "[" + place + "]." + part;
    }
}
