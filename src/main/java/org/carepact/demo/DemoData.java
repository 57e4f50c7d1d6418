package org.carepact.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.carepact.identity.PartyKind;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.registry.OrganizationType;

/** The county's data as written in {@code config/demo/}; fields that only readers of the files need are left out. */
final class DemoData {
    private DemoData() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record County(Bilingual name, LocalDateTime historyBegins, LocalDateTime present, Bilingual introduction) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartyEntry(String key, PartyKind kind, String uscc, Bilingual name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Parties(List<PartyEntry> parties) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(String username, Bilingual name, String party, List<Role> roles) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record People(List<Person> people) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(String criterion, boolean met, Bilingual statement, Bilingual finding) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Bidder(
            String key,
            Bilingual name,
            OrganizationType type,
            String uscc,
            Bilingual legalRepresentative,
            Bilingual address,
            LocalDate registeredOn,
            LocalDate validUntil,
            String phone,
            String email,
            String grade,
            LocalDate gradeValidUntil,
            String annualInspection,
            String taxRecord,
            boolean abnormalList,
            Bilingual introduction,
            LocalDateTime registeredAt,
            LocalDateTime appliedAt,
            LocalDateTime decidedAt,
            String expectedOutcome,
            Bilingual decisionReason,
            List<Answer> qualificationAnswers) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Organizations(List<Bidder> organizations) {}
}
