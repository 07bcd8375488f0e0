package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.sijill.common.BusinessException;
import org.sijill.declaration.Answers;
import org.sijill.declaration.OpenQuestion;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.web.frame.Choice;

/** What the family lives on: the list from which each income is opened, or that there is none. */
@Named
@RequestScoped
public class IncomesView {

    private final Draft draft;
    private final DeclaredRows declared;

    private Boolean none;

    @Inject
    IncomesView(Draft draft, DeclaredRows declared) {
        this.draft = draft;
        this.declared = declared;
    }

    /** For the container. */
    protected IncomesView() {
        this(null, null);
    }

    public List<DeclaredRows.IncomeRow> getIncomes() {
        return declared.incomes(draft.getDetails().answers(), draft.getDetails().declared());
    }

    /** @return name of the part for one more; empty text if there are as many as there can be */
    public String getNext() {
        return DeclaredRows.next(draft.getDetails().answers(), Question.INCOME);
    }

    /** @return whoever may receive an income, by the name of his part */
    public List<Choice> getReceivers() {
        return declared.receivers(
                draft.getDetails().answers(), draft.getDetails().declared());
    }

    /** @throws BusinessException {@code declaration.error.incomeMissing} if neither an income nor none is declared */
    public String goOn() {
        draft.keep(new Answers(Map.of("none", isNone() ? "true" : "")).as(Part.NO_INCOME));
        if (draft.getDetails().declared().open().contains(OpenQuestion.INCOME)) {
            throw new BusinessException("declaration.error.incomeMissing");
        }
        return "/apply/documents?faces-redirect=true";
    }

    public boolean isNone() {
        if (none == null) {
            none = !draft.getDetails().answers().of(Part.NO_INCOME).isEmpty();
        }
        return none;
    }

    public void setNone(boolean ticked) {
        none = ticked;
    }
}
