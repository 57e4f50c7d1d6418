package org.carepact.registry;

import java.util.concurrent.ThreadLocalRandom;

/** Makes right credit codes that belong to nobody, for tests that need fresh organizations. */
public final class CreditCodes {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String CHECKS = "0123456789X";

    private CreditCodes() {}

    /** A code of a social service organization of the unassigned division 449999. */
    public static String fresh() {
        String start = "52449999M" + String.format("%07d", ThreadLocalRandom.current().nextInt(10_000_000));
        for (char organizationCheck : CHECKS.toCharArray()) {
            for (char check : SIGNS.toCharArray()) {
                String code = start + organizationCheck + check;
                if (CreditCode.fault(code).isEmpty()) {
                    return code;
                }
            }
        }
        throw new AssertionError(start);
    }
}
