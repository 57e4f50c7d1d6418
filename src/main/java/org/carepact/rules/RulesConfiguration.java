package org.carepact.rules;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carepact.kernel.config.ConfigDirectory;
import org.carepact.kernel.config.ConfigFaults;
import org.carepact.kernel.config.ConfigFile;

/** Loads rules and calendar once, at start; any fault in any file refuses the start, all faults named. */
@Singleton
@Startup
class RulesConfiguration {
    private final RuleProfiles profiles;
    private final WorkCalendar calendar;

    @Inject
    RulesConfiguration(ConfigDirectory directory) {
        this(directory.path());
    }

    /** @throws org.carepact.kernel.config.ConfigRefused naming every fault */
    RulesConfiguration(Path directory) {
        ConfigFaults faults = new ConfigFaults();
        List<RuleProfile> read = new ArrayList<>();
        for (Path file : ConfigFile.list(directory.resolve("rules"), faults)) {
            ConfigFile.read(file, faults).flatMap(root -> RuleProfileReader.read(root, faults)).ifPresent(read::add);
        }
        List<CalendarYear> years = new ArrayList<>();
        for (Path file : ConfigFile.list(directory.resolve("calendar"), faults)) {
            ConfigFile.read(file, faults).flatMap(root -> CalendarReader.read(root, faults)).ifPresent(years::add);
        }
        faults.refuseIfAny(); // a file with faults would show up again as a gap between the others
        RuleProfiles.checkTogether(read, faults);
        WorkCalendar.checkTogether(years, faults);
        faults.refuseIfAny();
        this.profiles = new RuleProfiles(read);
        this.calendar = new WorkCalendar(years);
    }

    @Produces
    @Singleton
    RuleProfiles profiles() {
        return profiles;
    }

    @Produces
    @Singleton
    WorkCalendar calendar() {
        return calendar;
    }

    @Produces
    @Singleton
    Deadlines deadlines() {
        return new Deadlines(calendar);
    }
}
