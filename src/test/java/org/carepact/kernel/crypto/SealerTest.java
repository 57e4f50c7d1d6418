package org.carepact.kernel.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {
    private static final byte[] SECRET = "6222 0000 1111 2222".getBytes(UTF_8);

    @TempDir
    Path data;

    @Test
    void opensInItsOwnPlaceOnlyAndNeverReadsTheSameTwice() {
        Sealer sealer = new Sealer(Optional.empty(), data);
        byte[] sealed = sealer.seal(SECRET, "organization/bank/1");
        assertThat(sealer.open(sealed, "organization/bank/1")).isEqualTo(SECRET);
        assertThat(sealer.seal(SECRET, "organization/bank/1")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealer.open(sealed, "organization/bank/2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedByteIsRefused() {
        Sealer sealer = new Sealer(Optional.empty(), data);
        byte[] sealed = sealer.seal(SECRET, "here");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(sealed, "here")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsItsKeyInTheDataDirectoryForItsOwnerOnly() throws Exception {
        byte[] sealed = new Sealer(Optional.empty(), data).seal(SECRET, "here");
        assertThat(new Sealer(Optional.empty(), data).open(sealed, "here")).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/master.key")))).isEqualTo("rw-------");
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedAtOnce() {
        Optional<String> small = Optional.of(Base64.getEncoder().encodeToString(new byte[16]));
        assertThatThrownBy(() -> new Sealer(small, data)).isInstanceOf(IllegalStateException.class);
    }
}
