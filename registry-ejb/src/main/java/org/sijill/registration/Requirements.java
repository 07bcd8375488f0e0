package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sijill.common.BusinessException;
import org.sijill.common.WrongFieldsException;
import org.sijill.declaration.Declaration;
import org.sijill.document.DocumentSummary;
import org.sijill.document.Documents;
import org.sijill.household.Tenure;
import org.sijill.workflow.ProcessEngineGateway;

/**
 * What an application still lacks, found by the system: questions that are open, and the papers that the table {@code
 * required-documents} asks for and nobody handed in.
 */
@ApplicationScoped
class Requirements {

    private static final String TABLE = "required-documents";

    private final ProcessEngineGateway processes;
    private final Documents documents;
    private final Clock clock;

    @Inject
    Requirements(ProcessEngineGateway processes, Documents documents, Clock clock) {
        this.processes = processes;
        this.documents = documents;
        this.clock = clock;
    }

    /** For the container. */
    protected Requirements() {
        this(null, null, null);
    }

    List<DocumentSummary> documents(Application application) {
        return documents.of(application.id().value());
    }

    List<MissingItem> lacks(Application application) {
        var today = RegistrationDeadlines.day(clock.instant());
        return lacks(application, application.declaration(today), documents(application));
    }

    /**
     * @return what its applicant is told to bring, here and on paper: what it was sent back for; of what was filed at a counter,
     *     what was not brought there, until it is checked; of what came by itself nothing before somebody looked through it
     */
    List<MissingItem> asked(Application application) {
        if (application.status() == ApplicationStatus.RETURNED) {
            return application.missing().stream().sorted().toList();
        }
        return application.status() == ApplicationStatus.VERIFYING
                        && application.filing().channel() == Channel.COUNTER
                ? lacks(application)
                : List.of();
    }

    /** @return in the order in which it is asked for */
    List<MissingItem> lacks(Application application, Declaration declared, List<DocumentSummary> there) {
        var lacks = new TreeSet<MissingItem>();
        declared.open().forEach(question -> lacks.add(MissingItem.valueOf(question.name())));
        var kinds = there.stream().map(DocumentSummary::kind).collect(Collectors.toSet());
        processes.decide(TABLE, facts(application, declared)).stream()
                .filter(kind -> !kinds.contains(kind))
                .map(MissingItem::valueOf)
                .forEach(lacks::add);
        return List.copyOf(lacks);
    }

    /**
     * Its applicant has answered all that the office asked for. With what only the counter completes it is sent from there.
     *
     * @throws WrongFieldsException naming each item that is not answered
     */
    void requireAnswered(Application application) {
        var wrong = new LinkedHashMap<String, BusinessException>();
        application
                .unanswered(documents(application))
                .forEach(item -> wrong.put("asked-" + item, new BusinessException(unanswered(item.way()), item)));
        WrongFieldsException.check(wrong);
    }

    private static String unanswered(MissingItem.Way way) {
        return switch (way) {
            case ANSWER -> "registration.error.answerAsked";
            case PAPER -> "registration.error.paperAsked";
            case HELP -> "registration.error.helpAsked";
            case COUNTER -> "registration.error.counterAsked";
        };
    }

    private static Map<String, Object> facts(Application application, Declaration declared) {
        var help = application.minimum().helpWanted();
        return Map.of(
                "asksForIncomeSupport", help.contains(HelpKind.FAMILY_INCOME_SUPPORT),
                "asksForDevice", help.contains(HelpKind.DEVICE),
                "asksForEmergencyAid", help.contains(HelpKind.EMERGENCY_AID),
                "rented",
                        declared.home()
                                .filter(home -> home.dwelling().tenure() == Tenure.RENTED)
                                .isPresent(),
                "hasIncome", !declared.incomes().isEmpty());
    }
}
