package org.sijill.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import org.junit.jupiter.api.Test;

class TestPersistenceDatabaseTest {

    @Test
    void testsWorkAsTheRuntimeRoleInTheRegistrysSchema() {
        TestPersistence.rolledBack(entities -> {
            var where = (Object[]) entities.createNativeQuery("select current_user, current_schema()")
                    .getSingleResult();
            assertThat(where).containsExactly("sijill_app", "sijill");
        });
    }

    @Test
    void theRuntimeRoleMakesNoTables() {
        assertThatThrownBy(() -> TestPersistence.rolledBack(
                        entities -> entities.createNativeQuery("create table intruder (id int)")
                                .executeUpdate()))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("permission denied");
    }
}
