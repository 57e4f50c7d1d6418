package org.carepact.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory in which a service keeps its database, its documents and its keys. */
final class DataDirectory {
    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes the directory where it is missing.
     *
     * @throws Refusal when this process may not write there
     */
    static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "may-i-write", null));
        } catch (IOException e) {
            throw new Refusal("data.unwritable", path);
        }
        return new DataDirectory(path);
    }

    /**
     * Keeps demonstration and real data apart for good: the first start marks the directory.
     *
     * @throws Refusal when it was made in the other mode
     */
    void reserveFor(Options.Mode mode) {
        Path mark = path.resolve("mode");
        try {
            if (!Files.exists(mark)) {
                Files.writeString(mark, mode.word() + "\n");
            }
            String made = Files.readString(mark).strip();
            if (!made.equals(mode.word())) {
                throw new Refusal("data.othermode." + (mode == Options.Mode.EMPTY ? "demonstration" : "empty"), path);
            }
        } catch (IOException e) {
            throw new Refusal("data.unwritable", path);
        }
    }
}
