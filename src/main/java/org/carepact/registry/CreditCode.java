package org.carepact.registry;

import java.util.Optional;

/**
 * The unified social credit code of GB 32100-2015: 18 signs of a 31-sign alphabet, the last one a check of the others;
 * signs 9 to 17 are the organization code of GB 11714 with a check sign of its own.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANIZATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANIZATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;
    private static final int BASE = 31;

    private CreditCode() {}

    /**
     * What is wrong with a code, as a problem code: {@code registry.uscc-length}, {@code -sign}, {@code -organization},
     * {@code -check}; empty where it is right.
     */
    public static Optional<String> fault(String code) {
        if (code == null || code.length() != LENGTH) {
            return Optional.of("registry.uscc-length");
        }
        if (code.chars().anyMatch(sign -> ALPHABET.indexOf(sign) < 0) || !code.substring(2, 8).chars().allMatch(Character::isDigit)) {
            return Optional.of("registry.uscc-sign");
        }
        if (code.charAt(16) != organizationCheck(code.substring(8, 16))) {
            return Optional.of("registry.uscc-organization");
        }
        if (code.charAt(17) != check(code.substring(0, 17))) {
            return Optional.of("registry.uscc-check");
        }
        return Optional.empty();
    }

    static char check(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < first17.length(); i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % BASE;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    static char organizationCheck(String first8) {
        int sum = 0;
        for (int i = 0; i < first8.length(); i++) {
            sum += ORGANIZATION_ALPHABET.indexOf(first8.charAt(i)) * ORGANIZATION_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
    }
}
