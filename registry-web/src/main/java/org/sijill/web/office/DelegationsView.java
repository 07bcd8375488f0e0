package org.sijill.web.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.office.Colleague;
import org.sijill.office.DelegationId;
import org.sijill.office.DelegationService;
import org.sijill.office.DelegationSummary;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** Who stands in for whom: one's own, and, for whoever heads others, theirs. */
@Named
@ViewScoped
public class DelegationsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DelegationService delegations;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Msg msg;

    private transient List<Row> rows;
    private transient List<Choice> deputies;
    private UUID delegator;
    private final DelegationForm form = new DelegationForm();

    /**
     * A row of the list.
     *
     * @param delegator name of whoever is away
     * @param delegate name of whoever stands in
     */
    public record Row(DelegationSummary given, String delegator, String delegate, String days) {}

    /** Who is away stands in the address; without one it is whoever looks. */
    public void open() {
        delegator = asked.id("for").orElseGet(() -> current.get().id().value());
        getDeputies();
    }

    public List<Row> getRows() {
        if (rows == null) {
            rows = delegations.list().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(DelegationSummary given) {
        return new Row(
                given,
                name(given.delegator()),
                name(given.delegate()),
                msg.text("office.delegations.period", dates.shortDay(given.from()), dates.shortDay(given.to())));
    }

    private String name(Colleague colleague) {
        return colleague.name().in(language.get());
    }

    public boolean isHead() {
        return current.get().may("office.delegateFor");
    }

    /** @return for whom it can be arranged, whoever looks first */
    public List<Choice> getDelegators() {
        return Stream.concat(
                        Stream.of(new Choice(current.get().id().toString(), msg.get("office.delegations.self"))),
                        delegations.headed().stream().map(this::choice))
                .toList();
    }

    public List<Choice> getDeputies() {
        if (deputies == null) {
            deputies = delegations.deputies(new ActorId(delegator)).stream()
                    .map(this::choice)
                    .toList();
        }
        return deputies;
    }

    private Choice choice(Colleague colleague) {
        return new Choice(colleague.id().toString(), name(colleague));
    }

    public String save() {
        var command = form.command(new ActorId(delegator));
        if (command.delegator().equals(current.get().id())) {
            delegations.give(command);
        } else {
            delegations.giveFor(command);
        }
        return backAfter("given");
    }

    /** Ends the one whose button was pressed: the list may be another one by now. */
    public String end() {
        var id = asked.id("end").orElseThrow(NotAvailableException::new);
        delegations.end(
                new DelegationId(id), asked.number("version." + id).orElseThrow(ChangedMeanwhileException::new));
        return backAfter("ended");
    }

    private String backAfter(String done) {
        notices.done("office.delegations.done." + done);
        return "/staff/office/delegations?faces-redirect=true";
    }

    public String getDelegator() {
        return delegator.toString();
    }

    public DelegationForm getForm() {
        return form;
    }
}
