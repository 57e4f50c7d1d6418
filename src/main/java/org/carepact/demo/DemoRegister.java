package org.carepact.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.registry.CreditFactKind;
import org.carepact.registry.MeasureKind;

/**
 * The register's story as written in {@code config/demo/registry.yaml}.
 *
 * @param details what each bidder serves and can do
 * @param cures notices before rejections
 * @param again later applications
 * @param credit facts that came to light later
 */
record DemoRegister(List<Round> rounds, List<Detail> details, List<Cure> cures, List<Again> again, List<Measure> measures, List<Credit> credit) {
    record Round(String key, Bilingual title, Bilingual note, LocalDate opensOn, LocalDate intakeEndsOn, Integer validMonths, LocalDateTime draftedAt,
            LocalDateTime publishedAt) {}

    record Detail(String key, List<String> areas, List<String> fields, List<Integer> capacity, String parentBody, String staffStatement) {}

    record Cure(String organization, List<String> criteria, String text, LocalDateTime askedAt, LocalDateTime answeredAt) {}

    record Again(String organization, String round, LocalDate registeredUntil, LocalDateTime appliedAt, LocalDateTime decidedAt, Changed changed, Cure cure) {}

    record Changed(String criterion, String text) {}

    record Measure(String organization, MeasureKind kind, String basis, String ground, String reason, int days, LocalDateTime noticedAt, String defence,
            LocalDateTime defendedAt, LocalDateTime imposedAt, String decision, Appeal appeal) {}

    record Appeal(String text, LocalDateTime filedAt, LocalDateTime decidedAt, String decision) {}

    record Credit(String organization, CreditFactKind kind, String finding, Integer year, LocalDate validFrom, LocalDate validUntil, String paper, String note,
            LocalDateTime enteredAt) {}

    Detail detail(String key) {
        return details.stream().filter(detail -> detail.key().equals(key)).findFirst().orElseThrow();
    }
}
