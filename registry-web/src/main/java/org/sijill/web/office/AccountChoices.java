package org.sijill.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.office.AreaKind;
import org.sijill.office.OfficeService;
import org.sijill.office.OfficeSummary;
import org.sijill.office.RoleSummary;
import org.sijill.office.Roles;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** What one may choose from where an account is sought, opened or changed. Offices are read once a request. */
@RequestScoped
class AccountChoices {

    private static final int HIGHEST_LEVEL = 4;

    private final OfficeService service;
    private final Roles roles;
    private final UserLanguage language;
    private final Msg msg;
    private List<OfficeSummary> offices;

    @Inject
    AccountChoices(OfficeService service, Roles roles, UserLanguage language, Msg msg) {
        this.service = service;
        this.roles = roles;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected AccountChoices() {
        this(null, null, null, null);
    }

    /** @return the offices of the actor's area, each after the one above it */
    List<Choice> offices() {
        return officesWhere(true);
    }

    /** @return those that take work */
    List<Choice> openOffices() {
        return officesWhere(false);
    }

    private List<Choice> officesWhere(boolean closedToo) {
        if (offices == null) {
            offices = service.list();
        }
        return offices.stream()
                .filter(office -> closedToo || !office.closed())
                .map(office -> new Choice(office.code().value(), office.name().in(language.get())))
                .toList();
    }

    List<Choice> roles() {
        return roles.assignable().stream()
                .map(role -> new Choice(role.code(), role.name().in(language.get())))
                .toList();
    }

    /** @return roles as the form offers them: with the level each usually has */
    List<Choice> rolesWithLevel() {
        return roles.assignable().stream()
                .map(role -> new Choice(
                        role.code(),
                        msg.text("office.accounts.roleWithLevel", role.name().in(language.get()), role.defaultLevel())))
                .toList();
    }

    /** @return the highest of the levels these roles usually have */
    int usualLevel(Collection<String> chosen) {
        return roles.assignable().stream()
                .filter(role -> chosen.contains(role.code()))
                .mapToInt(RoleSummary::defaultLevel)
                .max()
                .orElse(0);
    }

    /** @return names in the page's language, joined */
    String joined(Collection<BilingualName> names) {
        return names.stream()
                .map(name -> name.in(language.get()))
                .collect(Collectors.joining(msg.get("office.accounts.and")));
    }

    String roleNames(Collection<String> codes) {
        return joined(roles.assignable().stream()
                .filter(role -> codes.contains(role.code()))
                .map(RoleSummary::name)
                .toList());
    }

    List<Choice> areas() {
        return msg.choices(AreaKind.values());
    }

    List<Choice> levels() {
        return IntStream.rangeClosed(0, HIGHEST_LEVEL)
                .mapToObj(level -> new Choice(String.valueOf(level), msg.get("office.level." + level)))
                .toList();
    }

    List<Choice> languages() {
        return msg.choices(Language.values());
    }
}
