package org.sijill.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.declaration.Part;
import org.sijill.declaration.Question;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.CounterService;
import org.sijill.registration.MissingItem;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;

/** A draft at the counter, filled in with the visitor: what is still missing, and the sending. */
@Named
@RequestScoped
public class VisitView {

    private final ApplicationView application;
    private final CounterService counter;
    private final Notices notices;
    private final Asked asked;
    private final Msg msg;

    private List<Lack> lacks;

    @Inject
    VisitView(ApplicationView application, CounterService counter, Notices notices, Asked asked, Msg msg) {
        this.application = application;
        this.counter = counter;
        this.notices = notices;
        this.asked = asked;
        this.msg = msg;
    }

    /** For the container. */
    protected VisitView() {
        this(null, null, null, null, null);
    }

    /**
     * Something that is missing before the visitor leaves.
     *
     * @param address of the page that asks for it; empty text for a paper
     * @param kind which paper
     * @param wrong why the file that was sent last was not taken; empty text if it was
     * @param first whether it is the next to be done
     */
    public record Lack(String label, String address, MissingItem kind, String wrong, boolean first) {}

    /** @return null to show the draft; the page of the application once it is none any more */
    public String load() {
        var isDraft = application.getFacts().status() == ApplicationStatus.DRAFT;
        application.load();
        return isDraft ? null : ApplicationView.addressOf(application.getNumber());
    }

    /**
     * Hands it in as it is; a second time it leads to the same page.
     *
     * @throws ChangedMeanwhileException if a colleague changed it since it was shown
     */
    public String handIn() {
        counter.handIn(application.getFacts().id(), application.shownVersion());
        notices.done("registration.application.done.filed");
        return ApplicationView.addressOf(application.getNumber()) + "&filed=true";
    }

    /** @return in the order in which it is asked for */
    public List<Lack> getLacks() {
        if (lacks == null) {
            lacks = new ArrayList<>();
            for (var item : application.getDetails().lacks()) {
                lacks.add(new Lack(msg.label(item), address(item), item, wrong(item), lacks.isEmpty()));
            }
        }
        return lacks;
    }

    private String address(MissingItem item) {
        return item.isDocument()
                ? ""
                : DeclareView.addressOf(application.getNumber(), part(item, application.getDetails()));
    }

    /** @return the part in which a missing answer is given: the first that is not right yet, or one more */
    private static Part part(MissingItem item, ApplicationDetails details) {
        return switch (item) {
            case MEMBERS -> unfinished(details, Question.MEMBER);
            case HOME -> Part.HOME;
            case INCOME -> unfinished(details, Question.INCOME);
            default -> Part.SELF;
        };
    }

    private static Part unfinished(ApplicationDetails details, Question question) {
        var right = question == Question.MEMBER
                ? details.declared().persons().keySet()
                : details.declared().incomes().keySet();
        var parts = details.answers().parts(question);
        return parts.stream()
                .filter(part -> !right.contains(part))
                .findFirst()
                .or(() -> parts.stream().reduce((earlier, later) -> later))
                .or(() -> details.answers().free(question))
                .orElse(Part.SELF);
    }

    private String wrong(MissingItem item) {
        return asked.text("at").filter(item.name()::equals).isPresent() ? SentPaper.wrong(asked, msg) : "";
    }
}
