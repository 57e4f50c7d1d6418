package org.carepact.kernel.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals small secrets (AES-256-GCM) under the master key, which is never in the database: it comes from
 * {@code CAREPACT_MASTER_KEY} (base64, for several instances) or is made once in the data directory, readable by its owner only.
 */
@ApplicationScoped
public class Sealer {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    Sealer(
            @ConfigProperty(name = "carepact.master.key") Optional<String> given,
            @ConfigProperty(name = "carepact.data", defaultValue = "data") Path data) {
        byte[] bytes = given.map(Base64.getDecoder()::decode).orElseGet(() -> load(data.resolve("keys").resolve("master.key")));
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("the master key must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /**
     * The sealed form: nonce, ciphertext, tag.
     *
     * @param context where it will be kept (table, column, row), so that it opens nowhere else
     */
    public byte[] seal(byte[] secret, String context) {
        try {
            byte[] nonce = RandomTokens.bytes(NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret; a changed byte, another key or another context is refused with {@link IllegalStateException}. */
    public byte[] open(byte[] sealed, String context) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("a sealed field does not open: is this the data directory's master key?", refused);
        }
    }

    /**
     * A keyed digest of a secret, 32 bytes: equal secrets have equal marks within a context, and nobody without the key can
     * find out a secret by trying.
     *
     * @param context what kind of secret it is, so that marks of different kinds never compare
     */
    public byte[] mark(byte[] secret, String context) {
        return hmac(new SecretKeySpec(hmac(key, ("mark " + context).getBytes(StandardCharsets.UTF_8)), MAC), secret);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getEncoded(), MAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] load(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, Base64.getEncoder().encodeToString(RandomTokens.bytes(KEY_BYTES)));
            } catch (FileAlreadyExistsException kept) {
                // made at an earlier start
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
