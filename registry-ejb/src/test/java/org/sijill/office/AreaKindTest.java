package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sijill.security.OfficeCode;

class AreaKindTest {

    private static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");
    private static final OfficeCode DAKHILIYAH = new OfficeCode("OM-DA");

    @Test
    void theAreaFollowsFromTheOffice() {
        assertThat(AreaKind.OWN_OFFICE.from(NIZWA)).contains(NIZWA);
        assertThat(AreaKind.GOVERNORATE.from(NIZWA)).contains(DAKHILIYAH);
        assertThat(AreaKind.GOVERNORATE.from(DAKHILIYAH)).contains(DAKHILIYAH);
        assertThat(AreaKind.GOVERNORATE.from(new OfficeCode("OM-DA-01-C1"))).contains(DAKHILIYAH);
        assertThat(AreaKind.NATIONAL.from(NIZWA)).contains(OfficeCode.MINISTRY);
    }

    @Test
    void theMinistryLiesInNoGovernorate() {
        assertThat(AreaKind.GOVERNORATE.from(OfficeCode.MINISTRY)).isEmpty();
    }

    @Test
    void theCodeTellsWhatAnOfficeIs() {
        assertThat(OfficeKind.of(OfficeCode.MINISTRY)).isEqualTo(OfficeKind.MINISTRY);
        assertThat(OfficeKind.of(DAKHILIYAH)).isEqualTo(OfficeKind.DIRECTORATE);
        assertThat(OfficeKind.of(NIZWA)).isEqualTo(OfficeKind.WILAYA_OFFICE);
        assertThat(OfficeKind.of(new OfficeCode("OM-DA-01-C1"))).isEqualTo(OfficeKind.CENTRE);
    }
}
