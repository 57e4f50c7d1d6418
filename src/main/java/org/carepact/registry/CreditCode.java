package org.carepact.registry;

import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code of GB 32100-2015: registering department, category, division of the registrar (six
 * digits), organization code of GB 11714-1997 with a check character of its own, check character.
 */
final class CreditCode {
    static final int LENGTH = 18;

    /** The 31 signs of the code; a sign's place is its value. No I, O, S, V, Z. */
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final String ORGANIZATION_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int DIVISION_FROM = 2;
    private static final int ORGANIZATION_FROM = 8;
    private static final int ORGANIZATION_CHECK = 16;

    /** What is wrong with a code. */
    enum Kind {
        LENGTH,
        SIGN,
        ORGANIZATION_CHECK,
        CHECK
    }

    /**
     * The first fault of a code.
     *
     * @param place place of the wrong sign, from 1; of a wrong length: the length
     */
    record Fault(Kind kind, int place) {}

    private CreditCode() {}

    /** As it is stored: without blanks around it, in capitals. Full-width letters stay and are refused. */
    static String normal(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a normal code; empty where it is right. */
    static Optional<Fault> fault(String code) {
        if (code.length() != LENGTH) {
            return Optional.of(new Fault(Kind.LENGTH, code.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean division = i >= DIVISION_FROM && i < ORGANIZATION_FROM;
            int value = SIGNS.indexOf(code.charAt(i));
            if (value < 0 || (division && value > 9)) {
                return Optional.of(new Fault(Kind.SIGN, i + 1));
            }
        }
        if (code.charAt(ORGANIZATION_CHECK) != organizationCheck(code)) {
            return Optional.of(new Fault(Kind.ORGANIZATION_CHECK, ORGANIZATION_CHECK + 1));
        }
        if (code.charAt(LENGTH - 1) != check(code)) {
            return Optional.of(new Fault(Kind.CHECK, LENGTH));
        }
        return Optional.empty();
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += SIGNS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }

    private static char organizationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANIZATION_WEIGHTS.length; i++) {
            sum += ORGANIZATION_SIGNS.indexOf(code.charAt(ORGANIZATION_FROM + i)) * ORGANIZATION_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
    }
}
