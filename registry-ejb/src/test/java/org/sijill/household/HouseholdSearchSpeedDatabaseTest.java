package org.sijill.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.household.Registry.onDatabase;
import static org.sijill.security.TestActors.NIZWA;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.db.SharedTestDatabase;
import org.sijill.security.Actor;
import org.sijill.security.TestActors;

/** Three thousand invented families of five in one office: more than any office of the demo has. */
class HouseholdSearchSpeedDatabaseTest {

    private static final Actor CLERK = TestActors.in(NIZWA);
    private static final int ROUNDS = 10;
    private static final Duration AIM = Duration.ofMillis(150);

    private static final List<String> TYPED = List.of(
            "راشد",
            "راشد العبري",
            "العبري 5507",
            "مريم بنت سالم",
            "الرواحي حمد",
            "1000",
            "٩١٠٠١",
            "910012",
            "7000123",
            "زمردة");

    private static final List<String> TABLES =
            List.of("person", "person_facts", "household", "household_facts", "membership");

    private static final String PERSONS =
            """
            insert into sijill.person (id, civil_number, office_code, confidentiality_level, registered_at, version)
            select md5('speed person ' || n)::uuid, (700000000 + n)::text, 'OM-DA-01', 1, timestamptz '2026-03-01', 1
            from generate_series(1, 15000) n""";

    private static final String PERSON_FACTS =
            """
            insert into sijill.person_facts (id, person_id, id_kind, name_given, name_father, name_grandfather,
              name_great_grandfather, name_tribe, name_full_ar, name_full_en, name_search, sex, born_on, born_accuracy,
              nationality, marital_status, work_status, valid_from, recorded_at, recorded_by)
            select md5('speed facts ' || n)::uuid, md5('speed person ' || n)::uuid, 'OMANI_ID', given, father, '', '', tribe,
              given || ' ' || father || ' ' || tribe, '', ' ' || given || ' ' || father || ' ' || tribe || ' ', 'MALE',
              date '1980-01-01', 'EXACT', 'OM', 'MARRIED', 'RETIRED', date '2026-03-01', timestamptz '2026-03-01',
              md5('speed')::uuid
            from (select n,
                (array['راشد','سالم','حمد','مريم','سيف','موزه','زينب','علي','خلفان','شيخه'])[1 + n % 10] as given,
                (array['سالم','حمود','سعيد','ناصر','علي','خميس','بدر'])[1 + n / 10 % 7] as father,
                (array['العبري','الرواحي','الكندي','البلوشي','الحارثي','الهنايي','السيابي','التوبي','البوسعيدي','الريامي',
                       'الشحري'])[1 + n / 5 % 11] as tribe
              from generate_series(1, 15000) n) invented""";

    private static final String HOUSEHOLDS =
            """
            insert into sijill.household (id, number, office_code, confidentiality_level, registered_at, version)
            select md5('speed household ' || n)::uuid, 'H-DA-' || (990000 + n) || '-0', 'OM-DA-01', 1,
              timestamptz '2026-03-01', 1
            from generate_series(1, 3000) n""";

    private static final String HOUSEHOLD_FACTS =
            """
            insert into sijill.household_facts (id, household_id, state, wilaya_code, village, landmark, mobile, valid_from,
              recorded_at, recorded_by)
            select md5('speed told ' || n)::uuid, md5('speed household ' || n)::uuid, 'ACTIVE', 'OM-DA-01', '', '',
              (91000000 + n * 7)::text, date '2026-03-01', timestamptz '2026-03-01', md5('speed')::uuid
            from generate_series(1, 3000) n""";

    private static final String MEMBERSHIPS =
            """
            insert into sijill.membership (id, household_id, person_id, kind, role, valid_from, recorded_at, recorded_by)
            select md5('speed member ' || n)::uuid, md5('speed household ' || (n - 1) / 5 + 1)::uuid,
              md5('speed person ' || n)::uuid, 'FAMILY', case when n % 5 = 1 then 'HEAD' else 'CHILD' end,
              date '2026-03-01', timestamptz '2026-03-01', md5('speed')::uuid
            from generate_series(1, 15000) n""";

    /** Committed and counted, because the planner knows nothing of rows that are not; they go again. */
    @BeforeAll
    static void fill() {
        asOwner(PERSONS, PERSON_FACTS, HOUSEHOLDS, HOUSEHOLD_FACTS, MEMBERSHIPS);
        asOwner(TABLES.stream().map(table -> "analyze sijill." + table).toArray(String[]::new));
    }

    @AfterAll
    static void empty() {
        asOwner(
                "delete from sijill.membership where recorded_by = md5('speed')::uuid",
                "delete from sijill.household_facts where recorded_by = md5('speed')::uuid",
                "delete from sijill.person_facts where recorded_by = md5('speed')::uuid",
                "delete from sijill.household h where h.id in"
                        + " (select md5('speed household ' || n)::uuid from generate_series(1, 3000) n)",
                "delete from sijill.person p where p.id in"
                        + " (select md5('speed person ' || n)::uuid from generate_series(1, 15000) n)");
        asOwner(TABLES.stream().map(table -> "analyze sijill." + table).toArray(String[]::new));
    }

    private static void asOwner(String... statements) {
        try (var connection = SharedTestDatabase.access().connectAsOwner();
                var statement = connection.createStatement()) {
            for (var text : statements) {
                statement.execute(text);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ninetyFiveOfAHundredSearchesAreAnsweredWithinTheAim() {
        onDatabase(registry -> {
            var service = registry.as(CLERK);
            TYPED.forEach(service::search);
            var took = new ArrayList<Long>();
            for (var round = 0; round < ROUNDS; round++) {
                for (var typed : TYPED) {
                    var begun = System.nanoTime();
                    service.search(typed);
                    registry.entities.flush();
                    took.add(System.nanoTime() - begun);
                }
            }
            took.sort(null);
            assertThat(Duration.ofNanos(took.get(took.size() * 95 / 100))).isLessThan(AIM);
            assertThat(service.search("راشد العبري").rows()).hasSize(5);
        });
    }

    /** Where a table is small the planner reads it whole; that it could do otherwise is what is shown. */
    @Test
    void aNameCanBeLookedUpInTheIndexOnNames() {
        onDatabase(registry -> {
            registry.entities
                    .createNativeQuery("set local enable_seqscan = off")
                    .executeUpdate();
            assertThat(registry.entities
                            .createNativeQuery("explain select person_id from sijill.person_facts"
                                    + " where name_search like '% زمرده%' and superseded_at is null")
                            .getResultList()
                            .toString())
                    .contains("ix_person_facts_name");
        });
    }
}
