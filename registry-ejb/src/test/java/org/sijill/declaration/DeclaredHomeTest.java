package org.sijill.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.household.DwellingKind;
import org.sijill.household.DwellingTerms;
import org.sijill.household.Tenure;

class DeclaredHomeTest {

    private static final Map<String, String> RENTED = Map.of(
            "village", "بركة الموز",
            "dwellingKind", "APARTMENT",
            "tenure", "RENTED",
            "rent", "١١٥٫٥",
            "rooms", "٤");

    @Test
    void digitsOfEitherScriptAreRead() {
        assertThat(DeclaredHome.of(new Answers(RENTED)))
                .isEqualTo(new DeclaredHome(
                        "بركة الموز",
                        "",
                        new DwellingTerms(DwellingKind.APARTMENT, Tenure.RENTED, Money.of("115.500"), 4)));
    }

    @Test
    void whoeverHasNoHomeIsAskedNothingOfIt() {
        assertThat(DeclaredHome.of(new Answers(Map.of("dwellingKind", "NONE"))).dwelling())
                .isEqualTo(DwellingTerms.NO_HOME);
    }

    @ParameterizedTest
    @CsvSource({
        "rent,'',household.error.rent",
        "rent,much,common.error.money",
        "rent,-5,household.error.rentRange",
        "rent,10000,household.error.rentRange",
        "dwellingKind,EVIL,common.error.required",
        "rent,1.2345,common.error.money",
        "tenure,OWNED,household.error.rent",
        "tenure,'',common.error.required",
        "rooms,'',common.error.required",
        "rooms,-1,common.error.number",
        "rooms,1.5,common.error.number",
        "rooms,100,household.error.rooms"
    })
    void whatIsWrongIsSaid(String field, String typed, String code) {
        var answers = new HashMap<>(RENTED);
        if (typed.isEmpty()) {
            answers.remove(field);
        } else {
            answers.put(field, typed);
        }
        assertThatThrownBy(() -> DeclaredHome.of(new Answers(answers)))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
