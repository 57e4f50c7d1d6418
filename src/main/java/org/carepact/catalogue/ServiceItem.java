package org.carepact.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.carepact.kernel.i18n.Bilingual;

/**
 * One service of the county's catalogue.
 *
 * @param code {@code S01}; never reused
 * @param unit what one is counted in
 * @param standard what one unit must contain
 * @param referenceCost planning figure for a unit, CNY
 * @param referenceCostHigh upper end where it depends on the size of the work, or null
 * @param standardQuantity units of one usual order: a child a year, a group, a session
 * @param guidance heading of the guidance catalogue of purchased services under which it may be bought (O102 11); null: it may not
 * @param typicalPerThousand units a year for each 1,000 registered children, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ServiceItem(String code, String group, Bilingual name, Bilingual unit, Bilingual standard, BigDecimal referenceCost,
        BigDecimal referenceCostHigh, BigDecimal typicalPerThousand, BigDecimal standardQuantity, Bilingual guidance) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.20");

    /** Lower end of the usual cost of a unit: a fifth below the planning figure. */
    public BigDecimal costLow() {
        return referenceCost.multiply(BigDecimal.ONE.subtract(TOLERANCE)).setScale(2, RoundingMode.HALF_UP);
    }

    /** Upper end: the planning figure for the largest work, or a fifth above where there is one figure. */
    public BigDecimal costHigh() {
        return referenceCostHigh != null ? referenceCostHigh : referenceCost.multiply(BigDecimal.ONE.add(TOLERANCE)).setScale(2, RoundingMode.HALF_UP);
    }
}
