package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.TestPersistence;
import org.sijill.db.SharedTestDatabase;

class ParametersDatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @AfterEach
    void theTriedRowsGo() {
        execute("delete from sijill.parameter where name = 'trial.limit'");
    }

    @Test
    void theLimitsOfTheRegistrationAreThere() {
        with(parameters -> {
            assertThat(parameters.number("registration.verify.limit", TODAY)).isEqualTo(1);
            assertThat(parameters.number("registration.decide.limit", TODAY)).isEqualTo(5);
            assertThat(parameters.number("registration.complete.limit", TODAY)).isEqualTo(15);
            assertThat(parameters.numbers("registration.complete.reminders", TODAY))
                    .containsExactly(5, 10);
            assertThat(parameters.number("registration.reopen", TODAY)).isEqualTo(60);
            assertThat(parameters.number("registration.legalCeiling", TODAY)).isEqualTo(4);
            assertThat(parameters.legalReference("registration.legalCeiling", TODAY))
                    .contains("87/84", "Article 10");
        });
    }

    @Test
    void aChangedNumberHoldsFromItsDayOn() {
        execute(
                """
                insert into sijill.parameter (name, valid_from, valid_to, value, unit, legal_reference) values
                    ('trial.limit', '2026-01-01', '2026-11-30', '5', 'working days', 'old order'),
                    ('trial.limit', '2026-12-01', null, '7', 'working days', 'new order')""");
        with(parameters -> {
            assertThat(parameters.number("trial.limit", LocalDate.of(2026, 11, 30)))
                    .isEqualTo(5);
            assertThat(parameters.number("trial.limit", LocalDate.of(2026, 12, 1)))
                    .isEqualTo(7);
            assertThat(parameters.number("trial.limit", LocalDate.of(2026, 1, 1)))
                    .isEqualTo(5);
            assertThatThrownBy(() -> parameters.number("trial.limit", LocalDate.of(2025, 12, 31)))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void aListIsNotTakenForANumberNorAMissingNameForZero() {
        with(parameters -> {
            assertThatThrownBy(() -> parameters.number("registration.complete.reminders", TODAY))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> parameters.number("registration.unheardOf", TODAY))
                    .isInstanceOf(IllegalStateException.class);
        });
    }

    private static void with(Consumer<Parameters> test) {
        TestPersistence.rolledBack(em -> test.accept(new Parameters(new ParameterRepository(em))));
    }

    private static void execute(String sql) {
        try (var owner = SharedTestDatabase.access().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
