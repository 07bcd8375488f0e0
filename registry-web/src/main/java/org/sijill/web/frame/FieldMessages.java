package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the page has to say: what is wrong, first as a whole and then field by field, and what was done. */
@Named("fieldMessages")
@RequestScoped
public class FieldMessages {

    /**
     * One line.
     *
     * @param field client id of the field it belongs to; null if it concerns the whole page
     */
    public record Line(String field, String text) {}

    public List<Line> getErrors() {
        var context = FacesContext.getCurrentInstance();
        var lines = new ArrayList<Line>();
        wrong(context.getMessageList(null)).forEach(message -> lines.add(shown(null, message)));
        context.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null) {
                wrong(context.getMessageList(id)).forEach(message -> lines.add(shown(id, message)));
            }
        });
        return lines;
    }

    /** @return the text, with the name of its field before it unless it names it itself; for the list of all that is wrong */
    public String named(Line line) {
        var name = nameOf(line.field());
        if (name.isEmpty() || line.text().contains(name)) {
            return line.text();
        }
        // a question has its mark already
        return name + (Character.isLetterOrDigit(name.codePointBefore(name.length())) ? ": " : " ") + line.text();
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

    private static Stream<FacesMessage> wrong(List<FacesMessage> messages) {
        return messages.stream().filter(message -> message.getSeverity() != FacesMessage.SEVERITY_INFO);
    }

    /** Marked as shown: a message that counts as forgotten is written to the log with its text. */
    private static Line shown(String field, FacesMessage message) {
        message.rendered();
        return new Line(field, message.getSummary());
    }

    /** @return the label of the field with this client id; empty text if it has none */
    private static String nameOf(String field) {
        var context = FacesContext.getCurrentInstance();
        var names = new ArrayList<String>();
        context.getViewRoot()
                .invokeOnComponent(
                        context,
                        field,
                        (within, component) -> names.add(
                                Objects.toString(component.getAttributes().get("label"), "")));
        return names.isEmpty() ? "" : names.get(0);
    }
}
