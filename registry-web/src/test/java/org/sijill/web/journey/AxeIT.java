package org.sijill.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;

/** What the journeys of the whole run have seen: after all of them. Turns red with a page that no journey opens. */
@Order(Integer.MAX_VALUE - 3)
@Isolated
class AxeIT {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyViewWasJudgedInEachLanguage(Language language) {
        AxeRecord.write();
        assertThat(AxeRecord.views(language)).containsAll(Views.all());
    }

    @Test
    void nothingIsWrongInAnyStateOfAnyView() {
        assertThat(AxeRecord.wrong()).isEmpty();
    }
}
