package org.sijill.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the restriction lets through in the database is shown by WorkItemRepositoryDatabaseTest. */
class AccessScopeTest {

    @ParameterizedTest
    @CsvSource({
        "OM-DA-01, 2, true",
        "OM-DA-01-C1, 2, true",
        "OM-DA-01, 3, false",
        "OM-DA-02, 2, false",
        "OM-DA-10, 0, false",
        "OM-DA, 0, false"
    })
    void aRecordIsReachedWithinTheAreaUpToTheLevel(String office, int level, boolean reached) {
        var scope = AccessScope.of(TestActors.in(TestActors.NIZWA));
        assertThat(scope.covers(new OfficeCode(office), level)).isEqualTo(reached);
    }

    @Test
    void theConditionHoldsOfficeAreaAndLevelOfTheAlias() {
        assertThat(AccessScope.of(TestActors.in(TestActors.NIZWA)).restrict("a"))
                .contains("a.officeCode = :scopeOffice")
                .contains("a.officeCode like :scopeArea")
                .contains("a.level <= :scopeLevel");
    }
}
