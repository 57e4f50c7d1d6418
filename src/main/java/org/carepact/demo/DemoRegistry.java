package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.registry.AppealRequest;
import org.carepact.registry.AppealView;
import org.carepact.registry.Appeals;
import org.carepact.registry.ApplicationRequest;
import org.carepact.registry.BankAccountRequest;
import org.carepact.registry.CapacityScore;
import org.carepact.registry.CreditFactKind;
import org.carepact.registry.CreditFactRequest;
import org.carepact.registry.CreditFacts;
import org.carepact.registry.Criterion;
import org.carepact.registry.CureRequest;
import org.carepact.registry.DefenceRequest;
import org.carepact.registry.Judgement;
import org.carepact.registry.MeasureRequest;
import org.carepact.registry.MeasureView;
import org.carepact.registry.Measures;
import org.carepact.registry.OrganizationFile;
import org.carepact.registry.OrganizationRequest;
import org.carepact.registry.OrganizationView;
import org.carepact.registry.Organizations;
import org.carepact.registry.ProposalRequest;
import org.carepact.registry.QualificationRequest;
import org.carepact.registry.QualificationReview;
import org.carepact.registry.QualificationRoundRequest;
import org.carepact.registry.QualificationRoundView;
import org.carepact.registry.QualificationRounds;
import org.carepact.registry.QualificationView;
import org.carepact.registry.Qualifications;
import org.carepact.registry.RegisterOrganizationRequest;
import org.carepact.registry.Statement;
import org.carepact.rules.RuleId;
import org.carepact.rules.RuleProfiles;

/** The county's bidders: they register themselves, apply in a round, are judged and confirmed; some apply again, are barred, appeal. */
@ApplicationScoped
class DemoRegistry {
    private static final String OFFICER = "officer";
    private static final String APPROVER = "approver";

    private final ConfigYaml config;
    private final Organizations organizations;
    private final CreditFacts facts;
    private final QualificationRounds rounds;
    private final Qualifications qualifications;
    private final QualificationReview review;
    private final Measures measures;
    private final Appeals appeals;
    private final RuleProfiles profiles;
    private final DemoStaff staff;
    private Map<String, String> numbers = Map.of();

    DemoRegistry(ConfigYaml config, Organizations organizations, CreditFacts facts, QualificationRounds rounds, Qualifications qualifications,
            QualificationReview review, Measures measures, Appeals appeals, RuleProfiles profiles, DemoStaff staff) {
        this.config = config;
        this.organizations = organizations;
        this.facts = facts;
        this.rounds = rounds;
        this.qualifications = qualifications;
        this.review = review;
        this.measures = measures;
        this.appeals = appeals;
        this.profiles = profiles;
        this.staff = staff;
    }

    /** What the story has made so far, by its keys. */
    private record Made(Map<String, String> rounds, Map<String, String> organizations, Map<String, String> applications, Map<String, String> measures) {}

    /** Everything that happens in the register. */
    List<DemoStep> steps(DemoCounty county) {
        List<DemoData.Bidder> bidders = config.read("demo/organizations.yaml", DemoData.Organizations.class).organizations();
        Story story = new Story(county, bidders, config.read("demo/registry.yaml", DemoRegister.class));
        this.numbers = story.made.organizations();
        return story.steps;
    }

    /** Public number of a bidder by its key, once it has registered. */
    String organization(String key) {
        return numbers.get(key);
    }

