package org.sijill.web.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.location.BilingualName;
import org.sijill.office.ColleagueService;
import org.sijill.office.Offices;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.UserLanguage;

/** Names of offices and reviewers in the page's language, each asked for once a request. */
@RequestScoped
class ReviewNames {

    private final Offices offices;
    private final ColleagueService colleagues;
    private final UserLanguage language;
    private final Map<Object, String> known = new HashMap<>();

    @Inject
    ReviewNames(Offices offices, ColleagueService colleagues, UserLanguage language) {
        this.offices = offices;
        this.colleagues = colleagues;
        this.language = language;
    }

    /** For the container. */
    protected ReviewNames() {
        this(null, null, null);
    }

    String office(OfficeCode office) {
        return known.computeIfAbsent(
                office, first -> in(offices.names(List.of(office)).get(office)));
    }

    /** @param person null if there is nobody */
    String person(ActorId person) {
        return person == null
                ? ""
                : known.computeIfAbsent(
                        person, first -> in(colleagues.namesOf(List.of(person)).get(person)));
    }

    private String in(BilingualName name) {
        return name == null ? "" : name.in(language.get());
    }
}
