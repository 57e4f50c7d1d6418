package org.carepact.kernel.crypto;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets drawn at random, safe in addresses and headers. */
public final class RandomTokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private RandomTokens() {}

    /** 256 random bits as base64url; store only its digest. */
    public static String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    public static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
