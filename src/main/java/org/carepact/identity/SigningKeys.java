package org.carepact.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.carepact.kernel.crypto.Sealer;
import org.carepact.kernel.persistence.Locks;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;

/**
 * The keys that sign access tokens: P-256 pairs made when the first token is, the private part sealed; a new one at the
 * age that the rule profile says, an old one published until no token of it can live. By real time, as tokens live.
 */
@ApplicationScoped
public class SigningKeys {
    private static final Duration PUBLISHED_AFTER = Duration.ofDays(1);

    private final EntityManager entities;
    private final Sealer sealer;
    private final IdentityRules rules;
    private final Locks locks;

    SigningKeys(EntityManager entities, Sealer sealer, IdentityRules rules, Locks locks) {
        this.entities = entities;
        this.sealer = sealer;
        this.rules = rules;
        this.locks = locks;
    }

    /** A key that may sign now. */
    public record Signing(String id, PrivateKey key) {}

    /** The youngest key; made here where there is none yet. */
    @Transactional
    public Signing current() {
        List<Object[]> rows = live();
        if (rows.isEmpty()) {
            rotate();
            rows = live();
        }
        String id = (String) rows.get(0)[0];
        return new Signing(id, privateKey(id, (byte[]) rows.get(0)[2]));
    }

    /** All keys whose tokens may still live, as JSON Web Keys (RFC 7517). */
    @Transactional
    public List<JsonWebKey> published() {
        return rows("retired_at IS NULL OR retired_at > :limit", Instant.now().minus(PUBLISHED_AFTER)).stream()
                .<JsonWebKey>map(row -> jwk(publicKey((byte[]) row[1]), (String) row[0]))
                .toList();
    }

    /** The key set as the well-known address shows it. */
    public Map<String, Object> keySet() {
        return Map.of("keys", published().stream().map(key -> key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)).toList());
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void rotateInTime() {
        List<Object[]> rows = live();
        if (!rows.isEmpty() && instant(rows.get(0)[3]).plus(rules.signingKeyLife()).isBefore(Instant.now())) {
            rotate();
        }
    }

    /** Makes a new key and retires those before it; one instance at a time. */
    @Transactional
    public void rotate() {
        locks.exclusive("signing-key");
        LocalDateTime now = utc(Instant.now());
        KeyPair pair = generate();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        String id = thumbprint(open);
        entities.createNativeQuery("UPDATE signing_key SET retired_at = :now WHERE retired_at IS NULL").setParameter("now", now).executeUpdate();
        entities.createNativeQuery("INSERT INTO signing_key (id, public_key, sealed_private, created_at) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, open.getEncoded())
                .setParameter(3, sealer.seal(pair.getPrivate().getEncoded(), "signing_key." + id))
                .setParameter(4, now)
                .executeUpdate();
    }

    private List<Object[]> live() {
        return rows("retired_at IS NULL AND created_at <= :limit", Instant.now().plus(PUBLISHED_AFTER));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String where, Instant limit) {
        return entities.createNativeQuery(
                        "SELECT id, public_key, sealed_private, created_at FROM signing_key WHERE " + where + " ORDER BY created_at DESC")
                .setParameter("limit", utc(limit))
                .getResultList();
    }

    private PrivateKey privateKey(String id, byte[] sealed) {
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(sealer.open(sealed, "signing_key." + id)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ECPublicKey publicKey(byte[] encoded) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static JsonWebKey jwk(ECPublicKey key, String id) {
        EllipticCurveJsonWebKey jwk = new EllipticCurveJsonWebKey(key);
        jwk.setKeyId(id);
        jwk.setAlgorithm("ES256");
        jwk.setUse("sig");
        return jwk;
    }

    /** RFC 7638. */
    private static String thumbprint(ECPublicKey key) {
        return new EllipticCurveJsonWebKey(key).calculateBase64urlEncodedThumbprint("SHA-256");
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(Object value) {
        return value instanceof LocalDateTime local ? local.toInstant(ZoneOffset.UTC) : ((java.sql.Timestamp) value).toInstant();
    }
}
