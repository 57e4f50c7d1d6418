package org.carepact.hostile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The checksum of every table's rows: a row added, lost or changed shows. */
final class TableSums {
    /**
     * A refusal leaves its audit entry by design; a token notes when it was last used, a program's sign-in is a session and
     * may be the first under a new signing key.
     */
    private static final Set<String> MAY_CHANGE = Set.of("audit_entry", "sign_in_session", "signing_key");

    private TableSums() {}

    static Map<String, Long> of(DataSource source) throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    if (!MAY_CHANGE.contains(found.getString(1))) {
                        tables.add(found.getString(1));
                    }
                }
            }
            try (ResultSet sum = statement.executeQuery("CHECKSUM TABLE `" + String.join("`, `", tables) + "`")) {
                while (sum.next()) {
                    sums.put(sum.getString(1), sum.getLong(2));
                }
            }
        }
        return sums;
    }
}