    /** The register's story as steps. */
    private final class Story {
        private final DemoCounty county;
        private final DemoRegister register;
        private final Map<String, DemoData.Person> people;
        private final Map<String, DemoData.Bidder> bidders;
        private final Made made = new Made(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        private final List<DemoStep> steps = new ArrayList<>();

        private Story(DemoCounty county, List<DemoData.Bidder> bidders, DemoRegister register) {
            this.county = county;
            this.register = register;
            this.bidders = bidders.stream().collect(Collectors.toMap(DemoData.Bidder::key, Function.identity()));
            this.people = config.read("demo/people.yaml", DemoData.People.class).people().stream()
                    .collect(Collectors.toMap(DemoData.Person::username, Function.identity()));
            register.rounds().forEach(this::round);
            bidders.forEach(this::bidder);
            register.cures().forEach(cure -> cure(cure.organization(), cure));
            register.again().forEach(this::again);
            register.measures().forEach(this::measure);
            register.credit().forEach(fact -> step(fact.enteredAt(), () -> facts.enter(officer(), made.organizations().get(fact.organization()),
                    new CreditFactRequest(fact.kind(), fact.finding(), fact.year(), fact.validFrom(), fact.validUntil(), fact.paper(), fact.note()))));
        }

        private void round(DemoRegister.Round round) {
            step(round.draftedAt(), () -> made.rounds().put(round.key(), rounds.draft(officer(),
                    new QualificationRoundRequest(round.title(), round.note(), round.opensOn(), round.intakeEndsOn(), round.validMonths())).number()));
            step(round.publishedAt(), () -> {
                QualificationRoundView draft = rounds.byNumber(approver(), made.rounds().get(round.key()));
                rounds.publish(approver(), draft.number(), draft.version());
            });
        }

        private void bidder(DemoData.Bidder bidder) {
            step(bidder.registeredAt(), () -> enter(bidder));
            step(bidder.appliedAt(), () -> apply(bidder, "standing", null));
            step(bidder.decidedAt(), () -> decide(bidder));
        }

        private void cure(String organization, DemoRegister.Cure cure) {
            step(cure.askedAt(), () -> {
                QualificationView application = application(officer(), organization);
                review.askCure(officer(), application.number(), application.version(), new CureRequest(cure.criteria(), cure.text()));
            });
            if (cure.answeredAt() != null) {
                step(cure.answeredAt(), () -> {
                    QualificationView application = application(county.actor(organization), organization);
                    qualifications.answer(county.actor(organization), application.number(), application.version());
                });
            }
        }

        private void again(DemoRegister.Again again) {
            DemoData.Bidder bidder = bidders.get(again.organization());
            step(again.appliedAt(), () -> {
                if (again.registeredUntil() != null) {
                    registeredUntil(again.organization(), again.registeredUntil());
                }
                apply(bidder, again.round(), again.changed());
            });
            if (again.cure() != null) {
                cure(again.organization(), again.cure());
            }
            step(again.draftedAt(), () -> draft(bidder, again.round()));
            step(again.decidedAt(), () -> {
                if (again.rejected() == null) {
                    grant(bidder);
                } else {
                    reject(bidder, again.rejected());
                }
            });
        }

        private void measure(DemoRegister.Measure measure) {
            String organization = measure.organization();
            step(measure.noticedAt(), () -> made.measures().put(organization, measures.notice(officer(), made.organizations().get(organization),
                    new MeasureRequest(measure.kind(), measure.basis(), measure.ground(), measure.reason(), measure.days())).number()));
            if (measure.defendedAt() != null) {
                step(measure.defendedAt(), () -> {
                    MeasureView noticed = measures.byNumber(county.actor(organization), made.measures().get(organization));
                    measures.defend(county.actor(organization), noticed.number(), noticed.version(), new DefenceRequest(measure.defence()));
                });
            }
            if (measure.imposedAt() != null) {
                step(measure.imposedAt(), () -> {
                    MeasureView noticed = measures.byNumber(approver(), made.measures().get(organization));
                    measures.impose(approver(), noticed.number(), noticed.version(), measure.decision());
                });
            }
            if (measure.appeal() != null) {
                appeal(organization, measure.appeal());
            }
        }

        private void appeal(String organization, DemoRegister.Appeal appeal) {
            step(appeal.filedAt(), () -> appeals.file(county.actor(organization), new AppealRequest(made.measures().get(organization), appeal.text())));
            step(appeal.decidedAt(), () -> {
                Actor supervisor = county.actor("supervisor");
                AppealView filed = appeals.against(supervisor, made.measures().get(organization)).orElseThrow();
                appeals.uphold(supervisor, filed.number(), filed.version(), appeal.decision());
            });
        }

        private void enter(DemoData.Bidder bidder) {
            DemoRegister.Detail detail = register.detail(bidder.key());
            OrganizationView organization = organizations.register(new RegisterOrganizationRequest(
                    new OrganizationRequest(bidder.name(), bidder.type(), bidder.uscc(), bidder.legalRepresentative().zh(), bidder.address().zh(),
                            detail.areas(), bidder.phone(), bidder.email(), detail.parentBody(), bidder.introduction(), bidder.registeredOn(), bidder.validUntil()),
                    DemoCounty.account(people.get(bidder.key()))));
            made.organizations().put(bidder.key(), organization.number());
            Actor manager = county.actor(bidder.key());
            String party = manager.hat(Role.ORG_MANAGER).partyNumber();
            Actor admin = county.actor("admin");
            people.values().stream()
                    .filter(person -> person.party().equals(bidder.key()) && !person.username().equals(bidder.key()))
                    .forEach(worker -> county.enter(admin, worker, party));
            organizations.updateAccount(manager, organization.number(), organization.version(),
                    new BankAccountRequest(register.papers().bank(), "80020000" + String.format("%08d", Math.floorMod(bidder.uscc().hashCode(), 100_000_000))));
            staff.enter(manager, officer(), bidder.key(), organization.number());
            known(bidder, organization.number());
        }

        /** What the authorities know of a bidder when it registers. */
        private void known(DemoData.Bidder bidder, String organization) {
            LocalDate today = bidder.registeredAt().toLocalDate();
            DemoRegister.Papers papers = register.papers();
            fact(organization, CreditFactKind.ANNUAL_INSPECTION, bidder.annualInspection(), today.getYear() - 1, LocalDate.of(today.getYear(), 5, 30), null, papers.inspection());
            fact(organization, CreditFactKind.TAX, "CLEAR", null, today, null, papers.tax());
            fact(organization, CreditFactKind.SOCIAL_INSURANCE, bidder.taxRecord().equals("CLEAR") ? "CLEAR" : "ARREARS", null, today, null, papers.insurance());
            fact(organization, CreditFactKind.LIST_SEARCH, bidder.abnormalList() ? "FOUND" : "CLEAR", null, today, null, papers.lists());
            if (bidder.abnormalList()) {
                fact(organization, CreditFactKind.LISTED, "ABNORMAL_ACTIVITY", null, LocalDate.of(today.getYear(), 7, 15), null, papers.listed());
            }
            if (bidder.grade() != null && !bidder.grade().equals("NONE")) {
                fact(organization, CreditFactKind.GRADE, bidder.grade(), null, bidder.gradeValidUntil().minusYears(5).plusDays(1), bidder.gradeValidUntil(), papers.grade());
            }
        }

        private void fact(String organization, CreditFactKind kind, String finding, Integer year, LocalDate from, LocalDate until, String paper) {
            facts.enter(officer(), organization, new CreditFactRequest(kind, finding, year, from, until, paper.formatted(organization.substring(organization.length() - 2)), null));
        }

        private void registeredUntil(String bidder, LocalDate until) {
            OrganizationView organization = organizations.byNumber(made.organizations().get(bidder));
            OrganizationFile file = organization.file();
            organizations.update(county.actor(bidder), organization.number(), organization.version(), new OrganizationRequest(file.name(), file.type(), file.uscc(),
                    file.legalRepresentative(), file.address(), file.areas(), file.phone(), file.email(), file.parentBody(), file.introduction(), file.registeredOn(), until));
        }

        private QualificationView draft(DemoData.Bidder bidder, String round) {
            return qualifications.start(county.actor(bidder.key()), new ApplicationRequest(null, made.rounds().get(round)));
        }

        private void apply(DemoData.Bidder bidder, String round, DemoRegister.Changed changed) {
            Actor manager = county.actor(bidder.key());
            DemoRegister.Detail detail = register.detail(bidder.key());
            QualificationView application = draft(bidder, round);
            List<Statement> statements = qualifications.criteria(manager, application.number()).criteria().stream()
                    .map(criterion -> stated(bidder, detail, criterion, changed))
                    .toList();
            application = qualifications.save(manager, application.number(), application.version(), new QualificationRequest(statements, detail.fields()));
            application = qualifications.submit(manager, application.number(), application.version());
            made.applications().put(bidder.key(), application.number());
            review.mark(officer(), application.number(), application.version());
        }

        private Statement stated(DemoData.Bidder bidder, DemoRegister.Detail detail, Criterion criterion, DemoRegister.Changed changed) {
            String code = criterion.code();
            if (changed != null && changed.criterion().equals(code)) {
                return new Statement(code, true, changed.text());
            }
            return bidder.qualificationAnswers().stream()
                    .filter(answer -> answer.criterion().equals(code))
                    .findFirst()
                    .map(answer -> new Statement(code, answer.met(), answer.statement().zh()))
                    .orElseGet(() -> new Statement(code, true, detail.staffStatement()));
        }

        private void decide(DemoData.Bidder bidder) {
            if ("QUALIFIED".equals(bidder.expectedOutcome())) {
                grant(bidder);
                return;
            }
            QualificationView application = application(officer(), bidder.key());
            List<Judgement> judgements = application.statements().stream()
                    .map(statement -> bidder.qualificationAnswers().stream()
                            .filter(answer -> answer.criterion().equals(statement.criterion()) && !answer.met())
                            .findFirst()
                            .map(answer -> new Judgement(statement.criterion(), false, answer.finding() != null ? answer.finding().zh() : bidder.decisionReason().zh()))
                            .orElse(new Judgement(statement.criterion(), true, null)))
                    .toList();
            confirm(review.propose(officer(), application.number(), application.version(), new ProposalRequest(judgements, null, null)));
        }

        private void grant(DemoData.Bidder bidder) {
            QualificationView application = application(officer(), bidder.key());
            DemoRegister.Detail detail = register.detail(bidder.key());
            List<String> items = profiles.current(LocalDate.of(2026, 1, 1)).rule(RuleId.QUALIFICATION_WEIGHTS).table().stream().map(row -> row.get("item")).toList();
            List<CapacityScore> scores = IntStream.range(0, items.size()).mapToObj(i -> new CapacityScore(items.get(i), detail.capacity().get(i))).toList();
            List<Judgement> judgements = application.statements().stream().map(statement -> new Judgement(statement.criterion(), true, null)).toList();
            confirm(review.propose(officer(), application.number(), application.version(), new ProposalRequest(judgements, null, scores)));
        }

        private void reject(DemoData.Bidder bidder, DemoRegister.Changed found) {
            QualificationView application = application(officer(), bidder.key());
            List<Judgement> judgements = application.statements().stream()
                    .map(Statement::criterion)
                    .map(code -> code.equals(found.criterion()) ? new Judgement(code, false, found.text()) : new Judgement(code, true, null))
                    .toList();
            confirm(review.propose(officer(), application.number(), application.version(), new ProposalRequest(judgements, null, null)));
        }

        private void confirm(QualificationView proposed) {
            review.confirm(approver(), proposed.number(), proposed.version());
        }

        private QualificationView application(Actor actor, String bidder) {
            return qualifications.byNumber(actor, made.applications().get(bidder));
        }

        private Actor officer() {
            return county.actor(OFFICER);
        }

        private Actor approver() {
            return county.actor(APPROVER);
        }

        private void step(LocalDateTime at, Runnable act) {
            if (at != null) {
                steps.add(new DemoStep("the register", at, act));
            }
        }
    }
}
