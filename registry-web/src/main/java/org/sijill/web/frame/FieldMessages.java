package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is wrong on the page, for the summary at its top: first what concerns the whole, then field by field. */
@Named("fieldMessages")
@RequestScoped
public class FieldMessages {

    /**
     * One line of the summary.
     *
     * @param field client id of the field it belongs to; null if it concerns the whole page
     */
    public record Line(String field, String text) {}

    public List<Line> getErrors() {
        return lines(FacesMessage.SEVERITY_WARN, true);
    }

    /** @return what was done, for the line that confirms it */
    public List<Line> getDone() {
        return lines(FacesMessage.SEVERITY_INFO, false);
    }

    /** @return what is wrong with one field, by its id in the page; empty text if nothing is */
    public String of(String id) {
        return getErrors().stream()
                .filter(line -> line.field() != null
                        && (line.field().equals(id) || line.field().endsWith(":" + id)))
                .map(Line::text)
                .findFirst()
                .orElse("");
    }

    private static List<Line> lines(FacesMessage.Severity limit, boolean atLeast) {
        var context = FacesContext.getCurrentInstance();
        var lines = new ArrayList<Line>();
        context.getMessageList(null).forEach(message -> add(lines, null, message, limit, atLeast));
        context.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null) {
                context.getMessageList(id).forEach(message -> add(lines, id, message, limit, atLeast));
            }
        });
        return lines;
    }

    private static void add(
            List<Line> lines, String field, FacesMessage message, FacesMessage.Severity limit, boolean atLeast) {
        if (message.getSeverity().compareTo(limit) >= 0 == atLeast) {
            lines.add(new Line(field, message.getSummary()));
        }
    }
}
