package org.carepact.opendata;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.carepact.opendata.ocds.GivenTime;
import org.carepact.opendata.ocds.ImportedThread;
import org.carepact.opendata.ocds.ImportedThread.Amount;
import org.carepact.opendata.ocds.ImportedThread.Award;
import org.carepact.opendata.ocds.ImportedThread.Contract;
import org.carepact.opendata.ocds.ImportedThread.Milestone;
import org.carepact.opendata.ocds.ImportedThread.Party;
import org.carepact.opendata.ocds.ImportedThread.Period;
import org.carepact.opendata.ocds.ImportedThread.Reference;
import org.carepact.opendata.ocds.ImportedThread.Transaction;

/** Writes the parts of histories into their tables, many rows a statement, on the connection of the open transaction. */
final class HistoryParts implements AutoCloseable {
    private static final int MOST_ROLES = 2_000;

    private final PreparedStatement parties;
    private final PreparedStatement awards;
    private final PreparedStatement suppliers;
    private final PreparedStatement contracts;
    private final PreparedStatement milestones;
    private final PreparedStatement transactions;

    HistoryParts(Connection connection) throws SQLException {
        parties = insert(connection, "imported_party", "thread_id, position, party, name, roles, scheme, identifier, locality, region, country");
        awards = insert(connection, "imported_award",
                "thread_id, position, award, title, status, awarded_at, value_amount, value_currency, starts_at, ends_at");
        suppliers = insert(connection, "imported_supplier", "thread_id, award_position, position, party, name");
        contracts = insert(connection, "imported_contract",
                "thread_id, position, contract, award, title, status, signed_at, value_amount, value_currency, starts_at, ends_at");
        milestones = insert(connection, "imported_milestone",
                "thread_id, position, phase, contract_position, milestone, title, type, status, due_at, met_at");
        transactions = insert(connection, "imported_transaction",
                "thread_id, position, contract_position, payment, paid_at, value_amount, value_currency, payer, payee");
    }

    private static PreparedStatement insert(Connection connection, String table, String columns) throws SQLException {
        String places = columns.replaceAll("[^,]+", "?");
        return connection.prepareStatement("INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")");
    }

    void add(UUID id, ImportedThread thread) throws SQLException {
        byte[] key = OcdsImportStore.bytes(id);
        int position = 0;
        for (Party party : thread.parties()) {
            String roles = String.join(" ", party.roles());
            row(parties, key, position++, party.id(), party.name(), roles.length() > MOST_ROLES ? "" : roles, party.scheme(),
                    party.identifier(), party.locality(), party.region(), party.country());
        }
        addAwards(key, thread.awards());
        int milestone = 0;
        if (thread.planning() != null) {
            milestone = addMilestones(key, milestone, "PLANNING", null, thread.planning().milestones());
        }
        if (thread.tender() != null) {
            milestone = addMilestones(key, milestone, "TENDER", null, thread.tender().milestones());
        }
        addContracts(key, milestone, thread.contracts());
    }

    private void addAwards(byte[] key, List<Award> all) throws SQLException {
        for (int i = 0; i < all.size(); i++) {
            Award award = all.get(i);
            row(awards, key, i, award.id(), award.title(), award.status(), utc(award.date()), amount(award.value()), currency(award.value()),
                    start(award.contractPeriod()), end(award.contractPeriod()));
            int position = 0;
            for (Reference supplier : award.suppliers()) {
                row(suppliers, key, i, position++, supplier.id(), supplier.name());
            }
        }
    }

    private void addContracts(byte[] key, int firstMilestone, List<Contract> all) throws SQLException {
        int milestone = firstMilestone;
        int payment = 0;
        for (int i = 0; i < all.size(); i++) {
            Contract contract = all.get(i);
            row(contracts, key, i, contract.id(), contract.awardId(), contract.title(), contract.status(), utc(contract.signed()),
                    amount(contract.value()), currency(contract.value()), start(contract.period()), end(contract.period()));
            milestone = addMilestones(key, milestone, "CONTRACT", i, contract.milestones());
            for (Transaction transaction : contract.transactions()) {
                row(transactions, key, payment++, i, transaction.id(), utc(transaction.date()), amount(transaction.value()),
                        currency(transaction.value()), name(transaction.payer()), name(transaction.payee()));
            }
        }
    }

    private int addMilestones(byte[] key, int first, String phase, Integer contract, List<Milestone> all) throws SQLException {
        int position = first;
        for (Milestone milestone : all) {
            row(milestones, key, position++, phase, contract, milestone.id(), milestone.title(), milestone.type(), milestone.status(),
                    utc(milestone.due()), utc(milestone.met()));
        }
        return position;
    }

    /** Sends what was added; awards before their suppliers, contracts before their transactions. */
    void write() throws SQLException {
        for (PreparedStatement statement : statements()) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements()) {
            statement.close();
        }
    }

    private List<PreparedStatement> statements() {
        return List.of(parties, awards, suppliers, contracts, milestones, transactions);
    }

    private static void row(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static LocalDateTime utc(GivenTime time) {
        return time == null ? null : LocalDateTime.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    private static LocalDateTime start(Period period) {
        return period == null ? null : utc(period.start());
    }

    private static LocalDateTime end(Period period) {
        return period == null ? null : utc(period.end());
    }

    private static Object amount(Amount value) {
        return value == null ? null : value.amount();
    }

    private static String currency(Amount value) {
        return value == null ? null : value.currency();
    }

    private static String name(Reference organization) {
        return organization == null ? null : organization.name() == null ? organization.id() : organization.name();
    }
}
