package org.sijill.web.journey;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.sijill.common.Language;
import org.sijill.web.access.TestServer;

/** Somebody with a phone, whom the registry does not know unless it is said: how he comes to the questions of an application. */
final class Applicant {

    private final TestServer server;
    private final String civilNumber;
    private final String mobile;

    Applicant(TestServer server) {
        this(
                server,
                Integer.toString(ThreadLocalRandom.current().nextInt(80_000_000, 89_999_999)),
                "78" + ThreadLocalRandom.current().nextInt(100_000, 999_999));
    }

    /** Of whom the registry holds this phone. */
    Applicant(TestServer server, String civilNumber, String mobile) {
        this.server = server;
        this.civilNumber = civilNumber;
        this.mobile = mobile;
    }

    String civilNumber() {
        return civilNumber;
    }

    /** @return a phone on which the portal is open in this language */
    Person phone(Browser browser, Language language) {
        var person = browser.person(language);
        person.screen().setViewportSize(360, 740);
        return person.open("/?lang=" + language.code());
    }

    /** Says who he is, and types the code that comes to his phone. */
    void isProven(Person at) throws SQLException {
        at.open("/apply/identity");
        saysWhoHeIs(at);
    }

    /** Fills in the open page, and types the code. */
    void saysWhoHeIs(Person at) throws SQLException {
        at.page().fill("#civilNumber", civilNumber);
        at.page()
                .fill(
                        "#cardExpiresOn",
                        DateTimeFormatter.ofPattern("dd/MM/uuuu")
                                .format(LocalDate.now().plusYears(3)));
        at.page().fill("#mobile", mobile);
        at.clickAndGo("#send");
        at.page().fill("#code", code());
        at.clickAndGo("#prove");
    }

    /** @return number of the application that is begun for him */
    String begins(Person at) throws SQLException {
        at.page().selectOption("#wilaya", "OM-DA-01");
        at.find("[name=helpWanted]").first().check();
        at.clickAndGo("#begin");
        return asked("select number from sijill.application where civil_number = ? order by number desc");
    }

    String status() throws SQLException {
        return asked("select status from sijill.application where civil_number = ? order by number desc");
    }

    /** @return how many applications there are for him */
    String applications() throws SQLException {
        return asked("select count(*)::text from sijill.application where civil_number = ?");
    }

    /** Nobody else's code is asked for meanwhile: the tests on the one server follow each other. */
    private String code() throws SQLException {
        return asked(
                "select substring(m.text from '[0-9]{6}') from sijill.message m join sijill.passcode p on p.id = m.case_id"
                        + " where m.secret and p.subject_hash = encode(sha256(convert_to('applicant ' || ?, 'UTF8')), 'hex')"
                        + " order by m.created_at desc, m.id desc limit 1");
    }

    private String asked(String sql) throws SQLException {
        try (var connection = server.database().connectAsOwner();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, civilNumber);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
