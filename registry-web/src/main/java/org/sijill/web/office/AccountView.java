package org.sijill.web.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.sijill.common.NotAvailableException;
import org.sijill.office.AccountDetails;
import org.sijill.office.AccountId;
import org.sijill.office.AccountService;
import org.sijill.office.AssignAuthority;
import org.sijill.office.CorrectAccount;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** One account, and what an administrator does with it. */
@Named
@ViewScoped
public class AccountView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountService accounts;

    @Inject
    private transient AccountChoices choices;

    @Inject
    private transient FirstPasswordOnce once;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Asked asked;

    private transient AccountDetails details;
    private UUID id;
    private long version;
    private AccountForm form;

    /** @throws NotAvailableException if the address names no account that whoever looks may see */
    public void open() {
        id = asked.id("id").orElseThrow(NotAvailableException::new);
        version = getDetails().version();
        form = AccountForm.of(getDetails());
    }

    /** Read when the page is opened, and anew when something is done. */
    public AccountDetails getDetails() {
        if (details == null) {
            details = accounts.details(account());
        }
        return details;
    }

    public String assign() {
        accounts.assign(new AssignAuthority(account(), versionRead(), form.authority(choices)));
        return backAfter("saved");
    }

    public String correct() {
        accounts.correct(new CorrectAccount(account(), versionRead(), form.owner()));
        return backAfter("saved");
    }

    public String reset() {
        details = null;
        once.keep(accounts.resetPassword(account()));
        return backAfter("reset");
    }

    public String unlock() {
        details = null;
        accounts.unlock(account());
        return backAfter("unlocked");
    }

    public String disable() {
        accounts.disable(account(), versionRead());
        return backAfter("disabled");
    }

    public String enable() {
        accounts.enable(account(), versionRead());
        return backAfter("enabled");
    }

    /** Whoever was overtaken is shown the present values and may then overwrite them: the next try counts as read now. */
    private long versionRead() {
        details = null;
        var read = version;
        version = getDetails().version();
        return read;
    }

    private String backAfter(String done) {
        notices.done("office.account.done." + done, getDetails().userName());
        return addressOf(account());
    }

    /** @return outcome that leads to the page of this account */
    static String addressOf(AccountId account) {
        return "/staff/office/account?faces-redirect=true&id=" + account;
    }

    private AccountId account() {
        return new AccountId(id);
    }

    public AccountState getState() {
        return AccountState.of(getDetails().disabled(), getDetails().lockedUntil());
    }

    /** @return whether whoever looks may change this account; nobody changes his own */
    public boolean isChangeable() {
        return current.get().may("office.manage") && !getDetails().own();
    }

    public String getName() {
        return getDetails().name().in(language.get());
    }

    public String getOffice() {
        return getDetails().office().in(language.get());
    }

    public String getRoleNames() {
        return choices.roleNames(getDetails().authority().roles());
    }

    /** @return key of the level in words */
    public String getLevelKey() {
        return "office.level." + getDetails().authority().level();
    }

    public AccountForm getForm() {
        return form;
    }

    public List<Choice> getOffices() {
        return choices.openOffices();
    }

    public List<Choice> getAreas() {
        return choices.areas();
    }

    public List<Choice> getLevels() {
        return choices.levels();
    }

    public List<Choice> getRoles() {
        return choices.rolesWithLevel();
    }

    public List<Choice> getLanguages() {
        return choices.languages();
    }
}
