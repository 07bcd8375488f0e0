package org.sijill.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.TestPersistence;
import org.sijill.db.AuditVerdict;
import org.sijill.db.AuditVerdict.Kind;
import org.sijill.db.AuditVerification;
import org.sijill.db.SharedTestDatabase;
import org.sijill.security.CurrentActor;

/**
 * Six lines, each sealed by itself with its head outside; then somebody with every right in the database and the triggers
 * off. What he does is verified in his own transaction and rolled back, so that the log of the test run stays whole.
 */
class AuditTamperDatabaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC);
    private static final int LINES = 6;

    @TempDir
    Path folder;

    private Path heads;
    private AuditSealer sealer;
    private long last;

    @BeforeEach
    void sixSealedLines() throws SQLException {
        heads = folder.resolve("audit/heads.log");
        sealer = TestSealer.keepingHeadsIn(heads, CLOCK);
        sealer.sealNow();
        for (int i = 1; i <= LINES; i++) {
            write("A-" + i);
            assertThat(sealer.sealNow()).isEqualTo(1);
        }
        try (var superuser = SharedTestDatabase.connectAsSuperuser()) {
            last = number(superuser, "select max(seq) from sijill.audit_seal");
        }
    }

    /** Red if {@code AuditSealer.keepOutside} no longer appends. */
    @Test
    void anUntouchedLogIsWhole() throws Exception {
        var verdict = AuditVerification.verify(SharedTestDatabase.access(), heads);
        assertThat(verdict.firstBreak()).isEmpty();
        assertThat(verdict.sealedUpTo()).isEqualTo(last);
        assertThat(verdict.keptUpTo()).isEqualTo(last);
        assertThat(verdict.waiting()).isZero();
        assertThat(verdict.describe()).contains("whole").contains("sealed up to " + last);
    }

    @Nested
    class WithTheTriggersOff {

        /** Red if a column is left out of {@code AuditEncoding.hash}: each column is changed once. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "at = at + interval '1 microsecond'",
                    "actor_id = '00000000-0000-7000-8000-000000000000'",
                    "actor_name = 'another'",
                    "roles = 'clerk'",
                    "office_code = 'OM-DA'",
                    "action = 'registration.approve'",
                    "outcome = 'SEEN'",
                    "subject_type = 'person'",
                    "subject_id = 'A-0'",
                    "subject_version = null",
                    "fields = 'mobilewilaya'",
                    "reference = 'another'",
                    "channel = 'api'",
                })
        void aLineChangedIsNamed(String change) throws Exception {
            tampering(db -> {
                execute(db, "update sijill.audit_event set " + change + " where id = " + eventAt(last - 3));
                assertBroken(db, Kind.CHANGED, last - 3).endsWith(text(db, "select " + eventAt(last - 3)));
            });
        }

        /** Red if {@code sealed_at} is left out of {@code AuditEncoding.hash}. */
        @Test
        void aChangedTimeOfTheSealIsNamed() throws Exception {
            tampering(db -> {
                execute(db, "update sijill.audit_seal set sealed_at = sealed_at - interval '1 h' where seq = " + last);
                assertBroken(db, Kind.CHANGED, last);
            });
        }

        /** Red if the comparison of {@code previous_hash} goes from {@code AuditVerification.broken}. */
        @Test
        void aLineChangedTogetherWithItsOwnHashIsNamed() throws Exception {
            tampering(db -> {
                execute(db, "update sijill.audit_event set actor_name = 'x' where id = " + eventAt(last - 3));
                Files.delete(heads);
                execute(
                        db,
                        "update sijill.audit_seal s set hash = " + rehashed("s.seq", "s.previous_hash")
                                + " from sijill.audit_event e where e.id = s.event_id and seq = " + (last - 3));
                assertBroken(db, Kind.CHANGED, last - 3);
            });
        }

        /** Red if {@code seq != reached + 1} goes from {@code AuditVerification.broken}. */
        @Test
        void aLineCutFromTheMiddleIsNamed() throws Exception {
            tampering(db -> {
                var event = text(db, "select " + eventAt(last - 2));
                execute(db, "delete from sijill.audit_seal where seq = " + (last - 2));
                execute(db, "delete from sijill.audit_event where id = '" + event + "'");
                assertBroken(db, Kind.MISSING, last - 2);
            });
        }

        /** Red if the left join of {@code AuditVerification.CHAIN} becomes an inner one. */
        @Test
        void anEventGoneFromUnderItsSealIsNamed() throws Exception {
            tampering(db -> {
                var event = text(db, "select " + eventAt(last));
                execute(db, "delete from sijill.audit_event where id = '" + event + "'");
                assertBroken(db, Kind.MISSING, last).endsWith(event);
            });
        }

        /** Red if {@code seq + 1} goes from {@code AuditVerification.whatIsWrong}: it is then called changed. */
        @Test
        void aLineCutFromTheMiddleWithTheNumbersClosedUpIsNamed() throws Exception {
            tampering(db -> {
                execute(db, "delete from sijill.audit_seal where seq = " + (last - 2));
                execute(db, "update sijill.audit_seal set seq = -seq where seq > " + (last - 2));
                execute(db, "update sijill.audit_seal set seq = -seq - 1 where seq < 0");
                assertBroken(db, Kind.MISSING, last - 2);
            });
        }

        /** Red if {@code LAST_CUT} goes from {@code AuditVerification.breakOutsideTheChain}: the chain itself is whole. */
        @Test
        void theLastLineCutIsNamed() throws Exception {
            tampering(db -> {
                var event = text(db, "select " + eventAt(last));
                execute(db, "delete from sijill.audit_seal where seq = " + last);
                execute(db, "delete from sijill.audit_event where id = '" + event + "'");
                assertBroken(db, Kind.LAST_CUT, last);
            });
        }

        /** Red if the comparison with {@code heads.next()} goes from {@code AuditVerification.broken}. */
        @Test
        void theLastLineCutAndAnotherSealedInItsPlaceIsNamed() throws Exception {
            tampering(db -> {
                var event = text(db, "select " + eventAt(last));
                execute(db, "delete from sijill.audit_seal where seq = " + last);
                execute(db, "delete from sijill.audit_event where id = '" + event + "'");
                execute(db, insertEvent());
                execute(
                        db,
                        "insert into sijill.audit_waiting select id from sijill.audit_event where action = 'forged'");
                execute(db, "select sijill.audit_seal_waiting('2026-11-24T06:00:00Z', 10)");
                assertBroken(db, Kind.RECOMPUTED, last);
            });
        }

        /** Red if {@code PAST_THE_LOG} is not asked: an event without a seal looks like one that waits. */
        @Test
        void aLineInsertedInThePastIsNamed() throws Exception {
            tampering(db -> {
                execute(db, insertEvent());
                assertThat(verdict(db).waiting()).isZero();
                assertBroken(db, Kind.INSERTED, last + 1)
                        .endsWith(text(db, "select id from sijill.audit_event where action = 'forged'"));
            });
        }

        /** Red if {@code seq - 1} goes from {@code AuditVerification.whatIsWrong}: the wrong line is named then. */
        @Test
        void aLineInsertedWithASealAndTheNumbersMovedUpIsNamed() throws Exception {
            tampering(db -> {
                Files.delete(heads);
                execute(db, insertEvent());
                execute(db, "update sijill.audit_seal set seq = -seq where seq > " + (last - 3));
                execute(db, "update sijill.audit_seal set seq = -seq + 1 where seq < 0");
                execute(
                        db,
                        "insert into sijill.audit_seal select s.seq + 1, e.id, s.hash, "
                                + rehashed("s.seq + 1", "s.hash")
                                + ", s.sealed_at from sijill.audit_seal s, sijill.audit_event e where s.seq = "
                                + (last - 3) + " and e.action = 'forged'");
                assertBroken(db, Kind.INSERTED, last - 2)
                        .endsWith(text(db, "select id from sijill.audit_event where action = 'forged'"));
            });
        }

        /** Red if the comparison with {@code heads.next()} goes from {@code AuditVerification.broken}: the chain is whole. */
        @Test
        void aChainRecomputedFromAChangedLineOnIsNamed() throws Exception {
            tampering(db -> {
                execute(db, "update sijill.audit_event set actor_name = 'x' where id = " + eventAt(last - 3));
                recomputeFrom(db, last - 3);
                assertBroken(db, Kind.RECOMPUTED, last - 3).endsWith(text(db, "select " + eventAt(last - 3)));
            });
        }

        /** Red if {@code follows} in {@code AuditHeads} no longer looks at the running hash. */
        @Test
        void aHeadFileMadeToAgreeWithARecomputedChainIsNamed() throws Exception {
            tampering(db -> {
                execute(db, "update sijill.audit_event set actor_name = 'x' where id = " + eventAt(last));
                var before = text(db, "select encode(hash, 'hex') from sijill.audit_seal where seq = " + last);
                recomputeFrom(db, last);
                var after = text(db, "select encode(hash, 'hex') from sijill.audit_seal where seq = " + last);
                Files.writeString(heads, Files.readString(heads).replace(before, after));
                var lines = Files.readAllLines(heads).size();
                assertBroken(db, Kind.HEADS_EDITED, lines);
            });
        }

        /** Red if the whole file's absence passes as a file that is behind. */
        @Test
        void aHeadFileTakenAwayIsNamed() throws Exception {
            tampering(db -> {
                Files.delete(heads);
                assertThat(verdict(db).firstBreak())
                        .hasValueSatisfying(broken -> assertThat(broken.kind()).isEqualTo(Kind.HEADS_MISSING));
            });
        }

        /** Red if {@code AuditSealer.keepOutside} appends though the last head kept no longer agrees. */
        @Test
        void theRunningServerKnowsThatItsLastHeadNoLongerAgrees() throws IOException {
            assertThat(sealer.brokenAt()).isEmpty();
            new HeadFile(heads).append(new Head(last + 1, "f".repeat(64), CLOCK.instant()));
            assertThat(sealer.brokenAt()).hasValue(last + 1);

            write("A-7");
            write("A-8");
            assertThat(sealer.sealNow()).as("it goes on sealing").isEqualTo(2);
            assertThat(Files.readAllLines(heads))
                    .as("and leaves the file as evidence")
                    .last()
                    .asString()
                    .startsWith((last + 1) + " ffff");
        }
    }

    /** Red if the grants of the migration name more, and for the owner if a trigger is missing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update sijill.audit_event set actor_name = 'x'",
                "delete from sijill.audit_event",
                "truncate sijill.audit_event cascade",
                "update sijill.audit_seal set seq = seq + 1",
                "delete from sijill.audit_seal",
                "truncate sijill.audit_seal",
            })
    void neitherTheRuntimeRoleNorTheOwnerChangesThePast(String statement) throws SQLException {
        try (var app = SharedTestDatabase.access().connect();
                var owner = SharedTestDatabase.access().connectAsOwner();
                var superuser = SharedTestDatabase.connectAsSuperuser()) {
            assertThatThrownBy(() -> execute(app, statement)).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(owner, statement)).hasMessageContaining("insert-only");
            assertThatThrownBy(() -> execute(superuser, statement)).hasMessageContaining("insert-only");
        }
    }

    /** Red if {@code audit_seal_waiting} loses {@code security definer} and the role is granted the tables instead. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into sijill.audit_seal select seq + 1, event_id, hash, hash, sealed_at from sijill.audit_seal",
                "delete from sijill.audit_waiting",
                "insert into sijill.audit_waiting values ('00000000-0000-7000-8000-000000000000')",
                "alter table sijill.audit_event disable trigger all",
                "create or replace function sijill.audit_part(value text) returns text language sql return value",
            })
    void theRuntimeRoleReachesTheChainThroughTheSealersFunctionAlone(String statement) throws SQLException {
        try (var app = SharedTestDatabase.access().connect()) {
            assertThatThrownBy(() -> execute(app, statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("42501"));
        }
    }

    private interface Tampering {
        void with(Connection superuser) throws Exception;
    }

    private static void tampering(Tampering tampering) throws Exception {
        try (var superuser = SharedTestDatabase.connectAsSuperuser()) {
            superuser.setAutoCommit(false);
            execute(superuser, "alter table sijill.audit_event disable trigger all");
            execute(superuser, "alter table sijill.audit_seal disable trigger all");
            execute(superuser, "alter table sijill.audit_seal drop constraint ck_audit_seal_seq");
            try {
                tampering.with(superuser);
            } finally {
                superuser.rollback();
            }
        }
    }

    /** @return the event named, to be checked */
    private org.assertj.core.api.AbstractStringAssert<?> assertBroken(Connection db, Kind kind, long seq)
            throws SQLException, IOException {
        var broken = verdict(db).firstBreak().orElseThrow();
        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.from()).isEqualTo(seq);
        assertThat(broken.to()).isEqualTo(seq);
        return assertThat(broken.eventId());
    }

    private AuditVerdict verdict(Connection db) throws SQLException, IOException {
        return AuditVerification.verify(db, heads);
    }

    private static void write(String subject) {
        TestPersistence.commit(entities -> TestAuditLog.in(entities, new CurrentActor(), CLOCK)
                .wrote("registration.submit", "application", subject, 1, "mobile", "wilaya"));
    }

    private static String insertEvent() {
        return "insert into sijill.audit_event values ('" + new UUID(0x0190_0000_0000_7000L, System.nanoTime())
                + "', '2026-01-01', null, 'x', '', null, 'forged', 'DONE', 'application', 'A-3', 1, '', 'r', 'staff')";
    }

    private static String eventAt(long seq) {
        return "(select event_id from sijill.audit_seal where seq = " + seq + ")";
    }

    private static String rehashed(String seq, String previous) {
        return "sijill.audit_hash(" + seq + ", " + previous + ", s.sealed_at, e)";
    }

    private void recomputeFrom(Connection db, long first) throws SQLException {
        for (long seq = first; seq <= last; seq++) {
            execute(
                    db,
                    "update sijill.audit_seal s set previous_hash = p.hash, hash = " + rehashed("s.seq", "p.hash")
                            + " from sijill.audit_event e, sijill.audit_seal p"
                            + " where e.id = s.event_id and p.seq = s.seq - 1 and s.seq = " + seq);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(text(connection, sql));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
