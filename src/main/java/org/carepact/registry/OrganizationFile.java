package org.carepact.registry;

import java.time.LocalDate;
import java.util.List;
import org.carepact.kernel.i18n.Bilingual;

/**
 * Everything that an organization's file says at one time; kept whole after each change.
 *
 * @param areas codes of the towns it serves
 * @param parentBody supervising unit or parent body as registered, or null
 * @param bank bank of its account, or null; not public
 * @param account number of the account with its middle hidden, or null; not public
 * @param grade rating of social organizations, {@code 1A} to {@code 5A}, or null (MCA39)
 * @param gradeUntil last day of the rating
 * @param validUntil last day of the registration certificate, or null where it has no end
 * @param qualifiedFrom first day of the present or last qualification, or null
 * @param qualifiedUntil its last day
 * @param level capacity level found with the qualification, {@code T1} to {@code T3}, or null
 * @param fields codes of the fields of service it is qualified for
 * @param renewing whether a renewal that was handed in waits for its decision
 * @param barredFrom first day of the present or last suspension or block, or null
 * @param barredUntil its last day
 */
public record OrganizationFile(
        String number,
        Bilingual name,
        OrganizationType type,
        String uscc,
        String legalRepresentative,
        String address,
        List<String> areas,
        String phone,
        String email,
        String parentBody,
        Bilingual introduction,
        String bank,
        String account,
        String grade,
        LocalDate gradeUntil,
        LocalDate registeredOn,
        LocalDate validUntil,
        LocalDate qualifiedFrom,
        LocalDate qualifiedUntil,
        String level,
        List<String> fields,
        boolean renewing,
        LocalDate barredFrom,
        LocalDate barredUntil) {

    /** How the organization stands on a day, as far as this file knows. */
    public Standing standing(LocalDate day) {
        if (validUntil != null && day.isAfter(validUntil)) {
            return Standing.REGISTRATION_ENDED;
        }
        if (barredFrom != null && !day.isBefore(barredFrom) && !day.isAfter(barredUntil)) {
            return Standing.BARRED;
        }
        if (qualifiedUntil == null) {
            return Standing.NOT_QUALIFIED;
        }
        if (!day.isAfter(qualifiedUntil)) {
            return Standing.QUALIFIED;
        }
        return renewing ? Standing.RENEWING : Standing.LAPSED;
    }

    /** The rating where it is still valid on a day, otherwise null. */
    public String gradeOn(LocalDate day) {
        return grade == null || gradeUntil != null && day.isAfter(gradeUntil) ? null : grade;
    }

    /** This file without what only its own people and the county see. */
    public OrganizationFile open() {
        return new OrganizationFile(number, name, type, uscc, legalRepresentative, address, areas, phone, email, parentBody, introduction, null, null,
                grade, gradeUntil, registeredOn, validUntil, qualifiedFrom, qualifiedUntil, level, fields, renewing, barredFrom, barredUntil);
    }
}
