package org.sijill.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijill.audit.AuditFilter;
import org.sijill.audit.AuditService;
import org.sijill.audit.ChainState;
import org.sijill.audit.Outcome;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.MovableClock;
import org.sijill.common.Page;
import org.sijill.common.TypedDay;
import org.sijill.household.HouseholdService;
import org.sijill.registration.RegistrationService;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Notices;

/**
 * The audit log. Action, day and page stand in the address; whose file or whose account is asked for is sent by POST and
 * never does.
 */
@Named
@ViewScoped
public class AuditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CASE_NUMBER = "(?i)[A-Z]-.*";

    @Inject
    private transient AuditService audit;

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient HouseholdService households;

    @Inject
    private transient AuditText text;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Asked asked;

    /** Kept for one answer; a list that is asked for anew is read anew. */
    private transient Page<AuditText.Row> page;

    private transient ChainState chain;
    private String action;
    private String outcome;
    private String typedDay;
    private LocalDate day;
    private int number;
    private String subject;
    private Set<String> subjectIds = Set.of();
    private String actor;

    @PostConstruct
    void open() {
        number = asked.page();
        action = asked.text("action").orElse("");
        outcome = asked.text("outcome")
                .filter(code -> text.outcomes().stream()
                        .anyMatch(choice -> choice.value().equals(code)))
                .orElse("");
        typedDay = asked.text("day").orElse("");
        if (!typedDay.isEmpty()) {
            readDay();
        }
    }

    private void readDay() {
        TypedDay.find(typedDay).ifPresentOrElse(found -> day = found, () -> notices.wrong("common.error.date"));
    }

    public Page<AuditText.Row> getPage() {
        if (page == null) {
            var found = audit.search(filter(), number);
            page = new Page<>(text.rows(found.rows()), found.number(), found.size(), found.total());
        }
        return page;
    }

    private AuditFilter filter() {
        return new AuditFilter(
                subjectIds,
                actor == null ? "" : actor.strip(),
                action,
                outcome.isEmpty() ? null : Outcome.valueOf(outcome),
                start(day),
                day == null ? null : start(day.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(MovableClock.ZONE).toInstant();
    }

    public ChainState getChain() {
        if (chain == null) {
            chain = audit.state();
        }
        return chain;
    }

    /** @return the beginning and the end of the last hash; empty text if nothing is sealed */
    public String getShortHead() {
        return AuditText.shortened(getChain().headHash());
    }

    /** Asks for one file or one person, from the first page; the number of an application or a family stands for its record. */
    public void ask() {
        page = null;
        chain = null;
        number = 1;
        subjectIds = subject == null || subject.isBlank() ? Set.of() : ids(subject.strip());
    }

    /** Who read a file left its id; who asked for it in vain left the number he typed. */
    private Set<String> ids(String typed) {
        if (!typed.matches(CASE_NUMBER)) {
            return Set.of(typed);
        }
        var number = CaseNumber.parse(typed);
        return (number.kind() == 'H' ? family(number) : application(number))
                .map(id -> Set.of(id, number.toString()))
                .orElseThrow(() -> new BusinessException("audit.error.noSuchNumber"));
    }

    private Optional<String> application(CaseNumber number) {
        return registration.suggest(number.toString()).stream()
                .filter(found -> found.number().equals(number.toString()))
                .map(found -> found.id().toString())
                .findFirst();
    }

    private Optional<String> family(CaseNumber number) {
        return households.search(number.toString()).rows().stream()
                .map(found -> found.id().toString())
                .findFirst();
    }

    public void next() {
        page = null;
        number++;
    }

    public void previous() {
        page = null;
        number = Math.max(1, number - 1);
    }

    /** @return whether something is asked for that must not stand in the address */
    public boolean isAsking() {
        return !subjectIds.isEmpty() || actor != null;
    }

    public List<Choice> getActions() {
        return text.actions();
    }

    public List<Choice> getOutcomes() {
        return text.outcomes();
    }

    public String getOutcome() {
        return outcome;
    }

    public String getAction() {
        return action;
    }

    public String getDay() {
        return typedDay;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String typed) {
        subject = typed;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String typed) {
        actor = typed;
    }
}
