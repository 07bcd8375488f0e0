package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();
    private final UserName owner = UserName.typed("hilal.riyami");

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        refuses("abcdefghijk", "passwordTooShort");
        accepts("abcdefghijkm");
    }

    /** Each of these letters takes two of Java's characters; people count one. */
    @Test
    void charactersAreCountedAsPeopleCountThem() {
        refuses("😀😁😂😃😄😅", "passwordTooShort");
        accepts("😀😁😂😃😄😅😆😇😈😉😊😋");
    }

    @Test
    void aHundredAndTwentyEightCharactersAreTakenAndOneMoreIsNot() {
        accepts("goat ".repeat(25) + "abc");
        refuses("goat ".repeat(25) + "abcd", "passwordTooLong");
    }

    @Test
    void theUserNameIsNoPassword() {
        refuses("Hilal.Riyami", "passwordIsUserName");
    }

    @Test
    void theCommonestAreRefusedInAnyCase() {
        refuses("password1234", "passwordTooCommon");
        refuses("PassWord1234", "passwordTooCommon");
        refuses("aaaaaaaaaaaaa", "passwordTooCommon");
    }

    @Test
    void whatEverybodyKnowsFromTheDemoIsRefused() {
        refuses(DemoAccounts.PASSWORD, "passwordTooCommon");
    }

    /** NIST SP 800-63B: no rule about kinds of characters, and every script and blanks are allowed. */
    @Test
    void aPlainSentenceIsAGoodPassword() {
        accepts("three small goats");
        accepts("ثلاث عنزات صغيرة");
    }

    private void accepts(String password) {
        assertThatCode(() -> rules.check(password, owner)).doesNotThrowAnyException();
    }

    private void refuses(String password, String code) {
        assertThatThrownBy(() -> rules.check(password, owner))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("office.error." + code));
    }
}
