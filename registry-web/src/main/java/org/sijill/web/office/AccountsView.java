package org.sijill.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.sijill.common.Page;
import org.sijill.office.AccountFilter;
import org.sijill.office.AccountService;
import org.sijill.office.AccountSummary;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The list of accounts. Office, role and page stand in the address; a name that is sought never does. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountService accounts;

    @Inject
    private transient AccountChoices choices;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Msg msg;

    @Inject
    private transient Asked asked;

    /** Kept for one answer; a list that is asked for anew is read anew. */
    private transient Page<Row> page;

    private String office;
    private String role;
    private String state;
    private int number;
    private String text;

    /**
     * A row as it is shown.
     *
     * @param roles names, joined
     */
    public record Row(AccountSummary account, String name, String office, String roles, AccountState state) {}

    @PostConstruct
    void open() {
        role = asked.text("role").filter(code -> has(choices.roles(), code)).orElse("");
        office = asked.text("office")
                .filter(code -> has(choices.offices(), code))
                .orElse("");
        state = asked.text("state").filter(code -> has(getStates(), code)).orElse("");
        number = asked.page();
    }

    private static boolean has(List<Choice> offered, String value) {
        return offered.stream().anyMatch(choice -> choice.value().equals(value));
    }

    public Page<Row> getPage() {
        if (page == null) {
            var found = accounts.search(filter(), number);
            page = new Page<>(found.rows().stream().map(this::row).toList(), number, found.size(), found.total());
        }
        return page;
    }

    private AccountFilter filter() {
        return new AccountFilter(
                text == null ? "" : text,
                Optional.of(office).filter(code -> !code.isEmpty()).map(OfficeCode::new),
                Optional.of(role).filter(code -> !code.isEmpty()),
                Optional.of(state).filter(code -> !code.isEmpty()).map(AccountState.DISABLED.name()::equals));
    }

    private Row row(AccountSummary account) {
        return new Row(
                account,
                account.name().in(language.get()),
                account.office().in(language.get()),
                choices.joined(account.roles()),
                AccountState.of(account.disabled(), account.lockedUntil()));
    }

    /** Seeks what was typed, from the first page. */
    public void search() {
        page = null;
        number = 1;
    }

    public void next() {
        page = null;
        number++;
    }

    public void previous() {
        page = null;
        number = Math.max(1, number - 1);
    }

    public boolean isFiltered() {
        return !filter().equals(AccountFilter.ALL);
    }

    public boolean isManager() {
        return current.get().may("office.manage");
    }

    public List<Choice> getOffices() {
        return choices.offices();
    }

    public List<Choice> getRoles() {
        return choices.roles();
    }

    public List<Choice> getStates() {
        return msg.choices(AccountState.ACTIVE, AccountState.DISABLED);
    }

    public String getState() {
        return state;
    }

    public String getOffice() {
        return office;
    }

    public String getRole() {
        return role;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed;
    }
}
