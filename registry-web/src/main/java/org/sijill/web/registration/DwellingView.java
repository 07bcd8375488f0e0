package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.NotAvailableException;
import org.sijill.household.DwellingKind;
import org.sijill.household.Tenure;
import org.sijill.registration.Answers;
import org.sijill.registration.DeclaredHome;
import org.sijill.registration.DraftDetails;
import org.sijill.registration.DraftService;
import org.sijill.registration.KeepAnswers;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;

/** The question where the family lives. */
@Named
@RequestScoped
public class DwellingView {

    private final DraftService drafts;
    private final ApplicantSession session;
    private final Asked asked;
    private final Msg msg;

    private DraftDetails draft;
    private Map<String, String> answers;

    @Inject
    DwellingView(DraftService drafts, ApplicantSession session, Asked asked, Msg msg) {
        this.drafts = drafts;
        this.session = session;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected DwellingView() {
        this(null, null, null, null);
    }

    /** @throws NotAvailableException if there is no draft in this session */
    private DraftDetails draft() {
        if (draft == null) {
            draft = drafts.draft(session.application().orElseThrow(NotAvailableException::new));
        }
        return draft;
    }

    /** @return what was typed, by field; the page writes into it */
    public Map<String, String> getAnswers() {
        if (answers == null) {
            answers = new HashMap<>(draft().answers().byField());
        }
        return answers;
    }

    /** @return the version that goes back with the form: whoever was overtaken overwrites with his next try */
    public long getVersion() {
        return draft().facts().version();
    }

    /**
     * Keeps it and goes on.
     *
     * @throws ChangedMeanwhileException if it was changed on another page
     */
    public String answer() {
        var typed = new HashMap<String, String>();
        DeclaredHome.FIELDS.forEach(
                field -> typed.put(field, Objects.toString(getAnswers().get(field), "")));
        var given = new Answers(typed);
        DeclaredHome.of(Answers.NONE.with(given));
        drafts.keep(new KeepAnswers(
                session.application().orElseThrow(), asked.version().orElse(0L), given));
        return "/apply/review?faces-redirect=true";
    }

    public List<Choice> getKinds() {
        return msg.choices(DwellingKind.values());
    }

    public List<Choice> getTenures() {
        return msg.choices(Tenure.values());
    }
}
