package org.carepact.kernel.persistence;

import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * One dialect for MySQL and MariaDB: the row lock is written {@code FOR UPDATE}, which both read, and not
 * {@code FOR UPDATE OF alias}, which MariaDB refuses.
 */
public class CarepactDialect extends MySQLDialect {
    public CarepactDialect() {
        super(DatabaseVersion.make(8, 0));
    }

    public CarepactDialect(DialectResolutionInfo info) {
        this();
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }
}
