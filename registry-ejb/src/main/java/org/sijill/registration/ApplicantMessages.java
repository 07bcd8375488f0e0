package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.calendar.DeadlineMoved;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.common.Messages;
import org.sijill.notification.Outbox;
import org.sijill.notification.SendMessage;
import org.sijill.security.Actor;

/** What the applicant is told by SMS, in the language of his application; also when a date told to him moves. */
@ApplicationScoped
class ApplicantMessages {

    private final Outbox outbox;
    private final Messages texts;
    private final ApplicationRepository applications;

    @Inject
    ApplicantMessages(Outbox outbox, Messages texts, ApplicationRepository applications) {
        this.outbox = outbox;
        this.texts = texts;
        this.applications = applications;
    }

    /** For the container. */
    protected ApplicantMessages() {
        this(null, null, null);
    }

    /** An end, told once. */
    void send(Application application, String template) {
        send(application, template, template);
    }

    /**
     * It was not completed in time; what was opened again may lapse again.
     *
     * @param until last day on which it can be opened again, that day included
     */
    void lapsed(Application application, LocalDate until) {
        send(application, "a.lapsed", "a.lapsed:" + application.version(), words(application, until));
    }

    /** The decision: written with it, and sent once its letter is there. */
    void hold(Application decided) {
        var template = decision(decided);
        message(decided, template, template).ifPresent(outbox::hold);
    }

    /** The letter of the decision is there. */
    void release(Application decided) {
        outbox.release(decided.id().value(), decision(decided));
    }

    private static String decision(Application decided) {
        var decision = decided.decision();
        if (decision.approvedHelp().isEmpty()) {
            return "a.no";
        }
        return decision.reason() == null ? "a.ok" : "a.part";
    }

    /** That it was received, and by when the decision comes. */
    void received(Application application, LocalDate promisedBy) {
        send(application, "a.in", "a.in", words(application, promisedBy));
    }

    /** @param until last day on which the citizen may complete it, that day included */
    void missing(Application application, LocalDate until) {
        var language = language(application);
        var items = LocalText.in(language)
                .list(application.missing().stream()
                        .sorted()
                        .map(item -> texts.label(language, item))
                        .toList());
        send(application, "a.return", "a.return:" + application.version(), items, words(application, until));
    }

    /** That the family is visited, and by when the decision comes now. */
    void visit(Application application, LocalDate promisedBy) {
        send(application, "a.visit", "a.visit:" + application.version(), words(application, promisedBy));
    }

    /** @param timer which reminder; each is sent once for each return */
    void remind(Application application, String timer, LocalDate until) {
        send(application, "a.remind", timer + ":" + application.version(), words(application, until));
    }

    void moved(@Observes DeadlinesMoved moved) {
        var told = moved.moves().stream().filter(DeadlineMoved::promise).toList();
        var process = Actor.system(RegistrationProcess.KEY, Set.of());
        var ids = told.stream().map(DeadlineMoved::caseId).collect(Collectors.toSet());
        var known = applications.find(process, ids);
        told.forEach(move -> Optional.ofNullable(known.get(move.caseId())).ifPresent(about -> tell(move, about)));
    }

    private void tell(DeadlineMoved move, Application about) {
        // each move is told, even back to a day that was told before
        var occasion = move.name() + ":" + Ids.next();
        send(about, "a.moved", occasion, words(about, RegistrationDeadlines.day(move.to())));
    }

    private void send(Application application, String template, String occasion, Object... afterNumber) {
        message(application, template, occasion, afterNumber).ifPresent(outbox::send);
    }

    /** @return empty for whoever has no phone: the counter tells him, and his letter waits there */
    private static Optional<SendMessage> message(
            Application application, String template, String occasion, Object... afterNumber) {
        var arguments = new Object[afterNumber.length + 1];
        arguments[0] = application.reference().number();
        System.arraycopy(afterNumber, 0, arguments, 1, afterNumber.length);
        return application
                .minimum()
                .mobile()
                .map(to -> new SendMessage(
                        application.reference(), to, language(application), template, occasion, arguments));
    }

    private static Language language(Application application) {
        return application.filing().language();
    }

    private static String words(Application application, LocalDate date) {
        return LocalText.in(language(application)).day(date);
    }
}
