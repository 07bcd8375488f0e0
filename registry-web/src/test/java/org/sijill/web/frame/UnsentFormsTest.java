package org.sijill.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sijill.common.MovableClock;

class UnsentFormsTest {

    private static final String PAGE = "/staff/registration/new?";
    private static final Map<String, List<String>> TYPED = Map.of("mobile", List.of("92014417"));

    private final MovableClock clock = new MovableClock();
    private final UnsentForms forms = new UnsentForms(clock);
    private final UUID clerk = UUID.randomUUID();

    @Test
    void whatSomebodyTypedIsGivenBackToHimOnce() {
        forms.keep(clerk, PAGE, "form", TYPED);
        assertThat(forms.take(UUID.randomUUID(), PAGE, "form")).isEmpty();
        assertThat(forms.take(clerk, PAGE, "other")).isEmpty();
        assertThat(forms.take(clerk, "/staff/password?", "form")).isEmpty();
        assertThat(forms.take(clerk, PAGE, "form")).contains(TYPED);
        assertThat(forms.take(clerk, PAGE, "form")).isEmpty();
    }

    @Test
    void whatWasTypedLaterTakesThePlaceOfWhatWasTypedBefore() {
        forms.keep(clerk, PAGE, "form", TYPED);
        forms.keep(clerk, PAGE, "form", Map.of("mobile", List.of("92014418")));
        assertThat(forms.take(clerk, PAGE, "form")).contains(Map.of("mobile", List.of("92014418")));
    }

    @Test
    void itIsKeptForADay() {
        forms.keep(clerk, PAGE, "form", TYPED);
        forms.keep(clerk, PAGE, "later", TYPED);
        clock.forward(Duration.ofDays(1).minusSeconds(1));
        assertThat(forms.take(clerk, PAGE, "form")).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(forms.take(clerk, PAGE, "later")).isEmpty();
    }

    @Test
    void whatIsLargerThanAnyFormIsNotKept() {
        assertThat(forms.keep(clerk, PAGE, "form", Map.of("note", List.of("x".repeat(39_990)))))
                .isTrue();
        assertThat(forms.keep(clerk, PAGE, "form", Map.of("note", List.of("x".repeat(40_000)))))
                .isFalse();
    }

    @Test
    void nobodyFillsTheMemoryForTheOthers() {
        var colleague = UUID.randomUUID();
        forms.keep(colleague, PAGE, "form", TYPED);
        for (var form = 0; form < 1_000; form++) {
            forms.keep(clerk, PAGE, "form" + form, TYPED);
        }
        assertThat(forms.take(colleague, PAGE, "form")).isPresent();
        assertThat(forms.take(clerk, PAGE, "form989")).isEmpty();
        assertThat(forms.take(clerk, PAGE, "form990")).isPresent();
    }
}
