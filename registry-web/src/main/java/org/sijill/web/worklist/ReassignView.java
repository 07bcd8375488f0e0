package org.sijill.web.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.CaseNumber;
import org.sijill.common.LocalText;
import org.sijill.office.Colleague;
import org.sijill.office.ColleagueService;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.AssignmentService;
import org.sijill.worklist.ReassignWork;
import org.sijill.worklist.WorkItemId;
import org.sijill.worklist.WorkItemSummary;

/** Chosen items of the inbox, to be given to a colleague. Which ones stands in the address, by the numbers of their cases. */
@Named
@ViewScoped
public class ReassignView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AssignmentService assignment;

    @Inject
    private transient ColleagueService colleagues;

    @Inject
    private transient InboxRows inbox;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Msg msg;

    private transient List<InboxRows.Row> rows;
    private transient List<Choice> takers;
    private String numbers;
    private String taker;

    /** What was shown when the page was opened, and as what: by id, in its order. */
    private final LinkedHashMap<UUID, Shown> shown = new LinkedHashMap<>();

    private record Shown(String number, long version) implements Serializable {}

    public void open() {
        numbers = asked.text("numbers").orElse("");
        getTakers();
        getRows()
                .forEach(row -> shown.put(
                        row.item().id(),
                        new Shown(row.item().caseNumber(), row.item().version())));
    }

    public List<InboxRows.Row> getRows() {
        if (rows == null) {
            rows = inbox.of(assignment.chosen(Arrays.stream(numbers.split(","))
                    .filter(number -> CaseNumber.find(number).isPresent())
                    .toList()));
        }
        return rows;
    }

    /** @return the colleagues who may do every one of the chosen steps, in every one of their offices */
    public List<Choice> getTakers() {
        if (takers == null) {
            takers = List.copyOf(fit().values());
        }
        return takers;
    }

    private Map<ActorId, Choice> fit() {
        var fit = new LinkedHashMap<ActorId, Choice>();
        var asked =
                getRows().stream().map(row -> Kind.of(row.item())).distinct().toList();
        for (var kind : asked) {
            var able = colleagues.whoCanTake(kind.permission(), new OfficeCode(kind.office()), kind.level()).stream()
                    .collect(Collectors.toMap(Colleague::id, this::choice));
            if (kind.equals(asked.get(0))) {
                fit.putAll(able);
            } else {
                fit.keySet().retainAll(able.keySet());
            }
        }
        return fit;
    }

    /** What decides who can take an item. */
    private record Kind(String permission, String office, int level) {
        static Kind of(WorkItemSummary item) {
            return new Kind(item.permission(), item.officeCode(), item.level());
        }
    }

    private Choice choice(Colleague colleague) {
        return new Choice(colleague.id().toString(), colleague.name().in(language.get()));
    }

    public String reassign() {
        var chosen = shown.entrySet().stream()
                .map(item -> new ReassignWork.Shown(
                        new WorkItemId(item.getKey()), item.getValue().version()))
                .toList();
        var given = assignment.reassign(new ReassignWork(chosen, ActorId.of(taker)));
        var name = getTakers().stream()
                .filter(choice -> choice.value().equals(taker))
                .map(Choice::label)
                .findFirst()
                .orElse("");
        var notGiven = shown.entrySet().stream()
                .filter(item -> !given.contains(new WorkItemId(item.getKey())))
                .map(item -> item.getValue().number())
                .toList();
        if (notGiven.isEmpty()) {
            notices.done("worklist.reassign.done", name);
        } else {
            notices.done(
                    "worklist.reassign.doneInPart",
                    name,
                    LocalText.in(language.get()).list(notGiven));
        }
        return "/staff/worklist/inbox?faces-redirect=true";
    }

    public int getCount() {
        return getRows().size();
    }

    public String getNumbers() {
        return numbers;
    }

    public String getTaker() {
        return taker;
    }

    public void setTaker(String chosen) {
        taker = chosen;
    }
}
