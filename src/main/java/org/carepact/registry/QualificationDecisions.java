package org.carepact.registry;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.carepact.document.GeneratedDocuments;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.time.LegalClock;

/** The decision upon an application on paper, in both languages, with a code by which anybody can verify it. */
@ApplicationScoped
class QualificationDecisions {
    private static final String KIND = "qualification.decision";

    private final GeneratedDocuments documents;
    private final Parties parties;
    private final LegalClock clock;

    QualificationDecisions(GeneratedDocuments documents, Parties parties, LegalClock clock) {
        this.documents = documents;
        this.parties = parties;
        this.clock = clock;
    }

    /** One criterion with what was found. */
    public record Finding(Criterion criterion, Judgement judgement) {}

    /** The paper. */
    @CheckedTemplate(basePath = "registry")
    static class Templates {
        static native TemplateInstance decision(QualificationView application, List<Finding> findings, List<ServiceField> fields, boolean granted,
                String issuer, LocalDate day);

        private Templates() {}
    }

    /** Issued by the body for which the second person acts. */
    void issue(Actor by, QualificationView application, Criteria criteria) {
        Bilingual issuer = parties.byId(by.hat(Role.APPROVER).party()).name();
        List<Finding> findings = criteria.criteria().stream().map(criterion -> new Finding(criterion, application.judgement(criterion.code()))).toList();
        List<ServiceField> fields = criteria.fields().stream().filter(field -> application.fieldsGranted().contains(field.code())).toList();
        for (Language language : Language.values()) {
            documents.issue(by, KIND, DecisionFiles.owner(application.number()), application.number() + "-" + language.tag(), language,
                    Templates.decision(application, findings, fields, application.validUntil() != null, issuer.in(language), clock.today()));
        }
    }
}
