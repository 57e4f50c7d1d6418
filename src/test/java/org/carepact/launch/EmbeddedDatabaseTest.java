package org.carepact.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database in the data directory, through everything that can happen to its process. */
class EmbeddedDatabaseTest {
    @TempDir
    static Path parent;

    private static Path data;
    private final List<String> said = new ArrayList<>();
    private EmbeddedDatabase database;

    @BeforeAll
    static void namesTheDirectoryWithASpace() throws IOException {
        data = Files.createDirectory(parent.resolve("care data"));
    }

    @AfterEach
    void stops() {
        if (database != null) {
            database.close();
        }
    }

    @AfterAll
    static void leavesNoProcess() {
        assertThat(servers()).isEmpty();
    }

    @Test
    void unpacksOnceAndKeepsItsRowsThroughARestart() throws SQLException {
        start();
        execute("CREATE TABLE restart (id INT PRIMARY KEY, name VARCHAR(20))");
        execute("INSERT INTO restart VALUES (1, '䶮𬱖')");
        database.close();
        said.clear();

        start();

        assertThat(text("SELECT name FROM restart")).isEqualTo("䶮𬱖");
        assertThat(said).doesNotContain(Sentences.say("progress.unpacking"));
    }

    @Test
    void losesNoAcknowledgedRowWhenTheServerIsKilled() throws Exception {
        start();
        execute("CREATE TABLE killed (id INT PRIMARY KEY)");
        var acknowledged = CompletableFuture.supplyAsync(this::insertUntilItBreaks);
        Awaitility.await().until(() -> count("killed") > 50);
        database.process().destroyForcibly();
        int last = acknowledged.get();
        database.close();

        start();

        assertThat(count("killed")).isBetween((long) last, last + 1L);
        assertThat(last).isGreaterThan(50);
    }

    @Test
    void startsAgainAtTheSameAddressWhenItsServerDies() throws Exception {
        start();
        database.keepAlive(() -> said.add("lost"));
        String address = database.url().toString();
        database.process().destroyForcibly();

        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> text("SELECT 1").equals("1"));

        assertThat(database.url()).hasToString(address);
        assertThat(said).doesNotContain("lost");
    }

    @Test
    void stopsTheServerThatAKilledServiceLeftBehind() throws Exception {
        start();
        database.close();
        Process leftover = leftoverServer();
        said.clear();

        start();

        assertThat(leftover.isAlive()).isFalse();
        assertThat(said).contains(Sentences.say("progress.stale"));
        assertThat(text("SELECT 1")).isEqualTo("1");
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        start();

        assertThatThrownBy(() -> EmbeddedDatabase.start(data, said::add))
                .isInstanceOf(Refusal.class)
                .extracting(e -> ((Refusal) e).key())
                .isEqualTo("data.inuse");
        assertThat(database.process().isAlive()).isTrue();
    }

    @Test
    void keepsPasswordAndTablesFromOthers() throws IOException {
        start();
        Path home = data.resolve("mariadb");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
        for (String secret : List.of("password", "init.sql", "client.cnf")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
        assertThatThrownBy(() -> database.url().connect(EmbeddedDatabase.USER, "wrong").close())
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> database.url().connect("", "").close()).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> database.url().connect("root", "").close()).isInstanceOf(SQLException.class);
    }

    @Test
    void writesEveryCommitToTheDiskAndUnderstandsAllOfUnicode() throws SQLException {
        start();

        assertThat(text("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(text("SELECT @@character_set_database")).isEqualTo("utf8mb4");
        assertThat(text("SELECT @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(text("SELECT '䶮' = '𬱖'")).isEqualTo("0");
        assertThat(Integer.parseInt(text("SELECT @@port"))).isBetween(1024, 32_767);
    }

    private void start() {
        database = EmbeddedDatabase.start(data, said::add);
    }

    /** A server out of the same directory, whose service is not there any more. */
    private static Process leftoverServer() throws Exception {
        Path home = data.resolve("mariadb");
        DatabaseFiles files = new DatabaseFiles(home);
        List<String> command = new ArrayList<>(List.of(
                files.programs().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + files.programs(),
                "--datadir=" + files.tables(),
                "--skip-networking",
                "--socket=mariadbd.sock"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        Process server = new ProcessBuilder(command)
                .directory(files.tables().toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("leftover.log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(home.resolve("leftover.log")).contains("ready for connections"));
        return server;
    }

    private static List<ProcessHandle> servers() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().command().filter(c -> c.startsWith(data.toString())).isPresent())
                .toList();
    }

    private int insertUntilItBreaks() {
        int row = 0;
        try (Connection connection = database.url().connect(EmbeddedDatabase.USER, database.password());
                Statement statement = connection.createStatement()) {
            while (true) {
                statement.executeUpdate("INSERT INTO killed VALUES (" + (row + 1) + ")");
                row++;
            }
        } catch (SQLException e) {
            return row;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.url().connect(EmbeddedDatabase.USER, database.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.url().connect(EmbeddedDatabase.USER, database.password());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(text("SELECT COUNT(*) FROM " + table));
    }
}
