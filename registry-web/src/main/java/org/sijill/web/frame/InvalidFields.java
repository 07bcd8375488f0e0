package org.sijill.web.frame;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/** Marks each field that has an error with {@code aria-invalid} before the page is written, and takes the mark off again. */
public class InvalidFields implements SystemEventListener {

    private static final String MARK = "aria-invalid";

    @Override
    public boolean isListenerForSource(Object source) {
        return true;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var context = FacesContext.getCurrentInstance();
        if (context.isPostback()) {
            context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
                // a group of boxes would hand the mark on to every box and label of it
                if (component instanceof UIInput input && !(component instanceof UISelectMany)) {
                    mark(context, input);
                }
                return VisitResult.ACCEPT;
            });
        }
    }

    private static void mark(FacesContext context, UIInput input) {
        if (!input.isValid()
                || !context.getMessageList(input.getClientId(context)).isEmpty()) {
            input.getPassThroughAttributes(true).put(MARK, "true");
        } else {
            input.getPassThroughAttributes(true).remove(MARK);
        }
    }
}
