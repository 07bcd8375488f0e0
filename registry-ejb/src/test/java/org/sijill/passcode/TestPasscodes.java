package org.sijill.passcode;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.regex.Pattern;
import org.sijill.common.Turns;
import org.sijill.notification.Outboxes;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** One-time codes, for tests of every feature: sent in the test's transaction, and read from the phone. */
public final class TestPasscodes {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private TestPasscodes() {}

    public static Passcodes in(EntityManager entities, Clock clock) {
        return new Passcodes(
                new PasscodeRepository(entities), Outboxes.in(entities, clock), new Turns(entities), clock);
    }

    /** The code, as the phone shows it; committed before. */
    public static String code(PasscodeId id) {
        var found = CODE.matcher(Outboxes.of(about(id)).get(0).text());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** @return the phone that it went to; empty text if it went nowhere */
    public static String phone(PasscodeId id) {
        return Outboxes.of(about(id)).stream()
                .findFirst()
                .map(message -> message.mobile())
                .orElse("");
    }

    /** @return another code than this */
    public static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static CaseReference about(PasscodeId id) {
        return new CaseReference(id.value(), "", OfficeCode.MINISTRY, 4);
    }
}
