package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/** The papers an application came to: the letter of its decision, the receipt of its filing. */
@Stateless
public class LetterReadingService {

    private final ApplicationRepository applications;
    private final ApplicationLetters letters;
    private final Requirements requirements;
    private final RegistrationDeadlines deadlines;
    private final CurrentActor current;
    private final ApplicationAudit audit;
    private final Clock clock;

    @Inject
    public LetterReadingService(
            ApplicationRepository applications,
            ApplicationLetters letters,
            Requirements requirements,
            RegistrationDeadlines deadlines,
            CurrentActor current,
            ApplicationAudit audit,
            Clock clock) {
        this.applications = applications;
        this.letters = letters;
        this.requirements = requirements;
        this.deadlines = deadlines;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected LetterReadingService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * @return the PDF of the decision's letter
     * @throws NotAvailableException if this applicant has no such application, or there is no letter yet, or none that holds
     */
    @Requires("registration.followOwn")
    public byte[] ownLetter(CaseNumber number, Language language) {
        return letter(applications.getOwn(current.get(), number), language);
    }

    /**
     * @return the PDF of the decision's letter
     * @throws NotAvailableException if there is none within the actor's reach, or there is no letter yet, or none that holds
     */
    @Requires("registration.read")
    public byte[] letter(CaseNumber number, Language language) {
        return letter(applications.get(current.get(), number), language);
    }

    private byte[] letter(Application application, Language language) {
        var letter = letters.decision(application.id().value(), language);
        audit.saw("registration.readLetter", application);
        return letter;
    }

    /**
     * @return the PDF of the receipt that the visitor takes home
     * @throws NotAvailableException if there is none within the actor's reach, or no day is promised any more
     */
    @Requires("registration.submit")
    public byte[] receipt(CaseNumber number, Language language) {
        var application = applications.get(current.get(), number);
        var days = deadlines.days(application.id().value());
        if (!days.containsKey(RegistrationDeadlines.PROMISE)) {
            throw new NotAvailableException();
        }
        audit.saw("registration.readLetter", application);
        var declared = application.declaration(RegistrationDeadlines.day(clock.instant()));
        return letters.receipt(
                application,
                declared,
                requirements.asked(application),
                days.get(RegistrationDeadlines.PROMISE),
                language);
    }
}
