package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.Ids;
import org.sijill.common.TestPersistence;

/** By what an application is found: any part of each of its numbers, and by an index. */
class ApplicationSearchDatabaseTest {

    private static final String FOUND = "select number from sijill.application where number_search like '%";

    @ParameterizedTest
    @CsvSource({
        "814777123, true",
        "4777, true",
        "92777814, true",
        "777814, true",
        "269042174, true",
        "042174, true",
        "92777815, false",
        "12392777814, false",
        "7781426, false"
    })
    void aPartOfEachNumberFindsIt(String digits, boolean found) {
        TestPersistence.rolledBack(entities -> {
            file(entities);
            assertThat(entities.createNativeQuery(FOUND + digits + "%'")
                            .getResultList()
                            .contains("A-26-904217-4"))
                    .isEqualTo(found);
        });
    }

    @Test
    void anIndexAnswers() {
        TestPersistence.rolledBack(entities -> {
            entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            Stream<?> plan = entities.createNativeQuery("explain " + FOUND + "777814%' order by begun_at desc limit 5")
                    .getResultStream();
            assertThat(plan.map(String::valueOf).collect(Collectors.joining()))
                    .contains("ix_application_number_search");
        });
    }

    private static void file(EntityManager entities) {
        entities.createNativeQuery(
                        """
                        insert into sijill.application (id, number, civil_number, mobile, wilaya_code, help_wanted, channel,
                          status, office_code, confidentiality_level, filed_by, request_key, request_hash, begun_at, filed_at,
                          prepared_by, missing, version)
                        values (cast(?1 as uuid), 'A-26-904217-4', '814777123', '92777814', 'OM-DA-01', 'DEVICE', 'COUNTER',
                          'VERIFYING', 'OM-DA-01', 1, cast(?1 as uuid), 'key', '', '2026-11-24T05:00Z', '2026-11-24T05:00Z',
                          '', '', 1)
                        """)
                .setParameter(1, Ids.next().toString())
                .executeUpdate();
    }
}
