package org.sijill.registration;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.sijill.common.Language;
import org.sijill.declaration.Answers;
import org.sijill.location.WilayaCode;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.TestActors;

/** Invented applications in each state, every step done by another person. */
final class Applications {

    static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    static final String CIVIL_NUMBER = "10483291";

    static final Answers VILLAGE = new Answers(Map.of("home.village", "\u062a\u0646\u0648\u0641"));

    private Applications() {}

    static AnnulDecision annulment() {
        return new AnnulDecision("Entered for another family by mistake.", 0);
    }

    static SubmitApplication command(HelpKind... help) {
        return command(Channel.COUNTER, new CivilNumber(CIVIL_NUMBER), new MobileNumber("92123456"), help);
    }

    static SubmitApplication command(Channel channel, CivilNumber number, MobileNumber mobile, HelpKind... help) {
        return new SubmitApplication(
                new RequestKey("key-1"), number, mobile, new WilayaCode("OM-DA-01"), Set.of(help), channel);
    }

    /** Begun at the counter. */
    static Application atTheCounter() {
        var opened = new OpenApplication(command(HelpKind.EMERGENCY_AID), false, false, "1");
        return Application.open(opened, "A-26-004217-4", TestActors.NIZWA, somebody(), NOW);
    }

    static Application filedBy(Actor clerk) {
        return filedBy(clerk, command(HelpKind.EMERGENCY_AID));
    }

    static Application filedBy(Actor clerk, SubmitApplication command) {
        return Application.file(command, "A-26-004217-4", TestActors.NIZWA, clerk, NOW);
    }

    /** Begun on a phone. */
    static Application draft() {
        var fields = command(
                Channel.PORTAL, new CivilNumber(CIVIL_NUMBER), new MobileNumber("92123456"), HelpKind.EMERGENCY_AID);
        var begun = new BeginApplication(
                fields.key(), fields.wilaya(), fields.helpWanted(), FilledBy.APPLICANT, "1", Language.EN);
        return Application.begin(fields, begun, "A-26-004217-4", TestActors.NIZWA, somebody(), NOW);
    }

    static Application in(ApplicationStatus status) {
        if (status == ApplicationStatus.DRAFT || status == ApplicationStatus.EXPIRED) {
            var draft = draft();
            if (status == ApplicationStatus.EXPIRED) {
                draft.expire();
            }
            return draft;
        }
        var application = filedBy(somebody());
        if (status == ApplicationStatus.SUBMITTED) {
            return application;
        }
        application.register(false, new VisitNeed());
        switch (status) {
            case RETURNED -> application.returnToCitizen(missing(), somebody(), NOW);
            case DECISION -> application.confirm(somebody(), 0);
            case VISIT -> {
                application.confirm(somebody(), 0);
                application.needs(visit());
            }
            case WITHDRAWN -> application.withdraw(0);
            case CLOSED_BY_DEATH -> application.closeByDeath();
            case LAPSED -> {
                application.returnToCitizen(missing(), somebody(), NOW);
                application.lapse(NOW);
            }
            case APPROVED, ENTERED, ANNULLED -> {
                application.confirm(somebody(), 0);
                application.decide(approval(application), somebody(), NOW, 0);
                if (status != ApplicationStatus.APPROVED) {
                    application.enter();
                }
                if (status == ApplicationStatus.ANNULLED) {
                    application.annul(annulment(), somebody(), NOW);
                }
            }
            case REJECTED -> {
                application.confirm(somebody(), 0);
                application.decide(rejection(), somebody(), NOW, 0);
            }
            default -> {
                // being checked
            }
        }
        return application;
    }

    static Actor somebody() {
        return TestActors.in(TestActors.NIZWA);
    }

    static ReturnApplication missing(MissingItem... items) {
        return new ReturnApplication(items.length == 0 ? Set.of(MissingItem.IDENTITY_CARD) : Set.of(items), null, 0);
    }

    static CompleteApplication completion() {
        return new CompleteApplication(null, new MobileNumber("99123456"), Set.of(HelpKind.AID_IN_KIND), 0);
    }

    static VisitNeed visit() {
        return new VisitNeed().found(false, Set.of(VisitReason.SAMPLE));
    }

    static Verdict approval(Application application) {
        return Verdict.all(application.minimum().helpWanted());
    }

    static Verdict rejection() {
        return Verdict.none(RejectionReason.R09, "It is not within the ministry's remit.");
    }
}
