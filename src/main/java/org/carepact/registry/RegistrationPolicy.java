package org.carepact.registry;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepact.identity.AccountRequest;
import org.carepact.kernel.i18n.Bilingual;
import org.carepact.kernel.problem.FieldProblem;
import org.carepact.kernel.problem.Problem;

/** What an organization says of itself must hold together: credit code and legal form, names, dates, towns. */
@Singleton
class RegistrationPolicy {
    private static final int MOST_NAME = 200;
    private static final int MOST_PERSON = 100;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 9999;

    private final CountyAreas areas;

    RegistrationPolicy(CountyAreas areas) {
        this.areas = areas;
    }

    /** Refuses a registration that does not hold together, each fault at its field. */
    void check(RegisterOrganizationRequest request, LocalDate today) {
        List<FieldProblem> faults = new ArrayList<>();
        OrganizationRequest file = request.organization();
        AccountRequest manager = request.manager();
        code("/organization/uscc", file.uscc(), file.type()).ifPresent(faults::add);
        name(faults, "/organization/name", file.name(), MOST_NAME);
        name(faults, "/manager/name", manager.name(), MOST_PERSON);
        dates(faults, "/organization", file, today);
        areas(faults, "/organization", file);
        refuse(faults);
    }

    /** Refuses a change that does not hold together, or of what only the registration authority changes. */
    void check(OrganizationRequest request, Organization present, LocalDate today) {
        List<FieldProblem> faults = new ArrayList<>();
        if (!request.uscc().equals(present.uscc())) {
            faults.add(new FieldProblem("/uscc", "registry.fixed"));
        }
        if (request.type() != present.type()) {
            faults.add(new FieldProblem("/type", "registry.fixed"));
        }
        if (!request.name().equals(present.name())) {
            faults.add(new FieldProblem("/name/zh", "registry.fixed"));
        }
        dates(faults, "", request, today);
        areas(faults, "", request);
        refuse(faults);
    }

    /** What is wrong with a file that somebody else enters, each fault at its field. */
    List<FieldProblem> faults(OrganizationRequest file, LocalDate today) {
        List<FieldProblem> faults = new ArrayList<>();
        code("/uscc", file.uscc(), file.type()).ifPresent(faults::add);
        name(faults, "/name", file.name(), MOST_NAME);
        dates(faults, "", file, today);
        areas(faults, "", file);
        return faults;
    }

    /** What is wrong with a code of this legal form; empty where it is right. */
    static Optional<FieldProblem> code(String pointer, String code, OrganizationType type) {
        Optional<FieldProblem> fault = CreditCodeRule.fault(pointer, code);
        return fault.isPresent() || code.startsWith(type.codePrefix())
                ? fault
                : Optional.of(new FieldProblem(pointer, "registry.uscc-type", type, type.codePrefix(), code.substring(0, 2)));
    }

    private void areas(List<FieldProblem> faults, String at, OrganizationRequest file) {
        for (int i = 0; i < file.areas().size(); i++) {
            if (areas.find(file.areas().get(i)).isEmpty()) {
                faults.add(new FieldProblem(at + "/areas/" + i, "registry.no-such-area", file.areas().get(i)));
            }
        }
    }

    private static void name(List<FieldProblem> faults, String at, Bilingual name, int most) {
        if (name.zh().length() > most) {
            faults.add(new FieldProblem(at + "/zh", "kernel.size", 1, most));
        }
        if (name.en() != null && name.en().length() > most) {
            faults.add(new FieldProblem(at + "/en", "kernel.size", 0, most));
        }
    }

    private static void dates(List<FieldProblem> faults, String at, OrganizationRequest file, LocalDate today) {
        if (file.registeredOn().isAfter(today)) {
            faults.add(new FieldProblem(at + "/registeredOn", "registry.in-future"));
        } else if (file.registeredOn().getYear() < EARLIEST_YEAR) {
            faults.add(new FieldProblem(at + "/registeredOn", "kernel.wrong"));
        }
        if (file.validUntil() != null && (!file.validUntil().isAfter(file.registeredOn()) || file.validUntil().getYear() > LATEST_YEAR)) {
            faults.add(new FieldProblem(at + "/validUntil", "registry.ends-before-start"));
        }
    }

    private static void refuse(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
