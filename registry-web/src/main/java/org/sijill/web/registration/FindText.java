package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.sijill.household.HouseholdMatch;
import org.sijill.household.HouseholdQuery;
import org.sijill.household.MatchReason;
import org.sijill.household.MemberRole;
import org.sijill.household.Whereabouts;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.office.Offices;
import org.sijill.person.PersonSummary;
import org.sijill.registration.ApplicationSummary;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** What was found, in the page's language. */
@RequestScoped
class FindText {

    private final Locations locations;
    private final Offices offices;
    private final RegistrationChoices choices;
    private final UserLanguage language;
    private final Msg msg;

    @Inject
    FindText(Locations locations, Offices offices, RegistrationChoices choices, UserLanguage language, Msg msg) {
        this.locations = locations;
        this.offices = offices;
        this.choices = choices;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected FindText() {
        this(null, null, null, null, null);
    }

    FindHit family(HouseholdMatch match, HouseholdQuery query) {
        var place = place(match.wilaya());
        var facts = match.role() == MemberRole.HEAD || match.headName().isEmpty()
                ? msg.text("household.find.head", place)
                : msg.text("household.find.member", match.headName(), place);
        return new FindHit(
                match.number(),
                FindView.FAMILY + match.number(),
                name(match.member(), query),
                Objects.toString(match.member().civilNumber(), ""),
                facts,
                match.state(),
                "",
                null,
                match.reasons().stream().map(this::reason).toList());
    }

    FindHit application(ApplicationSummary found) {
        return new FindHit(
                found.number(),
                FindView.APPLICATION + found.number(),
                found.applicant().isEmpty() ? List.of() : List.of(new FindHit.Piece(found.applicant(), false)),
                Objects.toString(found.civilNumber(), ""),
                msg.text("registration.find.facts", choices.names(found.helpWanted()), place(found.wilayaCode())),
                found.status(),
                found.isDeletedDraft() ? msg.get("registration.application.draftDeleted") : "",
                found.verification(),
                List.of());
    }

    /** @return what to tell of somebody of another area; empty if there is nothing to tell */
    String elsewhere(Whereabouts told) {
        if (told.isRefused()) {
            return msg.text("household.find.tooMany", told.againInMinutes());
        }
        return told.office()
                .map(code ->
                        msg.text("household.find.elsewhere", offices.name(code).in(language.get())))
                .orElse("");
    }

    private String place(String wilaya) {
        return locations.name(new WilayaCode(wilaya), language.get());
    }

    private String reason(MatchReason reason) {
        return msg.text("household.find.reason." + reason.kind(), reason.scrap());
    }

    private List<FindHit.Piece> name(PersonSummary person, HouseholdQuery query) {
        return Arrays.stream(person.in(language.get()).split(" "))
                .map(word -> new FindHit.Piece(word, query.means(word)))
                .toList();
    }
}
