package org.sijill.web.recertification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.sijill.common.Page;
import org.sijill.recertification.CertificationStage;
import org.sijill.recertification.FamilyToConfirm;
import org.sijill.recertification.RecertificationService;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The list of families whose data are to be confirmed. Its filter stands in the address. */
@Named
@RequestScoped
public class ToConfirmView {

    private final RecertificationService service;
    private final HttpServletRequest request;
    private final UserLanguage language;
    private final Msg msg;

    private Page<FamilyToConfirm> page;

    @Inject
    ToConfirmView(RecertificationService service, HttpServletRequest request, UserLanguage language, Msg msg) {
        this.service = service;
        this.request = request;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected ToConfirmView() {
        this(null, null, null, null);
    }

    public Page<FamilyToConfirm> getPage() {
        if (page == null) {
            page = service.toConfirm(stage(), number());
        }
        return page;
    }

    private Optional<CertificationStage> stage() {
        return CertificationStage.toConfirm().stream()
                .filter(known -> known.name().equals(getStage()))
                .findFirst();
    }

    private int number() {
        return Optional.ofNullable(request.getParameter("page"))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    public String getStage() {
        return Optional.ofNullable(request.getParameter("stage")).orElse("");
    }

    public boolean isFiltered() {
        return stage().isPresent();
    }

    public List<Choice> getStages() {
        return CertificationStage.toConfirm().stream()
                .map(known -> new Choice(known.name(), msg.label(known)))
                .toList();
    }

    /** @return name of the head in the language of the page */
    public String head(FamilyToConfirm row) {
        return row.head(language.get());
    }
}
