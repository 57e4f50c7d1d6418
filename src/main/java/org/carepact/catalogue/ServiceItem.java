package org.carepact.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.carepact.kernel.i18n.Bilingual;

/**
 * One service of the county's catalogue.
 *
 * @param code {@code S01}; never reused
 * @param unit what one is counted in
 * @param standard what one unit must contain
 * @param referenceCost planning figure for a unit, CNY
 * @param referenceCostHigh upper end where it depends on the size of the work, or null
 * @param typicalPerThousand units a year for each 1,000 registered children, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceItem(String code, String group, Bilingual name, Bilingual unit, Bilingual standard, BigDecimal referenceCost,
        BigDecimal referenceCostHigh, BigDecimal typicalPerThousand) {}
