package org.sijill.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sijill.notification.TemplateService;
import org.sijill.notification.TemplateSummary;
import org.sijill.web.frame.Msg;

/** The list of the texts of messages. */
@Named
@RequestScoped
public class TemplatesView {

    private static final String NAME = "notification.templates.name.";

    private final TemplateService templates;
    private final Msg msg;
    private List<TemplateSummary> rows;

    @Inject
    public TemplatesView(TemplateService templates, Msg msg) {
        this.templates = templates;
        this.msg = msg;
    }

    /** For the container. */
    protected TemplatesView() {
        this(null, null);
    }

    public void open() {
        rows = templates.list();
    }

    public List<TemplateSummary> getRows() {
        return rows;
    }

    /** @return what a text is for; its short name where nobody has named it yet */
    public String nameOf(String template) {
        return msg.containsKey(NAME + template) ? msg.get(NAME + template) : template;
    }
}
