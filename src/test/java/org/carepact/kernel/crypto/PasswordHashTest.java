package org.carepact.kernel.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void matchesItsPasswordOnly() {
        String hash = PasswordHash.of("关爱-Carepact");
        assertThat(PasswordHash.matches("关爱-Carepact", hash)).isTrue();
        assertThat(PasswordHash.matches("关爱-carepact", hash)).isFalse();
    }

    @Test
    void isMemoryHardAndNamesItsCosts() {
        assertThat(PasswordHash.of("secret")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void twoPeopleWithOnePasswordHaveTwoHashes() {
        assertThat(PasswordHash.of("secret")).isNotEqualTo(PasswordHash.of("secret"));
    }
}
