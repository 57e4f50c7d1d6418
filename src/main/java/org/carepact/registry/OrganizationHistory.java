package org.carepact.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carepact.identity.Actor;
import org.carepact.identity.PartyId;
import org.carepact.kernel.event.Acting;
import org.carepact.kernel.problem.Problem;
import org.carepact.kernel.time.LegalClock;

/** The file of an organization through time: each change with both values, and the file as it was on any past day. */
@ApplicationScoped
public class OrganizationHistory {
    /** Changes shown on one page. */
    static final int PAGE = 25;

    private static final Set<String> CLOSED = Set.of("bank", "account");

    private final OrganizationVersionStore versions;
    private final OrganizationStore organizations;
    private final LegalClock clock;

    OrganizationHistory(OrganizationVersionStore versions, OrganizationStore organizations, LegalClock clock) {
        this.versions = versions;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * One field of the file before and after.
     *
     * @param field name of the component of {@link OrganizationFile}
     */
    public record FieldChange(String field, Object before, Object after) {}

    /**
     * What one act changed.
     *
     * @param sequence place among the versions, from 1
     * @param act message key of the act's name
     */
    public record Change(int sequence, Instant recordedAt, String recordedBy, String act, List<FieldChange> fields) {}

    /**
     * A page of changes, latest first.
     *
     * @param next cursor of the next page, or null
     */
    public record Changes(List<Change> items, String next) {}

    /** Keeps the file as it is after an act; an act that changed nothing of it leaves no version. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(Organization organization, Acting by, String act) {
        OrganizationVersion latest = versions.latest(organization.id()).orElse(null);
        OrganizationFile file = organization.file();
        if (latest == null || !latest.file().equals(file)) {
            int sequence = latest == null ? 1 : latest.sequence() + 1;
            versions.persist(new OrganizationVersion(organization.id(), sequence, clock.now(), by.name(), act, file));
        }
    }

    /** Keeps the first version of a file that was made in this very transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enter(Organization organization, Acting by, String act) {
        versions.persist(new OrganizationVersion(organization.id(), 1, organization.enteredAt(), by.name(), act, organization.file()));
    }

    /** Keeps the file as it was before its first recorded change: organizations entered before versions were kept have none. */
    @Transactional(Transactional.TxType.MANDATORY)
    void begin(Organization organization) {
        if (versions.latest(organization.id()).isEmpty()) {
            versions.persist(new OrganizationVersion(organization.id(), 1, organization.enteredAt(), organization.name().zh(), "registry.register",
                    organization.file()));
        }
    }

    /**
     * The public file as it was at the end of a day.
     *
     * @throws Problem 404 where the organization was not entered by then, 422 where the day is not over
     */
    @Transactional
    public OrganizationView asOf(String number, LocalDate day) {
        LocalDate today = clock.today();
        if (day.isAfter(today)) {
            throw Problem.invalid("/on", "registry.day-to-come");
        }
        Organization organization = organizations.byNumber(number).orElseThrow(Problem::notFound);
        Instant end = day.plusDays(1).atStartOfDay(clock.zone()).toInstant();
        if (!organization.enteredAt().isBefore(end)) {
            throw Problem.notFound();
        }
        OrganizationFile file = versions.at(organization.id(), end).map(OrganizationVersion::file).orElseGet(organization::file);
        return OrganizationView.of(organization, file, day);
    }

    /** Whether the party might bid at a past moment, by the file as it was then. */
    @Transactional
    public boolean mightBid(PartyId party, Instant moment) {
        return organizations.ofParty(party)
                .map(organization -> versions.at(organization.id(), moment.plusNanos(1_000)).map(OrganizationVersion::file).orElseGet(organization::file))
                .map(file -> file.standing(moment.atZone(clock.zone()).toLocalDate()).mayBid())
                .orElse(false);
    }

    /**
     * Changes of the file, latest first.
     *
     * @param cursor as given with the page before, or null
     */
    @Transactional
    public Changes changes(Actor actorOrNull, String number, String cursor) {
        Organization organization = organizations.byNumber(number).orElseThrow(Problem::notFound);
        boolean all = Organizations.seesAccount(actorOrNull, organization);
        List<OrganizationVersion> page = versions.before(organization.id(), place(cursor), PAGE);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(PAGE, page.size()); i++) {
            OrganizationVersion version = page.get(i);
            OrganizationFile before = i + 1 < page.size() ? page.get(i + 1).file() : null;
            changes.add(new Change(version.sequence(), version.recordedAt(), version.recordedBy(), version.act(),
                    before == null ? List.of() : between(before, version.file(), all)));
        }
        return new Changes(changes, page.size() > PAGE ? Integer.toString(page.get(PAGE - 1).sequence()) : null);
    }

    /** A day as written in an address, {@code 2026-03-01}. @throws Problem 422 where it is none */
    static LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException none) {
            throw Problem.invalid("/on", "kernel.wrong");
        }
    }

    private static int place(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return Integer.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,9}")) {
            throw Problem.invalid("/cursor", "kernel.wrong");
        }
        return Integer.parseInt(cursor);
    }

    private static List<FieldChange> between(OrganizationFile before, OrganizationFile after, boolean all) {
        return Arrays.stream(OrganizationFile.class.getRecordComponents())
                .filter(component -> all || !CLOSED.contains(component.getName()))
                .map(component -> new FieldChange(component.getName(), value(component, before), value(component, after)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static Object value(RecordComponent component, OrganizationFile file) {
        try {
            return component.getAccessor().invoke(file);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
