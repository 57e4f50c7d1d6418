package org.carepact.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.problem.Problem;

/** The loaded versions of the rules. What began under a version ends under it: keep the profile's id with the thing. */
public class RuleProfiles {
    private final List<RuleProfile> profiles;

    RuleProfiles(List<RuleProfile> profiles) {
        this.profiles = profiles.stream()
                .sorted(Comparator.comparing(RuleProfile::effectiveFrom).reversed())
                .toList();
    }

    /**
     * The version under which something falls that begins on this day: the latest that is in effect.
     *
     * @throws Problem if no loaded version reaches back so far
     */
    public RuleProfile current(LocalDate day) {
        return profiles.stream()
                .filter(profile -> !profile.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("rules.no-profile", day));
    }

    /** The version with this id. @throws Problem (not found) if it is not loaded */
    public RuleProfile byId(String id) {
        return profiles.stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** All versions, newest first. */
    public List<RuleProfile> all() {
        return profiles;
    }

    /** Two versions may share neither id nor first day. */
    static void checkTogether(List<RuleProfile> profiles, ConfigFaults faults) {
        for (int i = 0; i < profiles.size(); i++) {
            for (RuleProfile other : profiles.subList(i + 1, profiles.size())) {
                if (other.id().equals(profiles.get(i).id())) {
                    faults.add("rules", 0, "two profiles have the id " + other.id());
                } else if (other.effectiveFrom().equals(profiles.get(i).effectiveFrom())) {
                    faults.add("rules", 0, profiles.get(i).id() + " and " + other.id() + " begin on the same day");
                }
            }
        }
    }
}
