package org.sijill.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sijill.common.CaseNumber;
import org.sijill.location.Governorate;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.office.DemoAccounts;
import org.sijill.office.LogIn;
import org.sijill.office.LoginOutcome.LoggedIn;
import org.sijill.office.LoginService;
import org.sijill.partner.PartnerKey;
import org.sijill.partner.PartnerService;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.Channel;
import org.sijill.registration.DecisionService;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MissingItem;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.Receipt;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RejectApplication;
import org.sijill.registration.RejectionReason;
import org.sijill.registration.RequestKey;
import org.sijill.registration.ReturnApplication;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;

/**
 * What a demo server starts with: invented applications in every state, made through the same boundaries as real ones. Each
 * has a fixed request key and goes on from where it stands, so that a start that was killed is made good by the next one.
 */
@ApplicationScoped
class DemoApplications {

    private static final WilayaCode NIZWA = new WilayaCode("OM-DA-01");
    private static final WilayaCode SALALAH = new WilayaCode("OM-ZU-01");

    /** What the demo's applicant reads; data, not a text of the product. */
    private static final String REASON =
            "\u062a\u0633\u062a\u0641\u064a\u062f\u0648\u0646 \u0645\u0646 \u0628\u0631\u0646\u0627\u0645\u062c \u0645\u0645\u0627\u062b\u0644.";

    private final RegistrationService registration;
    private final DecisionService decisions;
    private final LoginService accounts;
    private final PartnerService partners;
    private final Locations locations;
    private final CurrentActor current;

    private int filed;
    private Actor reader;

    @Inject
    DemoApplications(
            RegistrationService registration,
            DecisionService decisions,
            LoginService accounts,
            PartnerService partners,
            Locations locations,
            CurrentActor current) {
        this.registration = registration;
        this.decisions = decisions;
        this.accounts = accounts;
        this.partners = partners;
        this.locations = locations;
        this.current = current;
    }

    /** For the container. */
    protected DemoApplications() {
        this(null, null, null, null, null, null);
    }

    @ActivateRequestContext
    void make(PartnerKey key) {
        filed = 0;
        reader = account("supervisor");
        var partner = partners.authenticate(key).orElseThrow();
        locations.governorates().stream()
                .map(Governorate::code)
                .flatMap(governorate -> locations.wilayat(governorate).stream())
                .forEach(wilaya -> file(partner, wilaya.code(), HelpKind.EMERGENCY_AID, Channel.PARTNER));
        office(NIZWA, account("clerk"), account("clerk3"), account("supervisor"));
        var elsewhere = account("clerk2");
        file(elsewhere, SALALAH, HelpKind.AID_IN_KIND, Channel.COUNTER);
        file(elsewhere, SALALAH, HelpKind.EMERGENCY_AID, Channel.COUNTER);
    }

    /** One office's desk: what waits for the check, for the decision, for the citizen, and what has ended. */
    private void office(WilayaCode wilaya, Actor filing, Actor checking, Actor deciding) {
        file(filing, wilaya, HelpKind.AID_IN_KIND, Channel.COUNTER);
        file(filing, wilaya, HelpKind.EMPOWERMENT, Channel.COUNTER);
        for (var kind : List.of(HelpKind.FAMILY_INCOME_SUPPORT, HelpKind.EMERGENCY_AID, HelpKind.DEVICE)) {
            confirm(checking, file(filing, wilaya, kind, Channel.COUNTER));
        }
        var approved = confirm(checking, file(filing, wilaya, HelpKind.AID_IN_KIND, Channel.COUNTER));
        if (standsAt(approved, ApplicationStatus.DECISION)) {
            as(deciding, () -> decisions.approve(approved.id(), version(approved)));
        }
        var rejected = confirm(checking, file(filing, wilaya, HelpKind.EMPOWERMENT, Channel.COUNTER));
        if (standsAt(rejected, ApplicationStatus.DECISION)) {
            as(deciding, () -> decisions.reject(rejected.id(), rejection(version(rejected))));
        }
        var returned = file(filing, wilaya, HelpKind.EMERGENCY_AID, Channel.COUNTER);
        if (standsAt(returned, ApplicationStatus.VERIFYING)) {
            as(checking, () -> registration.returnForCompletion(returned.id(), missing(version(returned))));
        }
        var withdrawn = file(filing, wilaya, HelpKind.AID_IN_KIND, Channel.COUNTER);
        if (standsAt(withdrawn, ApplicationStatus.VERIFYING)) {
            as(filing, () -> registration.withdraw(withdrawn.id(), version(withdrawn)));
        }
    }

    private static RejectApplication rejection(long version) {
        return new RejectApplication(RejectionReason.R06, REASON, version);
    }

    private static ReturnApplication missing(long version) {
        return new ReturnApplication(Set.of(MissingItem.IDENTITY_CARD, MissingItem.PROOF_OF_NEED), null, version);
    }

    private Receipt file(Actor by, WilayaCode wilaya, HelpKind kind, Channel channel) {
        filed++;
        var command = new SubmitApplication(
                new RequestKey("demo-" + filed),
                new CivilNumber(String.valueOf(10_200_000 + filed * 137)),
                new MobileNumber("9" + (2_000_000 + filed * 211 % 900_000)),
                wilaya,
                Set.of(kind),
                channel);
        return current.as(by, () -> registration.submit(command));
    }

    private Receipt confirm(Actor checking, Receipt filed) {
        if (standsAt(filed, ApplicationStatus.VERIFYING)) {
            as(checking, () -> {
                DemoDeclaration.parts()
                        .forEach(part -> registration.declare(
                                filed.id(), part, DemoDeclaration.answers().of(part), version(filed)));
                registration.confirm(filed.id(), version(filed));
            });
        }
        return filed;
    }

    private long version(Receipt filed) {
        return facts(filed).version();
    }

    private boolean standsAt(Receipt filed, ApplicationStatus status) {
        return current.as(reader, () -> facts(filed).status()) == status;
    }

    private ApplicationFacts facts(Receipt filed) {
        return registration.details(CaseNumber.parse(filed.number())).facts();
    }

    private void as(Actor who, Runnable step) {
        current.as(who, () -> {
            step.run();
            return null;
        });
    }

    private Actor account(String userName) {
        var outcome = (LoggedIn) accounts.logIn(new LogIn(userName, DemoAccounts.PASSWORD));
        return accounts.session(outcome.account(), outcome.stamp())
                .orElseThrow()
                .actor();
    }
}
