package org.sijill.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The field of the form sent to which a refusal belongs: a page says so with {@code <s:refused by="feature.error.code"/>}
 * inside the field. A refusal that no field claims concerns the whole page.
 */
final class RefusedField {

    /** Attribute of a field: codes of refusals, with blanks between. */
    private static final String CLAIMED = "refusals";

    private RefusedField() {}

    /** @return the field, marked as wrong; empty if no field claims this code */
    static Optional<UIInput> of(FacesContext context, String code) {
        var found = new UIInput[1];
        var visit = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        context.getViewRoot().visitTree(visit, (now, component) -> {
            if (component instanceof UIForm form && !form.isSubmitted()) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIInput input && claims(component, code)) {
                found[0] = input;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }

    /** @return what has this id in the page; empty if there is no such, or it is not shown */
    static Optional<UIComponent> named(FacesContext context, String id) {
        var found = new UIComponent[1];
        var visit = VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        context.getViewRoot().visitTree(visit, (now, component) -> {
            if (id.equals(component.getId())) {
                found[0] = component;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }

    private static boolean claims(UIComponent component, String code) {
        return component.getAttributes().get(CLAIMED) instanceof String codes
                && Arrays.asList(codes.split("\\s+")).contains(code);
    }
}
