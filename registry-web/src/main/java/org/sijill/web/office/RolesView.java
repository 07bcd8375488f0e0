package org.sijill.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeSet;
import org.sijill.common.NotAvailableException;
import org.sijill.office.RoleSummary;
import org.sijill.office.Roles;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The permission matrix, to read. It changes with a new version of the product only. */
@Named
@RequestScoped
public class RolesView {

    private final Roles roles;
    private final CurrentActor current;
    private final UserLanguage language;
    private final Msg msg;

    @Inject
    public RolesView(Roles roles, CurrentActor current, UserLanguage language, Msg msg) {
        this.roles = roles;
        this.current = current;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected RolesView() {
        this(null, null, null, null);
    }

    /**
     * A permission and who holds it.
     *
     * @param code {@code feature.verb}
     * @param words what it allows; empty if nobody has written it yet
     * @param held in the order of the roles
     */
    public record Row(String code, String words, List<Boolean> held) {}

    /** @throws NotAvailableException if whoever looks may not */
    public void open() {
        current.find().filter(actor -> actor.may("office.read")).orElseThrow(NotAvailableException::new);
    }

    public List<Choice> getRoles() {
        return roles.assignable().stream()
                .map(role -> new Choice(role.code(), role.name().in(language.get())))
                .toList();
    }

    /** @return permissions that some role holds, by feature and verb */
    public List<Row> getRows() {
        var codes = roles.assignable().stream().map(RoleSummary::code).toList();
        var permissions = new TreeSet<String>();
        codes.forEach(code -> permissions.addAll(roles.permissionsOf(code)));
        return permissions.stream()
                .map(permission -> new Row(
                        permission,
                        words(permission),
                        codes.stream()
                                .map(code -> roles.permissionsOf(code).contains(permission))
                                .toList()))
                .toList();
    }

    private String words(String permission) {
        var key = "office.permission." + permission;
        return msg.containsKey(key) ? msg.get(key) : "";
    }
}
