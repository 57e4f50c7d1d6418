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
 * @param papers names of the papers the authorities' findings stand on, with a place for a running number, and of the bidders' bank
 * @param details what each bidder serves and can do
 * @param cures notices before rejections
 * @param again later applications
 * @param credit facts that came to light later
 */
record DemoRegister(Papers papers, List<Round> rounds, List<Detail> details, List<Cure> cures, List<Again> again, List<Measure> measures, List<Credit> credit) {
    record Papers(String inspection, String tax, String insurance, String lists, String listed, String grade, String bank) {}

    record Round(String key, Bilingual title, Bilingual note, LocalDate opensOn, LocalDate intakeEndsOn, Integer validMonths, LocalDateTime draftedAt,
            LocalDateTime publishedAt) {}

    record Detail(String key, List<String> areas, List<String> fields, List<Integer> capacity, String parentBody, String staffStatement) {}

    record Cure(String organization, List<String> criteria, String text, LocalDateTime askedAt, LocalDateTime answeredAt) {}

    /** A later application: only begun where it has no day of handing in; granted when decided, unless a criterion is rejected. */
    record Again(String organization, String round, LocalDate registeredUntil, LocalDateTime draftedAt, LocalDateTime appliedAt, LocalDateTime decidedAt,
            Changed changed, Cure cure, Changed rejected) {}

    /** What is stated or found under one criterion. */
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
