package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a form of the back office says beside its fields: for whom it was made. And what was typed into it before the session
 * ended, which stands in it again.
 */
@Named("staffForm")
@RequestScoped
public class StaffForm {

    /** Fields of a form that say for whom it was made, and which of the page's it is. */
    public static final String PROOF = "sijill.proof";

    private static final String FORM = "sijill.form";
    private static final String LANGUAGE = "lang=";

    private final UnsentForms unsent;
    private final HttpServletRequest request;
    private final Set<String> back = new HashSet<>();

    private UUID owner;
    private String proof = "";
    private String page = "";
    private Predicate<String> own = other -> false;

    @Inject
    StaffForm(UnsentForms unsent, HttpServletRequest request) {
        this.unsent = unsent;
        this.request = request;
    }

    /** for the container */
    protected StaffForm() {
        this(null, null);
    }

    /**
     * @param account of whoever asks for the page
     * @param made what its forms are to say
     * @param isOwn whether what a form says was made for him
     */
    public void madeFor(UUID account, String made, Predicate<String> isOwn) {
        owner = account;
        proof = made;
        own = isOwn;
        page = address(request);
    }

    /** @return whose page this is; empty text while nobody is signed in */
    public String getOwner() {
        return owner == null ? "" : owner.toString();
    }

    /** @return for the form to say */
    public String getProof() {
        return proof;
    }

    /** Keeps a form whose session has ended. @return whether there was anything to keep */
    public boolean keepFor(UUID account) {
        var form = request.getParameter(FORM);
        return form != null && unsent.keep(account, page.isEmpty() ? address(request) : page, form, typed());
    }

    /** Keeps a form whose view has ended, if it was made for whoever sends it. @return whether it was */
    public boolean keepOwn() {
        return owner != null && own.test(request.getParameter(PROOF)) && keepFor(owner);
    }

    /** Before a form is shown: what its owner had typed into it stands in its fields again. */
    public void restore(ComponentSystemEvent event) {
        var form = event.getComponent();
        if (owner == null || !"GET".equals(request.getMethod())) {
            return;
        }
        unsent.take(owner, page, form.getId()).ifPresent(typed -> {
            var visit = VisitContext.createVisitContext(
                    FacesContext.getCurrentInstance(), null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
            form.visitTree(visit, (at, field) -> {
                fill(at.getFacesContext(), field, typed);
                return VisitResult.ACCEPT;
            });
            back.add(form.getId());
        });
    }

    /** @return whether what was typed into this form before stands in it again */
    public boolean isBack(String form) {
        return back.contains(form);
    }

    private static void fill(FacesContext context, UIComponent field, Map<String, List<String>> typed) {
        if (!(field instanceof EditableValueHolder box) || field instanceof HtmlInputSecret) {
            return;
        }
        var values = typed.getOrDefault(field.getClientId(context), List.of());
        if (field instanceof UISelectMany) {
            box.setSubmittedValue(values.toArray(String[]::new));
        } else if (field instanceof UISelectBoolean) {
            box.setSubmittedValue(String.valueOf(!values.isEmpty()));
        } else if (!values.isEmpty()) {
            box.setSubmittedValue(values.get(0));
        }
    }

    /** The fields of the form without those that Faces and the frame add. */
    private Map<String, List<String>> typed() {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().matches("(?:jakarta\\.faces|primefaces|sijill)\\..*"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    /** The same for the page and for what its forms are sent to; without the language, which may have been switched. */
    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        var parameters = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> !pair.startsWith(LANGUAGE))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return request.getServletPath() + "?" + parameters;
    }
}
