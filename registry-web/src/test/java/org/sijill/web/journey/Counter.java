package org.sijill.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.sijill.web.access.TestServer;
import org.sijill.web.kill.Family;

/** What an employee at the counter does at the form of a new application. */
final class Counter {

    private static final Pattern NUMBER = Pattern.compile("A-\\d{2}-\\d{6}-\\d");

    private Counter() {}

    /** @return the number of an application he filed; its page is open */
    static String file(Person employee) {
        open(employee);
        employee.clickAndGo("#handIn");
        return number(employee);
    }

    /** @return the number of a draft he opened; the page of the visit is open */
    static String open(Person employee) {
        fill(employee);
        employee.clickAndGo("#submit");
        return number(employee);
    }

    /** @return the same, with every question of the family answered; its page is open */
    static String file(Person employee, TestServer server) {
        var number = file(employee);
        try {
            Family.isDeclared(server.database(), number);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        employee.page().reload();
        return number;
    }

    /** @return the civil number that was typed */
    static String fill(Person employee) {
        employee.open("/staff/registration/new");
        var civil = Integer.toString(ThreadLocalRandom.current().nextInt(20_000_000, 29_999_999));
        employee.page().fill("#civilNumber", civil);
        employee.page().fill("#mobile", "92014417");
        employee.find("[name=helpWanted]").first().check();
        employee.find("#noticeRead").check();
        return civil;
    }

    /** @return the number in the address of the page that is open */
    static String number(Person employee) {
        var found = NUMBER.matcher(employee.page().url());
        assertThat(found.find()).as(employee.page().url()).isTrue();
        return found.group();
    }
}
