package org.carepact.assessment;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.carepact.document.GeneratedDocuments;
import org.carepact.identity.Actor;
import org.carepact.identity.Parties;
import org.carepact.identity.Role;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.i18n.Language;
import org.carepact.kernel.time.LegalClock;

/** The certificate of a published result, in both languages, which anybody can verify by its code. */
@ApplicationScoped
class AssessmentCertificates {
    private static final String KIND = "assessment.certificate";

    private final GeneratedDocuments documents;
    private final AssessmentTemplates templates;
    private final Parties parties;
    private final LegalClock clock;

    AssessmentCertificates(GeneratedDocuments documents, AssessmentTemplates templates, Parties parties, LegalClock clock) {
        this.documents = documents;
        this.templates = templates;
        this.parties = parties;
        this.clock = clock;
    }

    /** A corrected round took the place of this one. */
    void withdraw(Actor by, String number) {
        documents.withdraw(by, KIND, CertificateFiles.owner(number));
    }

    /** The paper. */
    @CheckedTemplate(basePath = "assessment")
    static class Templates {
        static native TemplateInstance certificate(AssessmentView round, Bilingual template, String issuer, LocalDate day);

        private Templates() {}
    }

    /** Issued by the supervising body for which the publisher acts. */
    void issue(Actor by, AssessmentView round) {
        Bilingual issuer = parties.byId(by.hat(Role.SUPERVISOR).party()).name();
        for (Language language : Language.values()) {
            documents.issue(by, KIND, CertificateFiles.owner(round.number()), round.number() + "-" + language.tag(), language,
                    Templates.certificate(round, templates.version(round.template(), round.templateVersion()).name(), issuer.in(language), clock.today()));
        }
    }
}
