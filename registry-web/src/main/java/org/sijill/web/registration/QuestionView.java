package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.registration.DraftService;
import org.sijill.registration.FilledBy;
import org.sijill.web.frame.Asked;

/** A question of the application on a phone: a person, the home, an income. */
@Named
@RequestScoped
public class QuestionView {

    private static final Map<Question, String> THEN = Map.of(
            Question.SELF, "/apply/family",
            Question.MEMBER, "/apply/family",
            Question.HOME, "/apply/incomes",
            Question.INCOME, "/apply/incomes",
            Question.NO_INCOME, "/apply/incomes");

    private final DraftService drafts;
    private final Draft draft;
    private final Asked asked;

    private Map<String, String> answers;

    @Inject
    QuestionView(DraftService drafts, Draft draft, Asked asked) {
        this.drafts = drafts;
        this.draft = draft;
        this.asked = asked;
    }

    /** For the container. */
    protected QuestionView() {
        this(null, null, null);
    }

    /** @throws NotAvailableException if the address names no part of an application */
    private Part part() {
        return asked.text("part").flatMap(Part::find).orElseThrow(NotAvailableException::new);
    }

    public String getPart() {
        return part().name();
    }

    /** @return whether it is somebody else than the applicant who is asked for */
    public boolean isMember() {
        return part().question() == Question.MEMBER;
    }

    /** @return key of the title of a person's page */
    public String getPersonTitle() {
        return byWhose("portal.person.titleMember", "portal.person.titleFor", "portal.person.title");
    }

    /** @return key of the sentence under that title */
    public String getPersonLede() {
        return byWhose("portal.person.ledeMember", "portal.person.ledeFor", "portal.person.lede");
    }

    /** Whose details are asked for: a member's, those of the applicant for whom another fills it in, or his own. */
    private String byWhose(String member, String filledInFor, String own) {
        if (isMember()) {
            return member;
        }
        return draft.getDetails().facts().filledBy() == FilledBy.APPLICANT ? own : filledInFor;
    }

    /** @return what was typed, by field; the page writes into it */
    public Map<String, String> getAnswers() {
        if (answers == null) {
            answers = new HashMap<>(draft.getDetails().answers().of(part()).byField());
        }
        return answers;
    }

    /**
     * Keeps it and goes on.
     *
     * @throws ChangedMeanwhileException if it was changed on another page
     */
    public String answer() {
        var typed = new HashMap<String, String>();
        part().question()
                .fields()
                .forEach(field -> typed.put(field, Objects.toString(getAnswers().get(field), "")));
        drafts.answer(draft.typed(new Answers(typed).as(part())), part());
        return THEN.get(part().question()) + "?faces-redirect=true";
    }

    /** Takes this answer away: a person who does not belong to the family, an income that is none. */
    public String remove() {
        draft.keep(Answers.NONE.as(part()));
        return THEN.get(part().question()) + "?faces-redirect=true";
    }
}
