package org.sijill.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody new in the office of Nizwa: what the administrator enters of him, and how he comes to his own password. */
final class NewColleague {

    static final String OWN_PASSWORD = "three small goats of Nizwa";

    private final String userName;
    private final List<String> roles;
    private final String civilNumber =
            Integer.toString(ThreadLocalRandom.current().nextInt(30_000_000, 39_999_999));

    NewColleague(String userName, String... roles) {
        this.userName = userName;
        this.roles = List.of(roles);
    }

    String userName() {
        return userName;
    }

    String civilNumber() {
        return civilNumber;
    }

    /** Fills the open form of a new account; a name that is wrong may be typed in place of his. */
    void describe(Person admin, String typedName) {
        var page = admin.page();
        page.fill("#userName", typedName);
        page.fill("#nameAr", "سعيد بن راشد الهنائي");
        page.fill("#nameEn", "Said Al Hinai");
        page.fill("#civilNumber", civilNumber);
        page.selectOption("#office", "OM-DA-01");
    }

    void giveRoles(Person admin) {
        roles.forEach(role -> admin.find("[name=roles][value=" + role + "]").check());
    }

    /** The administrator makes the account. @return the first password, which the page shows once */
    String isHired(Person admin) {
        admin.open("/staff/office/new-account");
        describe(admin, userName);
        giveRoles(admin);
        admin.clickAndGo("#create");
        return firstPassword(admin);
    }

    static String firstPassword(Person admin) {
        return admin.find(".once .password").innerText();
    }

    /** Logs in with the first password and gets no further than the page that asks for another. */
    void comes(Person himself, String firstPassword) {
        himself.tryToLogIn(userName, firstPassword);
        assertThat(himself.page().url()).endsWith("/staff/password");
    }

    void choosesAPassword(Person himself, String firstPassword) {
        himself.page().fill("#old", firstPassword);
        himself.page().fill("#new", OWN_PASSWORD);
        himself.page().fill("#again", OWN_PASSWORD);
        himself.clickAndGo("#change");
    }
}
