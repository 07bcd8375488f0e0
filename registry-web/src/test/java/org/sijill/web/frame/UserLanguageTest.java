package org.sijill.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;

class UserLanguageTest {

    @Test
    void arabicUnlessSomethingElseWasChosenWhateverTheBrowserSays() {
        assertThat(language(null, Map.of("Accept-Language", "en"))).isEqualTo(Language.AR);
    }

    @Test
    void whatTheAddressSaysGoesBeforeWhatIsRemembered() {
        assertThat(language("lang=en", Map.of("lang", "ar"))).isEqualTo(Language.EN);
        assertThat(language("page=2", Map.of("lang", "en"))).isEqualTo(Language.EN);
    }

    @Test
    void aLanguageNotSpokenHereIsAsIfNotSaid() {
        assertThat(language("lang=fr", Map.of())).isEqualTo(Language.AR);
        assertThat(language("lang=%zz", Map.of("lang", "xx"))).isEqualTo(Language.AR);
    }

    @Test
    void theSwitchKeepsThePageAndItsParametersAndNamesTheLanguageOnce() {
        var address = new PageAddress(Requests.request("GET", "/staff/inbox", "state=LATE&lang=ar&page=2", Map.of()));
        assertThat(address.with("lang", "en")).isEqualTo("/staff/inbox?state=LATE&page=2&lang=en");
    }

    @Test
    void aChangedParameterIsEncoded() {
        var address = new PageAddress(Requests.request("GET", "/staff/inbox", null, Map.of()));
        assertThat(address.with("page", "1&x=\"2\"")).isEqualTo("/staff/inbox?page=1%26x%3D%222%22");
    }

    private static Language language(String query, Map<String, String> headers) {
        return new UserLanguage(Requests.request("GET", "/", query, headers), new SignedIn()).get();
    }
}
