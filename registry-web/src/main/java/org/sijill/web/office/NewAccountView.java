package org.sijill.web.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.sijill.common.NotAvailableException;
import org.sijill.office.AccountService;
import org.sijill.office.CreateAccount;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Notices;

/** Opening an account. */
@Named
@ViewScoped
public class NewAccountView implements Serializable {

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
    private transient Notices notices;

    private final AccountForm form = new AccountForm();

    /** @throws NotAvailableException if whoever opens the page may not open an account */
    public void open() {
        current.find().filter(actor -> actor.may("office.manage")).orElseThrow(NotAvailableException::new);
    }

    /** Opens it and shows it, with its first password. */
    public String create() {
        var made = accounts.createAccount(new CreateAccount(form.getUserName(), form.owner(), form.authority(choices)));
        once.keep(made);
        notices.done("office.account.done.created", form.getUserName());
        return AccountView.addressOf(made.account());
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
