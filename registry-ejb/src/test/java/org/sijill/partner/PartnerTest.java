package org.sijill.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.security.OfficeCode;

class PartnerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    private final Partner partner =
            Partner.create("fund", PartnerKey.next(), Set.of("registration.submit"), false, NOW);

    @Test
    void aPartnerMayWhatItsScopesSayAndSeesNoMoreThanLevelOne() {
        var actor = partner.actor();
        assertThat(actor.name()).isEqualTo("partner:fund");
        assertThat(actor.permissions()).containsExactly("registration.submit");
        assertThat(actor.level()).isEqualTo(1);
        assertThat(actor.area()).isEqualTo(OfficeCode.MINISTRY);
        assertThat(actor.civilNumber()).isEmpty();
        assertThat(actor.isSystem()).isFalse();
    }

    @Test
    void everyKeyIsNewAndIsKeptAsItsHash() {
        var one = PartnerKey.next();
        var other = PartnerKey.next();
        assertThat(one).isNotEqualTo(other);
        assertThat(one.hash()).isEqualTo(new PartnerKey(one.value()).hash()).isNotEqualTo(other.hash());
        assertThat(one.hash()).matches("[0-9a-f]{64}").doesNotContain(one.value());
    }

    @Test
    void aKeyHas256RandomBitsAndIsNeverPrinted() {
        var key = PartnerKey.next();
        assertThat(key.value()).matches("sjl_[A-Za-z0-9_-]{43}");
        assertThat(key.toString()).doesNotContain(key.value());
    }
}
