package org.carepact.support;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.carepact.launch.DatabaseUrl;
import org.carepact.launch.EmbeddedDatabase;

/**
 * A fresh database for every run of the tests: on the server named by {@code carepact.test.db.url}, {@code .user} and
 * {@code .password}, otherwise on an embedded MariaDB in {@code target/test-data}.
 *
 * <p>Drops and creates the database the address names. Registered once, globally, in {@link TestSetUp}.
 */
public final class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase embedded;

    @Override
    public Map<String, String> start() {
        String given = System.getProperty("carepact.test.db.url", "");
        DatabaseUrl url;
        String user;
        String password;
        if (given.isBlank()) {
            embedded = EmbeddedDatabase.start(Path.of("target", "test-data"), System.out::println);
            url = embedded.url();
            user = EmbeddedDatabase.USER;
            password = embedded.password();
        } else {
            user = System.getProperty("carepact.test.db.user", "root");
            password = System.getProperty("carepact.test.db.password", "");
            DatabaseUrl named = DatabaseUrl.parse(given);
            String name = named.database().isEmpty() ? "carepact_test" : named.database();
            url = named.server().reached(user, password).database(name);
        }
        createAnew(url, user, password);
        return Map.of(
                "quarkus.datasource.jdbc.url", url.toString(),
                "quarkus.datasource.username", user,
                "quarkus.datasource.password", password,
                "quarkus.http.test-port", Integer.toString(freePort()));
    }

    @Override
    public void stop() {
        if (embedded != null) {
            embedded.close();
        }
    }

    private static void createAnew(DatabaseUrl url, String user, String password) {
        String name = "`" + url.database().replace("`", "``") + "`";
        try (Connection connection = url.server().connect(user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " " + EmbeddedDatabase.CHARACTERS);
        } catch (SQLException e) {
            throw new IllegalStateException("No fresh database " + url, e);
        }
    }

    private static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(18_000, 20_000);
            try (ServerSocket probe = new ServerSocket(port)) {
                return probe.getLocalPort();
            } catch (IOException e) {
                // taken: the next one
            }
        }
        throw new IllegalStateException("no free port between 18000 and 20000");
    }
}
