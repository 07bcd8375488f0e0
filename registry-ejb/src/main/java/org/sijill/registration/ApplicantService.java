package org.sijill.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.household.Households;
import org.sijill.office.Roles;
import org.sijill.passcode.PasscodeId;
import org.sijill.passcode.PasscodeOutcome;
import org.sijill.passcode.Passcodes;
import org.sijill.passcode.Proof;
import org.sijill.person.PersonId;
import org.sijill.person.Persons;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.Requires;

/**
 * Lets somebody in who has no account: to apply, by civil number, card and a one-time code; to come back to an application,
 * by its number and a code. Nothing in an answer tells who is known here and who is not.
 */
@Stateless
public class ApplicantService {

    private final ApplicantRepository applicants;
    private final ApplicationRepository applications;
    private final Persons persons;
    private final Households households;
    private final Passcodes passcodes;
    private final Roles roles;
    private final CurrentActor current;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public ApplicantService(
            ApplicantRepository applicants,
            ApplicationRepository applications,
            Persons persons,
            Households households,
            Passcodes passcodes,
            Roles roles,
            CurrentActor current,
            AuditLog audit,
            Clock clock) {
        this.applicants = applicants;
        this.applications = applications;
        this.persons = persons;
        this.households = households;
        this.passcodes = passcodes;
        this.roles = roles;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    protected ApplicantService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Sends a code: to the phone that the registry holds of this person, or, if it holds none, to the one that was typed.
     *
     * @throws BusinessException {@code registration.error.cardExpiry}, {@code passcode.error.tooMany}
     */
    @Requires(Requires.ANYBODY)
    public PasscodeId ask(AskPasscode named) {
        named.requireCardOn(RegistrationDeadlines.day(clock.instant()));
        return passcodes.send(proof(named, phone(named)));
    }

    /**
     * Takes the code of somebody who applies.
     *
     * @param named as it was when the code was asked for
     * @param typed digits of any script
     */
    @Requires(Requires.ANYBODY)
    public ApplicantProof prove(PasscodeId id, AskPasscode named, String typed) {
        var phone = phone(named);
        var outcome = passcodes.redeem(id, proof(named, phone), typed);
        if (!outcome.right()) {
            return ApplicantProof.refused(outcome);
        }
        var applicant = applicants.hold(named.civilNumber(), phone);
        applicant.saysOfHisCard(named.cardExpiresOn());
        return letIn(outcome, applicant);
    }

    /**
     * Sends a code to the phone of an application, if there is such a one.
     *
     * @throws BusinessException {@code passcode.error.tooMany}
     */
    @Requires(Requires.ANYBODY)
    public PasscodeId askToFollow(CaseNumber number, Language language) {
        return passcodes.send(proof(asAnybody(number), number, language));
    }

    /**
     * Takes the code of somebody who comes back to an application.
     *
     * @param number as it was when the code was asked for
     * @param typed digits of any script
     */
    @Requires(Requires.ANYBODY)
    public ApplicantProof proveToFollow(PasscodeId id, CaseNumber number, String typed) {
        var application = asAnybody(number);
        var outcome = passcodes.redeem(id, proof(application, number, Language.AR), typed);
        if (!outcome.right() || application.isEmpty()) {
            return ApplicantProof.refused(outcome);
        }
        var applicant = applicants.hold(
                application.get().minimum().civilNumber().orElseThrow(),
                application.get().minimum().mobile().map(MobileNumber::new).orElseThrow());
        application.get().filing().followedBy(applicant.id());
        return letIn(outcome, applicant);
    }

    private ApplicantProof letIn(PasscodeOutcome outcome, Applicant applicant) {
        applicant.proven(clock.instant());
        var actor = applicant.actor(roles.permissionsOf("applicant"));
        return current.as(actor, () -> {
            audit.wrote(
                    "registration.proveApplicant", "applicant", applicant.id().toString(), applicant.version());
            return new ApplicantProof(outcome, Optional.of(actor), applications.lastDraft(actor));
        });
    }

    /** The code decides who he is; until then nobody asks, and no more than level 1 is there to be followed. */
    private Optional<Application> asAnybody(CaseNumber number) {
        return applications.find(Actor.system("follow", Set.of()), number).filter(ApplicantService::isFollowed);
    }

    /** What was raised above the level of every application is not, nor what is gone, nor what a code can prove to nobody. */
    private static boolean isFollowed(Application application) {
        return application.reference().level() <= Applicant.LEVEL
                && application.status() != ApplicationStatus.EXPIRED
                && application.minimum().civilNumber().isPresent()
                && application.minimum().mobile().isPresent();
    }

    /** Asks the same questions whether or not there is such a person, so that the time tells nothing either. */
    private MobileNumber phone(AskPasscode named) {
        var person = persons.find(named.civilNumber()).orElseGet(PersonId::next);
        return households.findMobileOf(person).map(MobileNumber::new).orElse(named.mobile());
    }

    private static Proof proof(AskPasscode named, MobileNumber phone) {
        return new Proof("applicant " + named.civilNumber().value(), phone.value(), named.language());
    }

    private static Proof proof(Optional<Application> application, CaseNumber number, Language language) {
        var subject = "application " + number;
        return application
                .flatMap(found -> found.minimum().mobile())
                .map(phone -> new Proof(subject, phone, language))
                .orElseGet(() -> Proof.toNobody(subject, language));
    }
}
