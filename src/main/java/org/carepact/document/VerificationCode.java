package org.carepact.document;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes by which a printed document is found again: twelve signs that are hard to misread, shown in three groups. */
final class VerificationCode {
    static final int LENGTH = 12;

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCode() {}

    /** A fresh one, too rare to be guessed. */
    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As typed by anybody: without groups, in capitals, nothing else, never too long. */
    static String plain(String typed) {
        String signs = typed == null ? "" : typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return signs.length() > LENGTH ? signs.substring(0, LENGTH) : signs;
    }

    /** {@code K7P4-29XB-QMRT}. */
    static String shown(String plain) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            shown.append(i > 0 && i % GROUP == 0 ? "-" : "").append(plain.charAt(i));
        }
        return shown.toString();
    }
}
