package org.carepact.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carepact.identity.Actor;
import org.carepact.identity.Role;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.registry.Judgement;
import org.carepact.registry.OrganizationRequest;
import org.carepact.registry.Organizations;
import org.carepact.registry.ProposalRequest;
import org.carepact.registry.QualificationRequest;
import org.carepact.registry.QualificationView;
import org.carepact.registry.Qualifications;
import org.carepact.registry.RegisterOrganizationRequest;
import org.carepact.registry.Statement;

/** The county's bidders: they register themselves, apply, are judged and confirmed, each on the day the story says. */
@ApplicationScoped
class DemoRegistry {
    private final ConfigYaml config;
    private final Organizations organizations;
    private final Qualifications qualifications;

    DemoRegistry(ConfigYaml config, Organizations organizations, Qualifications qualifications) {
        this.config = config;
        this.organizations = organizations;
        this.qualifications = qualifications;
    }

    /** One step of the story. */
    private record Step(LocalDateTime at, Runnable act) {}

    void build(DemoCounty county) {
        List<DemoData.Bidder> bidders = config.read("demo/organizations.yaml", DemoData.Organizations.class).organizations();
        List<DemoData.Person> people = config.read("demo/people.yaml", DemoData.People.class).people();
        Map<String, DemoData.Person> byName = people.stream().collect(Collectors.toMap(DemoData.Person::username, Function.identity()));
        Map<String, String> applications = new TreeMap<>();
        List<Step> steps = new java.util.ArrayList<>();
        for (DemoData.Bidder bidder : bidders) {
            steps.add(new Step(bidder.registeredAt(), () -> register(county, bidder, byName, people)));
            if (bidder.appliedAt() != null) {
                steps.add(new Step(bidder.appliedAt(), () -> applications.put(bidder.key(), apply(county.actor(bidder.key()), bidder))));
            }
            if (bidder.decidedAt() != null) {
                steps.add(new Step(bidder.decidedAt(), () -> decide(county, applications.get(bidder.key()), bidder)));
            }
        }
        steps.stream().sorted(Comparator.comparing(Step::at)).forEach(step -> {
            county.at(step.at());
            step.act().run();
        });
    }

    private void register(DemoCounty county, DemoData.Bidder bidder, Map<String, DemoData.Person> byName, List<DemoData.Person> people) {
        organizations.register(new RegisterOrganizationRequest(
                new OrganizationRequest(bidder.name(), bidder.type(), bidder.uscc(), bidder.legalRepresentative().zh(), bidder.address().zh(),
                        bidder.introduction(), bidder.grade() == null || bidder.grade().equals("NONE") ? null : bidder.grade(), bidder.registeredOn(), bidder.validUntil()),
                DemoCounty.account(byName.get(bidder.key()))));
        String party = county.actor(bidder.key()).hat(Role.ORG_MANAGER).partyNumber();
        Actor admin = county.actor("admin");
        people.stream()
                .filter(person -> person.party().equals(bidder.key()) && !person.username().equals(bidder.key()))
                .forEach(worker -> county.enter(admin, worker, party));
    }

    private String apply(Actor manager, DemoData.Bidder bidder) {
        QualificationView application = qualifications.start(manager, null);
        List<Statement> statements = bidder.qualificationAnswers().stream()
                .map(answer -> new Statement(answer.criterion(), answer.met(), answer.statement().zh()))
                .toList();
        application = qualifications.save(manager, application.number(), application.version(), new QualificationRequest(statements));
        return qualifications.submit(manager, application.number(), application.version()).number();
    }

    private void decide(DemoCounty county, String number, DemoData.Bidder bidder) {
        Actor officer = county.actor("officer");
        Actor approver = county.actor("approver");
        boolean qualified = "QUALIFIED".equals(bidder.expectedOutcome());
        List<Judgement> judgements = bidder.qualificationAnswers().stream()
                .map(answer -> new Judgement(answer.criterion(), answer.met(), answer.met() ? null : reason(answer, bidder)))
                .toList();
        QualificationView application = qualifications.byNumber(officer, number);
        application = qualifications.propose(officer, number, application.version(), new ProposalRequest(judgements));
        application = qualifications.confirm(approver, number, application.version());
        if (qualified != (application.validUntil() != null)) {
            throw new IllegalStateException("the story of " + bidder.key() + " ends otherwise than written");
        }
    }

    private static String reason(DemoData.Answer answer, DemoData.Bidder bidder) {
        return answer.finding() != null ? answer.finding().zh() : bidder.decisionReason().zh();
    }
}
