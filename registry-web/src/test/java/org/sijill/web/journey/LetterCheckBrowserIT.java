package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.web.access.BesideOthers;
import org.sijill.web.access.TestServer;

/** Somebody holds a paper and a phone, and wants to know whether the paper is genuine. */
@BesideOthers
class LetterCheckBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String CODE = "7K4M92QD31XB";

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser(SERVER);
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPaperIsCheckedOnAPhone(Language language) throws SQLException {
        var look = new Look("letter-check");
        var number = issued();
        try (var reader = browser.person(language)) {
            reader.page().setViewportSize(360, 740);
            reader.open("/check?lang=" + language.code());
            look.at(reader, "empty");

            reader.page().fill("#number", "L-26-1");
            reader.page().fill("#code", CODE);
            reader.clickAndGo("#check");
            assertThat(reader.find("#number")).hasValue("L-26-1");
            assertThat(reader.find("#number-notes .error")).isVisible();
            look.at(reader, "slip");

            reader.page().fill("#number", number);
            reader.clickAndGo("#check");
            assertThat(reader.find("#genuine-title")).isVisible();
            assertThat(reader.find(".answers")).containsText(number);
            look.at(reader, "genuine");

            reader.open("/check?number=" + number + "&code=0" + CODE.substring(1));
            assertThat(reader.find(".notice.danger")).isVisible();
            assertThat(reader.find("#genuine-title")).hasCount(0);
            look.at(reader, "not-genuine");
        }
    }

    private static String issued() throws SQLException {
        var number = CaseNumber.ofYear('L', 2046, ThreadLocalRandom.current().nextInt(1, 999_999));
        try (var connection = SERVER.database().connectAsOwner();
                var insert = connection.prepareStatement(
                        """
                        insert into sijill.letter (id, number, case_id, case_number, office_code, confidentiality_level, kind,
                            template_version, occasion, language, given, check_code, issued_at, made_at, issued_by, version)
                        values (gen_random_uuid(), ?, gen_random_uuid(), 'A-26-004217-4', 'OM-DA-01', 1, 'APPROVAL',
                            1, 'decision', 'AR', '{}', ?, ?, now(), gen_random_uuid(), 1)""")) {
            insert.setString(1, number.toString());
            insert.setString(2, CODE);
            insert.setObject(3, OffsetDateTime.parse("2026-11-24T06:00:00Z"));
            insert.executeUpdate();
        }
        return number.toString();
    }
}
