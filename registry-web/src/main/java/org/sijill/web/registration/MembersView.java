package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.declaration.OpenQuestion;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.registration.DraftService;

/** Who belongs to the family: the list from which each is opened. */
@Named
@RequestScoped
public class MembersView {

    private final Draft draft;
    private final DeclaredRows declared;
    private final DraftService drafts;

    @Inject
    MembersView(Draft draft, DeclaredRows declared, DraftService drafts) {
        this.draft = draft;
        this.declared = declared;
        this.drafts = drafts;
    }

    /** For the container. */
    protected MembersView() {
        this(null, null, null);
    }

    /** Whose application it is comes first. @return null to show what this page shows */
    public String open() {
        return draft.getDetails().declared().open().contains(OpenQuestion.SELF)
                ? "/apply/person?faces-redirect=true&part=" + Part.SELF.name()
                : null;
    }

    public List<DeclaredRows.PersonRow> getPersons() {
        return declared.persons(draft.getDetails().answers(), draft.getDetails().declared());
    }

    /** @return names of whom the civil register offers, and nobody told of yet */
    public List<String> getOffered() {
        return draft.getDetails().register().persons().stream()
                .map(RegistersView::name)
                .toList();
    }

    /** @return whether the civil register was asked and has not answered */
    public boolean isSilent() {
        return draft.getDetails().register().silent();
    }

    /** Writes them down; each can be changed and removed like whoever was typed. */
    public String takeFamily() {
        drafts.takeFamily(draft.number(), draft.shown());
        return "/apply/family?faces-redirect=true";
    }

    /** @return name of the part for one more; empty text if there are as many as there can be */
    public String getNext() {
        return DeclaredRows.next(draft.getDetails().answers(), Question.MEMBER);
    }

    /** @return keys of what is to be put right before going on */
    public List<String> getWrong() {
        return DeclaredRows.wrong(draft.getDetails().declared());
    }
}
