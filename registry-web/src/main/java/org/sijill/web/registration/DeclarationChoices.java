package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sijill.common.Language;
import org.sijill.household.DwellingKind;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;
import org.sijill.household.MemberRole;
import org.sijill.household.Tenure;
import org.sijill.person.IdKind;
import org.sijill.person.MaritalStatus;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The code lists of a declaration, in the page's language. */
@Named
@RequestScoped
public class DeclarationChoices {

    private static final String OMAN = "OM";

    private final Msg msg;
    private final UserLanguage language;

    @Inject
    DeclarationChoices(Msg msg, UserLanguage language) {
        this.msg = msg;
        this.language = language;
    }

    /** For the container. */
    protected DeclarationChoices() {
        this(null, null);
    }

    public List<Choice> getRoles() {
        return msg.choices(MemberRole.values());
    }

    public List<Choice> getIdKinds() {
        return msg.choices(IdKind.values());
    }

    public List<Choice> getSexes() {
        return msg.choices(Sex.values());
    }

    public List<Choice> getMaritalStatuses() {
        return msg.choices(MaritalStatus.values());
    }

    /** @return without that of a child, which goes by age */
    public List<Choice> getWorkStatuses() {
        return msg.choices(Arrays.stream(WorkStatus.values())
                .filter(status -> status != WorkStatus.CHILD)
                .toArray(WorkStatus[]::new));
    }

    public List<Choice> getDwellingKinds() {
        return msg.choices(DwellingKind.values());
    }

    public List<Choice> getTenures() {
        return msg.choices(Tenure.values());
    }

    public List<Choice> getIncomeKinds() {
        return msg.choices(IncomeKind.values());
    }

    public List<Choice> getPeriods() {
        return msg.choices(IncomePeriod.values());
    }

    /** @return every country by its ISO 3166-1 code, Oman first, then by name */
    public List<Choice> getNationalities() {
        Language shown = language.get();
        var others = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals(OMAN))
                .map(code -> new Choice(code, country(code, shown)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(shown.locale())));
        return Stream.concat(Stream.of(new Choice(OMAN, country(OMAN, shown))), others)
                .toList();
    }

    /** @return name of the country with this ISO 3166-1 code */
    static String country(String code, Language shown) {
        return new Locale("", code).getDisplayCountry(shown.locale());
    }
}
