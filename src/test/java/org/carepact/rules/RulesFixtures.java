package org.carepact.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.i18n.Bilingual;

/** The shipped configuration, and rules made for one test. */
final class RulesFixtures {
    static final RulesConfiguration SHIPPED = new RulesConfiguration(Path.of("config"));
    static final RuleProfile PROFILE = SHIPPED.profiles().byId("cn-guangdong-county-2026");

    private RulesFixtures() {}

    static Rule period(int count, RuleUnit unit) {
        return new Rule("test.period", PROFILE.id(), unit, String.valueOf(count), List.of(), List.<Map<String, String>>of(),
                RuleCompare.EXACTLY, "OWN", RuleConfidence.D, RuleEditor.COUNTY, new Bilingual("试", "test"), null);
    }

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
