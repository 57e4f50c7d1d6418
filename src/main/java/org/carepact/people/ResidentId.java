package org.carepact.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The citizen identity number of GB 11643-1999: six digits of the division, eight of the birth date, three of the sequence,
 * a check sign. Old division codes are taken as they are.
 */
final class ResidentId {
    static final int LENGTH = 18;

    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int EARLIEST_YEAR = 1900;
    private static final int YEAR_FROM = 6;
    private static final int MONTH_FROM = 10;
    private static final int DAY_FROM = 12;
    private static final int DAY_TO = 14;

    /** What is wrong with a number. */
    enum Fault {
        LENGTH,
        SIGN,
        BIRTH_DATE,
        CHECK
    }

    private ResidentId() {}

    /** As it is stored: without blanks around it, x as X. */
    static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** The first fault of a normal number on a day; empty where it is right. */
    static Optional<Fault> fault(String number, LocalDate today) {
        if (number.length() != LENGTH) {
            return Optional.of(Fault.LENGTH);
        }
        for (int i = 0; i < LENGTH; i++) {
            char sign = number.charAt(i);
            boolean digit = sign >= '0' && sign <= '9';
            if (!digit && !(i == LENGTH - 1 && sign == 'X')) {
                return Optional.of(Fault.SIGN);
            }
        }
        LocalDate born = birthDate(number);
        if (born == null || born.isAfter(today) || born.getYear() < EARLIEST_YEAR) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return number.charAt(LENGTH - 1) == check(number) ? Optional.empty() : Optional.of(Fault.CHECK);
    }

    /** The check sign that belongs behind the first seventeen digits. */
    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static LocalDate birthDate(String number) {
        try {
            return LocalDate.of(Integer.parseInt(number.substring(YEAR_FROM, MONTH_FROM)), Integer.parseInt(number.substring(MONTH_FROM, DAY_FROM)),
                    Integer.parseInt(number.substring(DAY_FROM, DAY_TO)));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
