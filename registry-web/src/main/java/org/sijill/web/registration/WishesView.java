package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.ChangeWishes;
import org.sijill.registration.DraftService;
import org.sijill.registration.HelpKind;

/** Where an applicant lives and what help he wants, changed before he hands it in. */
@Named
@RequestScoped
public class WishesView {

    private final DraftService drafts;
    private final Draft draft;

    private String wilaya;
    private List<String> helpWanted;

    @Inject
    WishesView(DraftService drafts, Draft draft) {
        this.drafts = drafts;
        this.draft = draft;
    }

    /** For the container. */
    protected WishesView() {
        this(null, null);
    }

    /**
     * Keeps it and leads back to the whole.
     *
     * @throws ChangedMeanwhileException if it was changed on another page
     */
    public String change() {
        var kinds = getHelpWanted().stream().map(HelpKind::of).collect(Collectors.toSet());
        var place = new WilayaCode(getWilaya());
        drafts.change(new ChangeWishes(draft.number(), place, kinds, draft.shown()));
        return "/apply/review?faces-redirect=true";
    }

    /** @return whether no office has it yet: it can still go to that of another wilaya */
    public boolean isWilayaOpen() {
        return draft.getDetails().facts().status() == ApplicationStatus.DRAFT;
    }

    public String getWilaya() {
        return wilaya == null ? draft.getDetails().facts().wilayaCode() : wilaya;
    }

    public void setWilaya(String chosen) {
        wilaya = chosen;
    }

    public List<String> getHelpWanted() {
        return helpWanted == null
                ? draft.getDetails().facts().helpWanted().stream()
                        .map(HelpKind::code)
                        .toList()
                : helpWanted;
    }

    public void setHelpWanted(List<String> chosen) {
        helpWanted = chosen;
    }
}
