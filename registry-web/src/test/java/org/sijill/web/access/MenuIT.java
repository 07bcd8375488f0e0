package org.sijill.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the side bar of a role offers is there, and open to that role. */
@AloneOnTheServer
class MenuIT {

    private static final TestServer SERVER = TestServer.get();

    private static final Pattern SIDE_BAR = Pattern.compile("(?s)<nav\\b.*?</nav>");
    private static final Pattern LINK = Pattern.compile("href=\"(/staff/[^\"?]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "supervisor", "director", "researcher", "committee", "admin", "auditor"})
    void everyLinkOfTheSideBarLeadsToAPage(String account) {
        var web = Web.loggedIn(SERVER, account);
        var offered = offered(web);
        assertThat(offered)
                .isNotEmpty()
                .allSatisfy(address ->
                        assertThat(web.get(address).statusCode()).as(address).isEqualTo(200));
    }

    /** Red if the side bar is not found in the page: then nothing is looked at. */
    @Test
    void aSupervisorIsOfferedHisInboxTheLoadAndTheSample() {
        assertThat(offered(Web.loggedIn(SERVER, "supervisor")))
                .containsAll(List.of("/staff/worklist/inbox", "/staff/load", "/staff/quality/reviews"));
    }

    private static TreeSet<String> offered(Web web) {
        var page = web.get("/staff/password").body();
        var found = new TreeSet<String>();
        SIDE_BAR.matcher(page)
                .results()
                .forEach(bar -> LINK.matcher(bar.group()).results().forEach(link -> found.add(link.group(1))));
        return found;
    }
}
