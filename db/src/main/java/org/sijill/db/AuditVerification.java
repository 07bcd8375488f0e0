package org.sijill.db;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.sijill.db.AuditVerdict.Break;
import org.sijill.db.AuditVerdict.Kind;

/**
 * Checks the audit log without the application: reads the chain from its first line, recomputes each hash, compares with the
 * heads kept outside the database, and names the first link that is broken.
 *
 * @see "ADR 0016"
 */
public final class AuditVerification {

    private static final int FETCH = 5_000;

    /** Columns of the event in the table's order, from {@link #FIRST_COLUMN}; only built-in functions, which need no trust. */
    private static final String CHAIN =
            """
            select s.seq, s.event_id::text, s.previous_hash, s.hash, (extract(epoch from s.sealed_at) * 1000000)::bigint,
                   e.id::text, (extract(epoch from e.at) * 1000000)::bigint::text, e.actor_id, e.actor_name, e.roles,
                   e.office_code, e.action, e.outcome, e.subject_type, e.subject_id, e.subject_version::text, e.fields,
                   e.reference, e.channel
            from sijill.audit_seal s left join sijill.audit_event e on e.id = s.event_id
            order by s.seq
            """;

    private static final int FIRST_COLUMN = 6;
    private static final int COLUMNS = 14;

    private static final String WAITING = "select count(*) from sijill.audit_waiting";

    private static final String PAST_THE_LOG =
            """
            select e.id::text from sijill.audit_event e
            where not exists (select from sijill.audit_seal s where s.event_id = e.id)
              and not exists (select from sijill.audit_waiting w where w.event_id = e.id)
            order by e.id limit 1
            """;

    private static final String GONE_UNSEALED =
            """
            select w.event_id::text from sijill.audit_waiting w
            where not exists (select from sijill.audit_event e where e.id = w.event_id)
            order by w.event_id limit 1
            """;

    private final Connection connection;
    private final AuditHeads heads;
    private final AuditEncoding encoding = new AuditEncoding();

    private long reached;
    private long agreedUpTo;
    private byte[] previous = AuditEncoding.BEFORE_FIRST;
    private String previousEvent = "";

    private AuditVerification(Connection connection, AuditHeads heads) {
        this.connection = connection;
        this.heads = heads;
    }

    /**
     * Verifies the log as it is at one moment; the registry may run meanwhile.
     *
     * @param headsFile {@code audit/heads.log} in the data folder
     * @throws SQLException if the database cannot be read
     * @throws IOException if the file cannot be read
     */
    public static AuditVerdict verify(DatabaseAccess access, Path headsFile) throws SQLException, IOException {
        // the file first: a head is written after its seals are committed, so the database is never behind it
        try (var heads = new AuditHeads(headsFile);
                var connection = access.connect()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new AuditVerification(connection, heads).verdict();
        }
    }

    /** Verifies in the transaction of the connection, which must have one. */
    public static AuditVerdict verify(Connection connection, Path headsFile) throws SQLException, IOException {
        try (var heads = new AuditHeads(headsFile)) {
            return new AuditVerification(connection, heads).verdict();
        }
    }

    private AuditVerdict verdict() throws SQLException, IOException {
        var firstBreak = firstBrokenLink();
        if (firstBreak.isEmpty()) {
            firstBreak = breakOutsideTheChain();
        }
        var waiting = one(WAITING).map(Long::parseLong).orElse(0L);
        return new AuditVerdict(reached, waiting, heads.first(), heads.last(), firstBreak);
    }

    private Optional<Break> firstBrokenLink() throws SQLException, IOException {
        try (var statement = connection.prepareStatement(CHAIN)) {
            statement.setFetchSize(FETCH);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var broken = broken(row);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Break> broken(ResultSet row) throws SQLException, IOException {
        var seq = row.getLong(1);
        var eventId = row.getString(2);
        if (seq != reached + 1) {
            return at(Kind.MISSING, reached + 1, seq - 1, "");
        }
        if (row.getString(FIRST_COLUMN) == null) {
            return at(Kind.MISSING, seq, seq, eventId);
        }
        var stated = row.getBytes(4);
        var follows = Arrays.equals(row.getBytes(3), previous);
        if (!follows || !Arrays.equals(recomputed(row, seq), stated)) {
            return whatIsWrong(row, seq, follows);
        }
        var kept = heads.next();
        if (kept.isPresent() && kept.get().seq() == seq) {
            if (!kept.get().hash().equals(HexFormat.of().formatHex(stated))) {
                return at(Kind.RECOMPUTED, agreedUpTo + 1, seq, seq == agreedUpTo + 1 ? eventId : "");
            }
            agreedUpTo = seq;
            heads.advance();
        }
        reached = seq;
        previous = stated;
        previousEvent = eventId;
        return Optional.empty();
    }

    /** A line whose number was shifted still fits its old number, which tells what happened before it. */
    private Optional<Break> whatIsWrong(ResultSet row, long seq, boolean follows) throws SQLException {
        var stated = row.getBytes(4);
        if (Arrays.equals(recomputed(row, seq - 1), stated)) {
            return at(Kind.INSERTED, seq - 1, seq - 1, previousEvent);
        }
        if (Arrays.equals(recomputed(row, seq + 1), stated)) {
            return at(Kind.MISSING, seq, seq, "");
        }
        if (!follows && Arrays.equals(recomputed(row, seq), stated)) {
            // this line is as it was sealed, on another line than the one now before it
            return at(Kind.CHANGED, Math.max(1, seq - 1), Math.max(1, seq - 1), previousEvent);
        }
        return at(Kind.CHANGED, seq, seq, row.getString(2));
    }

    private byte[] recomputed(ResultSet row, long seq) throws SQLException {
        var event = new String[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            event[i] = row.getString(FIRST_COLUMN + i);
        }
        return encoding.hash(seq, row.getBytes(3), row.getLong(5), event);
    }

    private Optional<Break> breakOutsideTheChain() throws SQLException, IOException {
        var ahead = heads.next();
        if (ahead.isPresent()) {
            while (heads.next().isPresent()) {
                heads.advance();
            }
            return at(Kind.LAST_CUT, reached + 1, heads.last(), "");
        }
        if (heads.editedLine() > 0) {
            return at(Kind.HEADS_EDITED, heads.editedLine(), heads.editedLine(), "");
        }
        if (reached > 0 && heads.first() == 0) {
            return at(Kind.HEADS_MISSING, 1, reached, "");
        }
        var inserted = one(PAST_THE_LOG);
        if (inserted.isPresent()) {
            return at(Kind.INSERTED, reached + 1, reached + 1, inserted.get());
        }
        return one(GONE_UNSEALED).flatMap(event -> at(Kind.MISSING, reached + 1, reached + 1, event));
    }

    private static Optional<Break> at(Kind kind, long from, long to, String eventId) {
        return Optional.of(new Break(kind, from, to, eventId));
    }

    private Optional<String> one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }
}
