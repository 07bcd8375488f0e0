package org.sijill.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.TestPersistence;

class LocationsDatabaseTest {

    @Test
    void omanHasElevenGovernoratesAndSixtyThreeWilayat() {
        with(locations -> {
            assertThat(locations.governorates()).hasSize(11);
            assertThat(locations.governorates().stream()
                            .flatMap(governorate -> locations.wilayat(governorate.code()).stream()))
                    .hasSize(63);
        });
    }

    /** The codes of the two halves of Al Batinah and Ash Sharqiyah are easily taken for one another. */
    @Test
    void northernAndSouthernHalvesAreNotConfused() {
        with(locations -> {
            assertThat(locations.name(new GovernorateCode("OM-BS"), Language.EN))
                    .isEqualTo("Al Batinah North");
            assertThat(locations.name(new GovernorateCode("OM-BJ"), Language.EN))
                    .isEqualTo("Al Batinah South");
            assertThat(locations.name(new GovernorateCode("OM-SS"), Language.AR))
                    .isEqualTo("شمال الشرقية");
            assertThat(locations.name(new GovernorateCode("OM-SJ"), Language.AR))
                    .isEqualTo("جنوب الشرقية");
        });
    }

    @Test
    void aWilayaIsNamedInBothLanguagesAndLiesInItsGovernorate() {
        with(locations -> {
            var nizwa = locations.find("OM-DA-01").orElseThrow();
            assertThat(nizwa.name().in(Language.AR)).isEqualTo("نزوى");
            assertThat(nizwa.name().in(Language.EN)).isEqualTo("Nizwa");
            assertThat(locations.wilayat(nizwa.code().governorate())).hasSize(9).startsWith(nizwa);
            assertThat(locations.name(new WilayaCode("OM-SS-07"), Language.EN)).isEqualTo("Sinaw");
        });
    }

    @Test
    void aCodeThatNoWilayaHasFindsNone() {
        with(locations -> {
            assertThat(locations.find("OM-DA-10")).isEmpty();
            assertThat(locations.find("OM-DA")).isEmpty();
            assertThat(locations.find("' or 1=1")).isEmpty();
            assertThatThrownBy(() -> locations.name(new WilayaCode("OM-DA-10"), Language.AR))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    private static void with(Consumer<Locations> test) {
        TestPersistence.rolledBack(em -> test.accept(new Locations(new LocationRepository(em))));
    }
}
