package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.BusinessException;

class MobileNumberTest {

    /** The national numbering plan: 71, 72, 76 to 79, 91 to 99. */
    private static final Set<Integer> MOBILE = Set.of(71, 72, 76, 77, 78, 79, 91, 92, 93, 94, 95, 96, 97, 98, 99);

    static int[] everyPrefix() {
        return IntStream.rangeClosed(10, 99).toArray();
    }

    @ParameterizedTest
    @MethodSource("everyPrefix")
    void onlyThePrefixesOfMobilesAreTaken(int prefix) {
        if (MOBILE.contains(prefix)) {
            assertThat(MobileNumber.of(prefix + "123456").value()).isEqualTo(prefix + "123456");
        } else {
            assertRefused(prefix + "123456");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+968 9212 3456, 92123456",
        "0096892123456, 92123456",
        "9212-3456, 92123456",
        "٩٢١٢٣٤٥٦, 92123456",
        "' 92 12 34 56 ', 92123456",
        "\u206692123456\u2069, 92123456",
        "92\u00A012\u00A034\u00A056, 92123456"
    })
    void aNumberIsReadAsPeopleTypeIt(String typed, String value) {
        assertThat(MobileNumber.of(typed).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9212345", "921234567", "+971501234567", "+96824123456", "92+96812", "mobile"})
    void anythingElseIsRefused(String typed) {
        assertRefused(typed);
    }

    private static void assertRefused(String typed) {
        assertThatThrownBy(() -> MobileNumber.of(typed))
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo("registration.error.mobile");
    }
}
