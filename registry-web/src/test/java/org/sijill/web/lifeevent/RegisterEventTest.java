package org.sijill.web.lifeevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.web.rest.InvalidFieldsException;

class RegisterEventTest {

    private static RegisterEvent event(String kind, String happenedOn, String wilaya) {
        return new RegisterEvent("e-1", kind, "10483526", happenedOn, null, null, wilaya);
    }

    @Test
    void anAddressNamesItsWilaya() {
        assertThat(event("ADDRESS", "2026-11-24", "OM-DA-01").command().wilaya().value())
                .isEqualTo("OM-DA-01");
        refused(event("ADDRESS", "2026-11-24", null), "wilaya", "common.error.required");
    }

    /** Red if a day goes on to the database that it cannot hold. */
    @ParameterizedTest
    @CsvSource({"-999999999-01-01", "0001-01-01", "1899-12-31", "yesterday"})
    void aDayIsOneThatARegisterCanTellOf(String day) {
        refused(event("DEATH", day, null), "happenedOn", "lifeevent.error.happenedOn");
    }

    private static void refused(RegisterEvent event, String field, String code) {
        assertThatThrownBy(event::command)
                .isInstanceOfSatisfying(InvalidFieldsException.class, refused -> assertThat(refused.wrong())
                        .containsEntry(field, code));
    }
}
