package org.sijill.web.notification;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.sijill.common.NotAvailableException;
import org.sijill.notification.TemplateDetails;
import org.sijill.notification.TemplateService;
import org.sijill.notification.WriteTemplate;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Notices;

/** One text of a message: written, previewed in both languages, and let take effect on a day. */
@Named
@ViewScoped
public class TemplateView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TemplateService templates;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Asked asked;

    private transient TemplateDetails details;
    private String template;
    private String arabic;
    private String english;
    private LocalDate day;
    private long version;

    /** @throws NotAvailableException if there is no such text */
    public void open() {
        template = asked.text("name").orElseThrow(NotAvailableException::new);
        arabic = getDetails().ar();
        english = getDetails().en();
        version = getDetails().version();
    }

    public TemplateDetails getDetails() {
        if (details == null) {
            details = templates.details(template);
        }
        return details;
    }

    public String preview() {
        templates.preview(new WriteTemplate(template, arabic, english, versionRead()));
        return backAfter("previewed");
    }

    public String takeEffect() {
        templates.takeEffect(template, day, versionRead());
        return backAfter("set");
    }

    public String discard() {
        templates.discard(template, versionRead());
        return backAfter("discarded");
    }

    /** Whoever was overtaken is shown the draft as it is now; the next try counts as read now. */
    private long versionRead() {
        details = null;
        var read = version;
        version = getDetails().version();
        return read;
    }

    private String backAfter(String done) {
        notices.done("notification.template.done." + done);
        return "/staff/notification/template?faces-redirect=true&name=" + template;
    }

    /** @return the values one may fill in, as they are written, isolated from the text around them */
    public String getValues() {
        return getDetails().placeholders().stream()
                .map(name -> "\u2066{" + name + "}\u2069")
                .collect(Collectors.joining(" "));
    }

    public String getArabic() {
        return arabic;
    }

    public void setArabic(String typed) {
        arabic = typed;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String typed) {
        english = typed;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate typed) {
        day = typed;
    }
}
