package org.sijill.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.Language;
import org.sijill.web.access.OnTheOneServer;
import org.sijill.web.access.TestServer;

/** Three members decide on help for a family, one of them at a phone, and one of them a relative. */
@OnTheOneServer
class CommitteeBrowserIT {

    private static final TestServer SERVER = TestServer.get();
    private static final String APPLICATION = "/staff/registration/application?number=";

    /** Civil numbers of two of the three, as the demo's accounts have them. */
    private static final Map<String, String> MEMBERS = Map.of("committee2", "99000121", "committee3", "99000122");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser(SERVER);
    }

    @AfterAll
    static void end() {
        browser.close();
    }

    /** Red if the relative is offered a vote, if one vote decides, or if what is approved in part is told as a whole or not at all. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void twoOfThreeApproveInPartAndTheRelativeDoesNotVote(Language language) throws SQLException {
        var look = new Look("committee");
        // whose family is entered once cannot be entered again: each language has its own relative
        var relative = language == Language.AR ? "committee2" : "committee3";
        var second = language == Language.AR ? "committee3" : "committee2";
        try (var clerk = browser.person(language).logIn("clerk");
                var member = browser.person(language).logIn("committee");
                var related = browser.person(language).logIn(relative);
                var onAPhone = browser.person(language).logIn(second)) {
            var number = Declared.family(SERVER)
                    .with("m1.memberNumber", MEMBERS.get(relative))
                    .asking("empowerment", "aid-in-kind")
                    .visitedBefore()
                    .isChecked(clerk);

            related.open(APPLICATION + number);
            assertThat(related.find("#vote, #return")).hasCount(0);
            assertThat(related.find(".act-side .notice.warn")).isVisible();
            assertThat(related.find("#votes")).isVisible();
            look.at(related, "relative");

            member.open("/staff/worklist/inbox?step=VoteOnApplication");
            assertThat(member.find("main")).containsText(number);
            look.at(member, "inbox");
            member.open(APPLICATION + number);
            withoutAidInKind(member);
            member.clickAndGo("#vote");
            assertThat(member.find("#errors")).isFocused();
            withoutAidInKind(member);
            sayWhy(member, language);
            look.at(member, "vote");
            member.clickAndGo("#vote");
            assertThat(member.find(".notice.ok")).isVisible();

            // nobody alone, and nobody twice
            member.open(APPLICATION + number);
            assertThat(member.find("#vote")).hasCount(0);
            assertThat(member.find("#votes")).containsText(nameOf("committee", language));
            assertThat(member.find("#votes")).not().containsText(nameOf(second, language));
            look.at(member, "voted");
            assertStatus(number, "DECISION");

            onAPhone.screen().setViewportSize(360, 740);
            onAPhone.open(APPLICATION + number);
            assertThat(onAPhone.find(".act-side")).not().containsText(why(language));
            withoutAidInKind(onAPhone);
            sayWhy(onAPhone, language);
            onAPhone.clickAndGo("#vote");
            assertThat(onAPhone.find(".notice.ok")).isVisible();
            look.at(onAPhone, "decided");

            SERVER.awaitEntered(number);
            member.open(APPLICATION + number);
            assertThat(member.find("main")).containsText(language == Language.AR ? "وآخر صوت:" : "last vote:");
            look.at(member, "partly");
            var letter = member.page().request().get(member.find("#letter").getAttribute("href"));
            assertThat(letter.headers().get("content-type")).startsWith("application/pdf");
            assertThat(SERVER.text(
                            "select string_agg(template, ' ') from sijill.message where case_number = ?"
                                    + " and template in ('a.ok', 'a.part', 'a.no') and state <> 'HELD'",
                            number))
                    .isEqualTo("a.part");
            assertThat(SERVER.text(
                            "select given from sijill.letter where case_number = ? and kind = 'APPROVAL'", number))
                    .contains("لجنة البت في الطلبات", "The decision committee", why(language));
        }
    }

    private static void withoutAidInKind(Person member) {
        for (var help :
                member.find("[name=approvedHelp]:not([value=aid-in-kind])").all()) {
            help.check();
        }
    }

    private static void sayWhy(Person member, Language language) {
        member.page().selectOption("#partReason", "R10");
        member.page().fill("#partText", why(language));
    }

    private static String why(Language language) {
        return language == Language.AR ? "لم يبقَ منه شيء هذا العام" : "There is none left this year.";
    }

    private static void assertStatus(String number, String status) throws SQLException {
        assertThat(SERVER.text("select status from sijill.application where number = ?", number))
                .isEqualTo(status);
    }

    private static String nameOf(String userName, Language language) throws SQLException {
        return SERVER.text(
                "select " + (language == Language.AR ? "name_ar" : "name_en")
                        + " from sijill.account where user_name = ?",
                userName);
    }
}
