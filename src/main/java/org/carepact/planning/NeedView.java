package org.carepact.planning;

import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.web.HasVersion;

/**
 * A need as it is read.
 *
 * @param children null for the public where there are so few that somebody could be recognised
 * @param units null with it
 */
public record NeedView(String number, String place, Bilingual placeName, int year, String service, Integer children, Integer units, String basis, long version)
        implements HasVersion {
    /** How many, or that they are few. */
    public String shown(Integer count) {
        return count == null ? "<5" : count.toString();
    }
}
