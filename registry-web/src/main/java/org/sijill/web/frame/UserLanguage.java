package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijill.common.Language;

/**
 * The language of this request: what was chosen ({@code ?lang=}, remembered in a cookie), else the account's, else
 * Arabic; never the browser's.
 *
 * @see "house-style.md (f)"
 */
@Named("language")
@RequestScoped
public class UserLanguage {

    /** Query parameter and cookie that hold what was chosen. */
    static final String CHOSEN = "lang";

    private final HttpServletRequest request;
    private final SignedIn signedIn;
    private Language language;

    @Inject
    UserLanguage(HttpServletRequest request, SignedIn signedIn) {
        this.request = request;
        this.signedIn = signedIn;
    }

    /** for the container */
    protected UserLanguage() {
        this(null, null);
    }

    public Language get() {
        if (language == null) {
            language = Stream.of(chosenNow(request), remembered(), account())
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(Language.AR);
        }
        return language;
    }

    /** @return {@code ar} or {@code en}, for the {@code lang} attribute */
    public String getCode() {
        return get().code();
    }

    /** @return {@code rtl} or {@code ltr}, for the {@code dir} attribute */
    public String getDir() {
        return get().direction();
    }

    /** @return code of the language that the page's switch leads to */
    public String getOtherCode() {
        return other().code();
    }

    public String getOtherDir() {
        return other().direction();
    }

    private Language other() {
        return get() == Language.AR ? Language.EN : Language.AR;
    }

    static Optional<Language> chosenNow(HttpServletRequest request) {
        return PageAddress.parameter(request, CHOSEN).flatMap(UserLanguage::spoken);
    }

    private Optional<Language> remembered() {
        return Optional.ofNullable(request.getCookies())
                .flatMap(all -> Arrays.stream(all)
                        .filter(cookie -> CHOSEN.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst())
                .flatMap(UserLanguage::spoken);
    }

    private Optional<Language> account() {
        return request.getSession(false) == null
                ? Optional.empty()
                : Optional.ofNullable(signedIn.getCard()).map(SignedIn.Card::language);
    }

    private static Optional<Language> spoken(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
