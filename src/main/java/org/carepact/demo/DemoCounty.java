package org.carepact.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepact.identity.AccountRequest;
import org.carepact.identity.Accounts;
import org.carepact.identity.Actor;
import org.carepact.identity.MembershipRequest;
import org.carepact.identity.Memberships;
import org.carepact.identity.Parties;
import org.carepact.identity.PartyKind;
import org.carepact.identity.PartyRequest;
import org.carepact.identity.Role;
import org.carepact.identity.SignIn;
import org.carepact.kernel.config.ConfigYaml;
import org.carepact.kernel.id.PublicNumbers;
import org.carepact.kernel.time.LegalClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Builds the demonstration county at the first start, through the same use cases as its people would: the clock is set
 * to where the history begins and moved along as the story goes.
 */
@ApplicationScoped
public class DemoCounty {
    private static final Logger LOG = Logger.getLogger(DemoCounty.class);
    /** Works in the demonstration only: a live system never builds these accounts. */
    static final String PASSWORD = "Carepact-demo-2026";

    private static final String PURCHASER = "civil-affairs";
    private static final String ADMIN = "admin";

    /** How much of the county is built. */
    public enum Extent {
        /** Bodies, people and bidders with their qualification. */
        PEOPLE,
        /** Everything, with purchases at every stage. */
        FULL
    }

    private final boolean demonstration;
    private final Extent extent;
    private final ConfigYaml config;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Parties parties;
    private final SignIn signIn;
    private final PublicNumbers numbers;
    private final DemoClock clock;
    private final LegalClock legal;
    private final DemoRegistry registry;
    private final DemoPlanning planning;
    private final DemoVetting vetting;
    private final DemoIntake intake;
    private final DemoThreads threads;

    DemoCounty(
            @ConfigProperty(name = "carepact.demo.enabled", defaultValue = "false") boolean demonstration,
            @ConfigProperty(name = "carepact.demo.extent", defaultValue = "FULL") Extent extent,
            ConfigYaml config,
            Accounts accounts,
            Memberships memberships,
            Parties parties,
            SignIn signIn,
            PublicNumbers numbers,
            DemoClock clock,
            LegalClock legal,
            DemoRegistry registry,
            DemoPlanning planning,
            DemoVetting vetting,
            DemoIntake intake,
            DemoThreads threads) {
        this.demonstration = demonstration;
        this.extent = extent;
        this.config = config;
        this.accounts = accounts;
        this.memberships = memberships;
        this.parties = parties;
        this.signIn = signIn;
        this.numbers = numbers;
        this.clock = clock;
        this.legal = legal;
        this.registry = registry;
        this.planning = planning;
        this.vetting = vetting;
        this.intake = intake;
        this.threads = threads;
    }

    @ActivateRequestContext
    void build(@Observes @Priority(100) StartupEvent start) {
        if (!demonstration || !accounts.awaitsFirst()) {
            return;
        }
        long began = System.nanoTime();
        DemoData.County county = config.read("demo/county.yaml", DemoData.County.class);
        clock.set(county.historyBegins().atZone(legal.zone()).toInstant());
        Map<String, String> bodies = people();
        List<DemoStep> steps = registry.steps(this);
        steps.addAll(planning.steps(this, bodies));
        steps.addAll(vetting.steps(this, registry::organization));
        steps.addAll(intake.steps(this));
        if (extent == Extent.FULL) {
            steps.addAll(threads.steps(this));
        }
        tell(steps);
        at(county.present());
        LOG.infof("The demonstration county is built (%d ms)", (System.nanoTime() - began) / 1_000_000);
    }

    private void tell(List<DemoStep> steps) {
        steps.stream().sorted(Comparator.comparing(DemoStep::at)).forEach(step -> {
            at(step.at());
            try {
                step.act().run();
            } catch (RuntimeException fault) {
                throw new IllegalStateException("the story of " + step.story() + " cannot go on at " + step.at() + ": " + fault.getMessage(), fault);
            }
        });
    }

    /** Moves the story on; what falls due on the way happens. */
    void at(LocalDateTime when) {
        var to = when.atZone(legal.zone()).toInstant();
        if (to.isAfter(clock.present())) {
            clock.forward(Actor.CLOCK, to);
        }
    }

    /** Somebody of the county, with the hats of this day. */
    Actor actor(String username) {
        return signIn.actorOfUsername(username).orElseThrow(() -> new IllegalStateException("no demonstration account " + username));
    }

    /** The bodies and people; public numbers of the bodies by their keys. */
    private Map<String, String> people() {
        List<DemoData.PartyEntry> bodies = config.read("demo/parties.yaml", DemoData.Parties.class).parties();
        List<DemoData.Person> people = config.read("demo/people.yaml", DemoData.People.class).people();
        Map<String, String> partyNumbers = new HashMap<>();
        DemoData.PartyEntry purchaser = bodies.stream().filter(body -> body.key().equals(PURCHASER)).findFirst().orElseThrow();
        DemoData.Person first = people.stream().filter(person -> person.username().equals(ADMIN)).findFirst().orElseThrow();
        accounts.createFirst(account(first), new PartyRequest(PartyKind.GOVERNMENT, purchaser.name(), purchaser.uscc()), numbers);
        Actor admin = actor(ADMIN);
        partyNumbers.put(PURCHASER, admin.hat(Role.ADMIN).partyNumber());
        for (DemoData.PartyEntry body : bodies) {
            if (!body.key().equals(PURCHASER)) {
                partyNumbers.put(body.key(), parties.create(admin, new PartyRequest(body.kind(), body.name(), body.uscc())).number());
            }
        }
        people.stream()
                .filter(person -> !person.username().equals(ADMIN) && partyNumbers.containsKey(person.party()))
                .sorted(Comparator.comparing(DemoData.Person::username))
                .forEach(person -> enter(admin, person, partyNumbers.get(person.party())));
        return partyNumbers;
    }

    /** Somebody of the county, whose password is their own from the first day, and their roles for a party. */
    void enter(Actor admin, DemoData.Person person, String party) {
        Role first = person.roles().get(0);
        QuarkusTransaction.requiringNew().run(() -> accounts.createFor(admin, account(person), parties.byNumber(party).id(), first));
        person.roles().stream()
                .skip(1)
                .forEach(role -> memberships.join(admin, person.username(), new MembershipRequest(party, role, null, null, null)));
    }

    static AccountRequest account(DemoData.Person person) {
        return new AccountRequest(person.username(), PASSWORD, person.name());
    }
}
