package org.carepact.kernel.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id password hashes in PHC text form, with OWASP's 19 MiB and two passes. A semaphore bounds how many run at
 * once, so that a flood of sign-ins cannot take all memory.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Semaphore SLOTS = new Semaphore(4);

    private PasswordHash() {}

    /** The hash of a password with a fresh salt. */
    public static String of(String password) {
        byte[] salt = RandomTokens.bytes(SALT_BYTES);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, encode(salt), encode(hash(password, salt, MEMORY_KIB, PASSES, LANES)));
    }

    /** Whether the password makes this hash; compared in constant time. */
    public static boolean matches(String password, String phc) {
        String[] parts = phc.split("\\$");
        String[] costs = parts[3].split(",");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = hash(password, salt, number(costs[0]), number(costs[1]), number(costs[2]));
        return MessageDigest.isEqual(expected, actual);
    }

    private static int number(String cost) {
        return Integer.parseInt(cost.substring(2));
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int lanes) {
        SLOTS.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] out = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
            return out;
        } finally {
            SLOTS.release();
        }
    }
}
