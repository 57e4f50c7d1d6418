package org.carepact.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds, one step of tolerance each way. */
final class Totp {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** The step for which the code is right now, if any. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        long present = now.getEpochSecond() / STEP_SECONDS;
        for (long step = present - 1; step <= present + 1; step++) {
            if (code(secret, step).equals(code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** A secret of the right length that was written in base32; empty where it was not. */
    static Optional<byte[]> secret(String text) {
        if (!text.matches("[" + BASE32 + "]{" + SECRET_BYTES * 8 / 5 + "}")) {
            return Optional.empty();
        }
        ByteBuffer secret = ByteBuffer.allocate(SECRET_BYTES);
        int buffer = 0;
        int bits = 0;
        for (char sign : text.toCharArray()) {
            buffer = (buffer << 5) | BASE32.indexOf(sign);
            bits += 5;
            if (bits >= 8) {
                secret.put((byte) (buffer >> (bits - 8)));
                bits -= 8;
            }
        }
        return Optional.of(secret.array());
    }

    /** The secret as authenticator apps take it typed. */
    static String base32(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte part : secret) {
            buffer = (buffer << 8) | (part & 0xFF);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
                bits -= 5;
            }
        }
        return text.toString();
    }
}
