package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.OfficeCode;

class ColleagueDatabaseTest {

    private static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");

    @BeforeEach
    void nobodyWorksHere() {
        Staff.none();
    }

    @Test
    void aTaskGoesToWhoMayDoItReachesItAndIsThere() {
        asSupervisor(staff -> {
            staff.employ("here", "clerk", "OM-DA-01");
            staff.employ("above", Staff.authority("OM-DA", AreaKind.OWN_OFFICE, 2, "clerk"));
            staff.employ("elsewhere", "clerk", "OM-DA-02");
            staff.employ("low", Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 0, "clerk"));
            staff.employ("other.role", "researcher", "OM-DA-01");
            staff.employ("gone", "clerk", "OM-DA-01").disable();
            staff.accounts.flush();
            assertThat(staff.colleagues.whoCanTake("registration.verify", NIZWA, 1))
                    .extracting(colleague -> colleague.name().in(Language.EN))
                    .containsExactly("Name of above", "Name of here");
        });
    }

    @Test
    void ofAnotherOfficeOrLevelNothingIsTold() {
        asSupervisor(staff -> {
            assertThatThrownBy(() -> staff.colleagues.whoCanTake("registration.verify", new OfficeCode("OM-ZU-01"), 1))
                    .isInstanceOf(NotAvailableException.class);
            assertThatThrownBy(() -> staff.colleagues.whoCanTake("registration.verify", NIZWA, 3))
                    .isInstanceOf(NotAvailableException.class);
            assertThat(staff.refused.all()).hasSize(2);
        });
    }

    @Test
    void namesStandBesideWhatWasDoneByWhomeverThereIs() {
        asSupervisor(staff -> {
            var away = staff.employ("away", "clerk", "OM-ZU-01").id().actor();
            var process = Actor.system("registration", Set.of()).id();
            assertThat(staff.colleagues.namesOf(List.of(away, process)))
                    .containsOnlyKeys(away)
                    .allSatisfy((id, name) -> assertThat(name.in(Language.AR)).isEqualTo("اسم away"));
            assertThat(staff.colleagues.namesOf(List.of())).isEmpty();
        });
    }

    private static void asSupervisor(Consumer<Staff> test) {
        TestPersistence.rolledBack(em -> {
            var staff = new Staff(em);
            staff.becomes(staff.employ("head", "supervisor", "OM-DA-01"));
            test.accept(staff);
        });
    }
}
