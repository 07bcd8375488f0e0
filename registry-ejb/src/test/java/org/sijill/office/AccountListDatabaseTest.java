package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.CountedStatements;
import org.sijill.common.TestPersistence;

class AccountListDatabaseTest {

    @BeforeEach
    void nobodyWorksHere() {
        Staff.none();
    }

    /** Red if the state's condition goes from {@code AccountRepository.filtered}. */
    @Test
    void whoIsShutOutIsFoundAsSuchAndTheOthersWithoutHim() {
        asAdministrator((staff, em) -> {
            staff.employ("said", "clerk", "OM-DA-01");
            var gone = staff.employ("salim", "clerk", "OM-DA-01");
            staff.service.disable(gone.id(), gone.version());
            assertThat(found(staff, Optional.of(true))).containsExactly("salim");
            assertThat(found(staff, Optional.of(false))).containsExactly("boss", "said");
            assertThat(found(staff, Optional.empty())).containsExactly("boss", "said", "salim");
        });
    }

    /** Red without the hint at {@code AccountRepository.search}: roles are then read by one statement an account. */
    @Test
    void aPageOfTwentyAccountsTakesAsManyStatementsAsOneOfTwo() {
        asAdministrator((staff, em) -> {
            staff.employ("said", Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "researcher", "clerk"));
            var two = statements(staff, em, 2);
            IntStream.range(0, 18)
                    .forEach(i -> staff.employ("clerk" + i, "clerk", i % 2 == 0 ? "OM-DA-01" : "OM-ZU-01"));
            assertThat(statements(staff, em, 20)).isEqualTo(two).isPositive();
        });
    }

    private static int statements(Staff staff, EntityManager em, int rows) {
        em.flush();
        em.clear();
        return CountedStatements.during(em, () -> {
            var page = staff.service.search(AccountFilter.ALL, 1).rows();
            assertThat(page).hasSize(rows).allMatch(row -> !row.roles().isEmpty());
        });
    }

    private static List<String> found(Staff staff, Optional<Boolean> disabled) {
        var filter = new AccountFilter("", Optional.empty(), Optional.empty(), disabled);
        var page = staff.service.search(filter, 1);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(AccountSummary::userName).toList();
    }

    private static void asAdministrator(BiConsumer<Staff, EntityManager> test) {
        TestPersistence.rolledBack(em -> {
            var staff = new Staff(em);
            staff.administrator();
            test.accept(staff, em);
        });
    }
}
