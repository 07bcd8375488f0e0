package org.sijill.recertification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.recertification.Confirmations.on;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.household.HouseholdId;
import org.sijill.passcode.PasscodeId;
import org.sijill.security.TestActors;

/** Who is let in to confirm, and that an answer tells nothing of who is known. */
class FamilyAccessDatabaseTest {

    private static final String TODAY = "2026-11-24";

    @Test
    void aFamilyComesInByItsNumberOrThatOfWhoeverIsResponsibleAndReachesItselfAlone() {
        on(TODAY, registry -> {
            var family = registry.family();
            for (var typed : List.of(registry.number(family).toString(), head(registry, family))) {
                var named = FamilyKey.typed(typed);
                var asked = registry.access().ask(named, Language.EN);
                assertThat(sent(registry, asked)).isEqualTo(registry.phone);
                var proof = registry.access().prove(asked, named, code(registry, asked));
                var actor = proof.actor().orElseThrow();
                assertThat(FamilyAccess.family(actor)).isEqualTo(family);
                assertThat(actor.permissions()).isEqualTo(Set.of("recertification.confirmOwn"));
                assertThat(actor.level()).isEqualTo(1);
            }
        });
    }

    /** Red if {@code isOnAPhone} leaves the level out: a protected family would be written to, and shown on a phone. */
    @Test
    void whoeverIsNotKnownHasNoPhoneOrIsProtectedMeetsTheSameAnswers() {
        on(TODAY, registry -> {
            var numbers = List.of(
                    CaseNumber.ofGovernorate('H', "DA", 999_998).toString(),
                    "999999999",
                    registry.number(registry.family(TestActors.NIZWA, 2, "92014417"))
                            .toString(),
                    registry.number(registry.family(TestActors.NIZWA, 1, "")).toString());
            for (var typed : numbers) {
                var named = FamilyKey.typed(typed);
                for (var time = 0; time < 5; time++) {
                    var asked = registry.access().ask(named, Language.AR);
                    assertThat(sent(registry, asked)).isEmpty();
                    var proof = registry.access().prove(asked, named, "123456");
                    assertThat(proof.actor()).isEmpty();
                }
                assertThatThrownBy(() -> registry.access().ask(named, Language.AR))
                        .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                                .isEqualTo("passcode.error.tooMany"));
            }
        });
    }

    @Test
    void aCodeOpensTheFamilyItWasSentFor() {
        on(TODAY, registry -> {
            var one = FamilyKey.typed(registry.number(registry.family()).toString());
            var other = FamilyKey.typed(registry.number(registry.family()).toString());
            var asked = registry.access().ask(one, Language.AR);
            assertThat(registry.access()
                            .prove(asked, other, code(registry, asked))
                            .actor())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"H-DA-001204-0", "A-26-004217-4", "name", "1234567890"})
    void whatCanBeNeitherIsRefusedAtTheField(String typed) {
        assertThatThrownBy(() -> FamilyKey.typed(typed))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("recertification.error.number"));
    }

    private static String head(Confirmations registry, HouseholdId family) {
        return registry.entities
                .createNativeQuery("select p.civil_number from person p join membership m on m.person_id = p.id"
                        + " where m.household_id = ?1")
                .setParameter(1, family.value())
                .getSingleResult()
                .toString();
    }

    /** @return the phone; empty if nothing was sent */
    private static String sent(Confirmations registry, PasscodeId asked) {
        return told(registry, asked, "recipient");
    }

    private static String code(Confirmations registry, PasscodeId asked) {
        return told(registry, asked, "substring(text from '[0-9]{6}')");
    }

    private static String told(Confirmations registry, PasscodeId asked, String what) {
        registry.entities.flush();
        List<?> rows = registry.entities
                .createNativeQuery("select " + what + " from message where case_id = ?1")
                .setParameter(1, asked.value())
                .getResultList();
        return rows.stream().map(Object::toString).findFirst().orElse("");
    }
}
