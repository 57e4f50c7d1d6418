package org.carepact.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFileStoreTest {

    @TempDir
    Path directory;

    private FileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryFileStore(directory);
    }

    @Test
    void whatIsPutComesBackWithItsSizeAndDigest() throws IOException {
        StoredFile stored = store.put(text("abc"));

        assertThat(stored.size()).isEqualTo(3);
        assertThat(stored.sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        try (InputStream in = store.open(stored.key())) {
            assertThat(in.readAllBytes()).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameContentTwiceIsTwoFilesSoThatDeletingOneKeepsTheOther() throws IOException {
        StoredFile one = store.put(text("same"));
        StoredFile other = store.put(text("same"));

        store.delete(one.key());

        assertThat(store.exists(one.key())).isFalse();
        assertThat(store.exists(other.key())).isTrue();
        store.delete(one.key());
        assertThatThrownBy(() -> store.open(one.key())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aStreamThatBreaksLeavesNothingBehind() throws IOException {
        InputStream breaking = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the line went dead");
                }
                left--;
                return 'x';
            }
        };

        assertThatThrownBy(() -> store.put(breaking)).hasMessage("the line went dead");
        assertThat(files()).isEmpty();
    }

    @Test
    void aKeyThatIsNotOneOfOursReachesNoFile() {
        for (String key : List.of("../../etc/passwd", "", "ab", "/etc/passwd")) {
            assertThat(store.exists(key)).isFalse();
            assertThatThrownBy(() -> store.open(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anUploadIsCutOffAtItsLimitAndItsSpoolRemoved() throws IOException {
        assertThatThrownBy(() -> Spool.receive(text("12345"), 4)).isInstanceOf(Spool.TooLarge.class);
        Path file;
        try (Spool spool = Spool.receive(text("1234"), 4)) {
            assertThat(spool.size()).isEqualTo(4);
            file = spool.file();
            assertThat(file).exists();
        }
        assertThat(file).doesNotExist();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
