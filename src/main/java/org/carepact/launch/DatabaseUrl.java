package org.carepact.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a MySQL or MariaDB database, as MySQL Connector/J takes it.
 *
 * @param hosts host, with port where given; several separated by commas
 * @param database name of the database, may be empty
 * @param options what stands after the question mark, may be empty
 */
public record DatabaseUrl(String hosts, String database, String options) {
    private static final Pattern FORM =
            Pattern.compile("jdbc:(?:mysql|mariadb)://([^/?]+)(?:/([^?/]*))?(?:\\?(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARIADB_VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.\\d+-MariaDB");
    private static final Pattern MYSQL_VERSION = Pattern.compile("^(\\d{1,4})\\.(\\d{1,4})\\.");
    private static final int CONNECT_TIMEOUT_MS = 10_000;

    /**
     * @param url {@code jdbc:mysql://host:3306/carepact?…}; {@code jdbc:mariadb:} is taken too
     * @throws Refusal when it is something else
     */
    public static DatabaseUrl parse(String url) {
        Matcher form = FORM.matcher(url.strip());
        if (!form.matches()) {
            throw new Refusal("database.url", withoutOptions(url));
        }
        return new DatabaseUrl(form.group(1), orEmpty(form.group(2)), orEmpty(form.group(3)));
    }

    /**
     * @return this address
     * @throws Refusal when it names a server but no database there
     */
    DatabaseUrl named() {
        if (database.isEmpty()) {
            throw new Refusal("database.url", withoutOptions(toString()));
        }
        return this;
    }

    /** @return the same server, no database chosen */
    public DatabaseUrl server() {
        return new DatabaseUrl(hosts, "", options);
    }

    /** @return the same server with another database */
    public DatabaseUrl database(String name) {
        return new DatabaseUrl(hosts, name, options);
    }

    /**
     * What Carepact relies on, where the address does not say otherwise: instants travel in UTC, and a local server may
     * hand out its public key, because MySQL's passwords need it where there is no TLS.
     */
    public DatabaseUrl completed() {
        DatabaseUrl url = option("connectionTimeZone", "UTC").option("forceConnectionTimeZoneToSession", "true");
        return isLocal() ? url.option("allowPublicKeyRetrieval", "true") : url;
    }

    /** @return with this option, unless the address has it already */
    public DatabaseUrl option(String name, String value) {
        String present = "&" + options.toLowerCase(Locale.ROOT);
        if (present.contains("&" + name.toLowerCase(Locale.ROOT) + "=")) {
            return this;
        }
        return new DatabaseUrl(hosts, database, (options.isEmpty() ? "" : options + "&") + name + "=" + value);
    }

    /**
     * Connects once.
     *
     * @return the complete address, with what this kind of server needs besides
     * @throws Refusal when the server can't be reached, refuses the user or is older than {@link #isSupported} says
     */
    public DatabaseUrl reached(String user, String password) {
        DatabaseUrl url = completed();
        try (Connection connection = url.connect(user, password)) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            if (!isSupported(version)) {
                throw new Refusal("database.version", hosts, version);
            }
            // Connector/J would ask MariaDB's INFORMATION_SCHEMA for a column only MySQL has, and warn at each start
            return version.contains("MariaDB") ? url.option("useInformationSchema", "false") : url;
        } catch (SQLException e) {
            throw new Refusal("database.unreachable", hosts + "/" + database, firstLine(e));
        }
    }

    /** @return a new connection, without a pool */
    public Connection connect(String user, String password) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        String url = option("connectTimeout", Integer.toString(CONNECT_TIMEOUT_MS)).toString();
        // the driver itself rather than DriverManager, which depends on who loaded whom
        return new com.mysql.cj.jdbc.Driver().connect(url, login);
    }

    @Override
    public String toString() {
        return "jdbc:mysql://" + hosts + "/" + database + (options.isEmpty() ? "" : "?" + options);
    }

    /**
     * Row locks that skip and checks that hold begin with these: MySQL 8.4 and MariaDB 10.11, each vendor's oldest with
     * long-term support.
     *
     * @param version as a server names itself, such as {@code 9.7.0} or {@code 5.5.5-10.11.6-MariaDB}
     */
    static boolean isSupported(String version) {
        Matcher mariadb = MARIADB_VERSION.matcher(version);
        if (mariadb.find()) {
            return atLeast(mariadb, 10, 11);
        }
        Matcher mysql = MYSQL_VERSION.matcher(version);
        return mysql.find() && atLeast(mysql, 8, 4);
    }

    private static boolean atLeast(Matcher version, int major, int minor) {
        int found = Integer.parseInt(version.group(1));
        return found > major || found == major && Integer.parseInt(version.group(2)) >= minor;
    }

    /** Options may hold a password, and a refusal ends in somebody's log. */
    private static String withoutOptions(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    private boolean isLocal() {
        return hosts.matches("(?i)(localhost|127\\.[0-9.]+|\\[::1\\])(:\\d+)?");
    }

    private static String firstLine(SQLException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause().getMessage() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage().lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
