package org.sijill.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Red if a column is left out, or its order changed, in one of {@code AuditEncoding} and {@code audit_hash()} alone. */
class AuditEncodingDatabaseTest {

    private static final String SQL_HASH =
            """
            select sijill.audit_hash(?, ?, ?, row(cast(? as uuid), cast(? as timestamptz), ?, ?, ?, ?, ?, ?, ?, ?,
                cast(? as bigint), ?, ?, ?)::sijill.audit_event)
            """;

    private static final String[] TEXTS = {
        null,
        "",
        "-",
        "0:",
        "1:a",
        "clerk",
        "clerk,supervisor",
        "موظف الاستقبال",
        "عُمان\u200F 24",
        "e\u0301",
        "\uD83D\uDCC4",
        "a\nb\t\\\"'",
    };

    private final Random random = new Random(20261124);
    private final AuditEncoding encoding = new AuditEncoding();

    @Test
    void javaAndTheDatabaseReadEveryRowAlike() throws SQLException {
        var hashes = new HashSet<String>();
        try (var app = SharedTestDatabase.access().connect();
                var statement = app.prepareStatement(SQL_HASH)) {
            for (int i = 0; i < 2_000; i++) {
                var seq = random.nextLong(1, Long.MAX_VALUE);
                var previous = new byte[32];
                random.nextBytes(previous);
                var sealedAt = moment();
                var event = event();
                var java = encoding.hash(seq, previous, micros(sealedAt), encoded(event));
                assertThat(sqlHash(statement, seq, previous, sealedAt, event))
                        .as(Arrays.toString(event))
                        .isEqualTo(java);
                hashes.add(HexFormat.of().formatHex(java));
            }
        }
        assertThat(hashes).hasSize(2_000);
    }

    @Test
    void whatMovesFromOneColumnToTheNextIsAnotherLine() {
        var before = new byte[32];
        assertThat(encoding.hash(1, before, 0, "ab", "c")).isNotEqualTo(encoding.hash(1, before, 0, "a", "bc"));
        assertThat(encoding.hash(1, before, 0, "", null)).isNotEqualTo(encoding.hash(1, before, 0, null, ""));
        assertThat(encoding.hash(1, before, 0, "-", "")).isNotEqualTo(encoding.hash(1, before, 0, null, ""));
    }

    /** The columns of the table in its order; times in ISO form. */
    private String[] event() {
        var event = new String[14];
        for (int i = 2; i < event.length; i++) {
            event[i] = TEXTS[random.nextInt(TEXTS.length)];
        }
        event[0] = new UUID(random.nextLong(), random.nextLong()).toString();
        event[1] = moment().toString();
        event[10] = random.nextBoolean() ? null : Long.toString(random.nextLong());
        return event;
    }

    private OffsetDateTime moment() {
        return OffsetDateTime.parse("1999-01-01T00:00:00Z")
                .plus(random.nextLong(3_000_000_000_000_000L), ChronoUnit.MICROS);
    }

    private static String[] encoded(String[] event) {
        var encoded = event.clone();
        encoded[1] = Long.toString(micros(OffsetDateTime.parse(event[1])));
        return encoded;
    }

    private static long micros(OffsetDateTime moment) {
        return ChronoUnit.MICROS.between(OffsetDateTime.parse("1970-01-01T00:00:00Z"), moment);
    }

    private static byte[] sqlHash(
            PreparedStatement statement, long seq, byte[] previous, OffsetDateTime sealedAt, String[] event)
            throws SQLException {
        statement.setLong(1, seq);
        statement.setBytes(2, previous);
        statement.setObject(3, sealedAt);
        for (int i = 0; i < event.length; i++) {
            statement.setString(4 + i, event[i]);
        }
        try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getBytes(1);
        }
    }
}
