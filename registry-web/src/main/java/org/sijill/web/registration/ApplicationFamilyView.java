package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.MissingItem;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;

/** What a family says of itself and hands in, on the page of its application. */
@Named
@RequestScoped
public class ApplicationFamilyView {

    private final ApplicationView application;
    private final DeclaredRows declared;
    private final CurrentActor current;
    private final Asked asked;
    private final Msg msg;

    @Inject
    ApplicationFamilyView(
            ApplicationView application, DeclaredRows declared, CurrentActor current, Asked asked, Msg msg) {
        this.application = application;
        this.declared = declared;
        this.current = current;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected ApplicationFamilyView() {
        this(null, null, null, null, null);
    }

    /**
     * A paper that was handed in.
     *
     * @param kind key of what it is to show
     */
    public record PaperRow(String id, String kind, String name, List<Integer> pages) {}

    private ApplicationDetails details() {
        return application.getDetails();
    }

    public List<DeclaredRows.PersonRow> getPersons() {
        return details().answers().isEmpty()
                ? List.of()
                : declared.persons(details().answers(), details().declared());
    }

    /** @return names of whoever stands in another family's file, which blocks the approval */
    public List<String> getElsewhere() {
        return details().inRegistry().elsewhere().stream()
                .map(part -> details().answers().of(part).find("fullArabic").orElse(""))
                .toList();
    }

    public List<DeclaredRows.IncomeRow> getIncomes() {
        return declared.incomes(details().answers(), details().declared());
    }

    /** @return keys of what is to be put right about the family as a whole, while something can be done about it */
    public List<String> getWrong() {
        return getLacks().isEmpty() || getPersons().isEmpty()
                ? List.of()
                : DeclaredRows.wrong(details().declared());
    }

    /** @return what the incomes make in a month; empty text if there are fewer than two */
    public String getMonthly() {
        return declared.monthly(details().declared());
    }

    public boolean isWithoutIncome() {
        return !details().answers().of(Part.NO_INCOME).isEmpty();
    }

    public List<DeclaredRows.Row> getHome() {
        return declared.home(details().declared());
    }

    /** @return what the system finds missing while something can be done about it */
    public List<MissingItem> getLacks() {
        return isOpen() || details().facts().status() == ApplicationStatus.DECISION
                ? details().lacks()
                : List.of();
    }

    private boolean isOpen() {
        var facts = details().facts();
        return facts.status().isWithOfficers(facts.channel());
    }

    /** @return whether it is filled in at the counter; what is missing then has a place of its own */
    public boolean isDraft() {
        return details().facts().status() == ApplicationStatus.DRAFT;
    }

    /** @return whether whoever looks may write down what the family tells */
    public boolean isChangeable() {
        return isOpen() && current.get().may("registration.declare");
    }

    public String getNextMember() {
        var answers = details().answers();
        return answers.of(Part.SELF).isEmpty() ? Part.SELF.name() : next(Question.MEMBER);
    }

    public String getNextIncome() {
        return next(Question.INCOME);
    }

    private String next(Question question) {
        return DeclaredRows.next(details().answers(), question);
    }

    public List<PaperRow> getPapers() {
        return details().documents().stream()
                .map(paper -> new PaperRow(
                        paper.id().toString(),
                        msg.get("enum.MissingItem." + paper.kind()),
                        paper.fileName(),
                        IntStream.rangeClosed(1, paper.pages()).boxed().toList()))
                .toList();
    }

    /** @return the paper whose first page is shown beside the facts; none if there is none */
    public List<PaperRow> getFirstSheet() {
        return getPapers().stream().limit(1).toList();
    }

    /** @return why the file that was sent last was not taken; empty text if it was */
    public String getPaperWrong() {
        return SentPaper.wrong(asked, msg);
    }

    public List<Choice> getPaperKinds() {
        return msg.choices(MissingItem.documents().toArray(MissingItem[]::new));
    }
}
