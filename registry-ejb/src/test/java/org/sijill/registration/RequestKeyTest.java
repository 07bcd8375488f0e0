package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.location.WilayaCode;
import org.sijill.security.CivilNumber;
import org.sijill.security.TestActors;

/** One key, one effect: what makes a repetition the same, and what makes it another filing. */
class RequestKeyTest {

    private final SubmitApplication command = Applications.command(HelpKind.DEVICE, HelpKind.AID_IN_KIND);
    private final Application filed = Applications.filedBy(TestActors.in(TestActors.NIZWA), command);

    @Test
    void theSameFilingUnderTheSameKeyIsARepetition() {
        var again = Applications.command(HelpKind.AID_IN_KIND, HelpKind.DEVICE);
        assertThatCode(() -> filed.filing().requireSame(again)).doesNotThrowAnyException();
    }

    @Test
    void thatItCameByAnotherChannelMakesNoDifference() {
        assertThatCode(() -> filed.filing()
                        .requireSame(new SubmitApplication(
                                command.key(),
                                command.civilNumber(),
                                command.mobile(),
                                command.wilaya(),
                                command.helpWanted(),
                                Channel.PARTNER)))
                .doesNotThrowAnyException();
    }

    @Test
    void aFilingThatDiffersInOneFieldIsAnother() {
        assertReused(command.civilNumber(), command.mobile(), command.wilaya(), Set.of(HelpKind.DEVICE));
        assertReused(new CivilNumber("7"), command.mobile(), command.wilaya(), command.helpWanted());
        assertReused(command.civilNumber(), new MobileNumber("92000001"), command.wilaya(), command.helpWanted());
        assertReused(command.civilNumber(), command.mobile(), new WilayaCode("OM-DA-02"), command.helpWanted());
    }

    private void assertReused(CivilNumber person, MobileNumber mobile, WilayaCode wilaya, Set<HelpKind> help) {
        var other = new SubmitApplication(command.key(), person, mobile, wilaya, help, command.channel());
        assertThatThrownBy(() -> filed.filing().requireSame(other)).isInstanceOf(RequestKeyReusedException.class);
    }

    @Test
    void aKeyHasOneTo200Characters() {
        assertThat(new RequestKey("k").value()).isEqualTo("k");
        assertThat(new RequestKey("k".repeat(200)).value()).hasSize(200);
        assertMissing(null);
        assertMissing("");
        assertMissing("  ");
        assertMissing("k".repeat(201));
    }

    private static void assertMissing(String key) {
        assertThatThrownBy(() -> new RequestKey(key))
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("registration.error.keyMissing");
    }
}
