package org.carepact.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures of a period as a supervisor records them: those of the standard's worked example, and parts of them. */
public final class Figures {
    private Figures() {}

    /** 171 of 180 units, 36 of 40 answers of the school, 24 ratings, 15 of the committee, 8 staff; one complaint, one call-back, ten hours. */
    public static Map<String, Object> example() {
        return new HashMap<>(Map.of(
                "verifiedUnits", "171", "dueUnits", "180",
                "school", school(1),
                "guardians", Map.of("online5", 10, "online4", 5, "online3", 2, "online1", 1, "assisted5", 4, "assisted4", 2, "countyMean", "80"),
                "committee", Map.of("yes", 13, "no", 1, "unsure", 1),
                "capacity", Map.of("staff", 8, "validCredentials", 7, "trainingHours", "44", "requiredHours", "40", "acknowledged", 8),
                "upheldComplaints", 1, "overdueCallbacks", 1, "mentoringHours", "10",
                "evidence", evidence("D1", "D3", "D4", "D5", "D6")));
    }

    /** 33 confirmed and 3 said to differ, so many of which were later ruled right. */
    public static Map<String, Object> school(int ruledRight) {
        return Map.of("asked", 40, "confirmed", 33, "differs", 3, "ruledRight", ruledRight, "cannotTell", 0);
    }

    /** A sentence for each of these dimensions. */
    public static List<Map<String, Object>> evidence(String... dimensions) {
        return Stream.of(dimensions).<Map<String, Object>>map(code -> Map.of("dimension", code, "text", Map.of("zh", code + "有台账可查。"))).toList();
    }
}
