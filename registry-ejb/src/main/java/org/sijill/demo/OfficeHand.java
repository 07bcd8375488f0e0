package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sijill.common.CaseNumber;
import org.sijill.registration.AnnulDecision;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationDocumentService;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.Channel;
import org.sijill.registration.CommitteeService;
import org.sijill.registration.CompleteApplication;
import org.sijill.registration.DecideHelp;
import org.sijill.registration.DecisionService;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MissingItem;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RejectApplication;
import org.sijill.registration.RejectionReason;
import org.sijill.registration.ReturnApplication;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** What is done to an application in an office: filed, written down, returned, confirmed, decided, taken back. */
@ApplicationScoped
class OfficeHand {

    private static final Set<MissingItem> COMMONLY_MISSING =
            Set.of(MissingItem.IDENTITY_CARD, MissingItem.PROOF_OF_NEED);

    private final RegistrationService registration;
    private final DecisionService decisions;
    private final CommitteeService committee;
    private final ApplicationDocumentService documents;
    private final DemoStaff staff;
    private final CurrentActor current;

    @Inject
    OfficeHand(
            RegistrationService registration,
            DecisionService decisions,
            CommitteeService committee,
            ApplicationDocumentService documents,
            DemoStaff staff,
            CurrentActor current) {
        this.registration = registration;
        this.decisions = decisions;
        this.committee = committee;
        this.documents = documents;
        this.staff = staff;
        this.current = current;
    }

    /** For the container. */
    protected OfficeHand() {
        this(null, null, null, null, null, null);
    }

    /** Four fields, at the counter or through a partner's system. */
    Begun file(DemoCase planned, Actor partner) {
        var by = planned.channel() == Channel.PARTNER ? partner : staff.filing(planned.wilaya());
        var receipt = current.as(
                by,
                () -> registration.submit(new SubmitApplication(
                        planned.key(),
                        planned.family().headNumber(),
                        new MobileNumber(planned.family().residence().mobile()),
                        planned.wilaya(),
                        planned.help(),
                        planned.channel())));
        return new Begun(receipt.id(), CaseNumber.parse(receipt.number()), by);
    }

    /** What the family says, and, if it brought them, the papers that are asked for. */
    void writeDown(DemoCase planned, Begun begun, Draw draw, boolean papers) {
        as(staff.filing(planned.wilaya()), begun, details -> {
            var version = details.facts().version();
            for (var part : Declared.parts(planned.family())) {
                version = registration.declare(begun.id(), part.getKey(), part.getValue(), version);
            }
            if (papers) {
                registration.details(begun.number()).lacks().stream()
                        .filter(MissingItem::isDocument)
                        .forEach(lacking -> documents.add(begun.id(), Papers.of(lacking, draw)));
            }
        });
    }

    void returnIt(DemoCase planned, Begun begun) {
        as(
                staff.checking(planned.wilaya()),
                begun,
                details -> registration.returnForCompletion(
                        begun.id(),
                        new ReturnApplication(
                                details.lacks().isEmpty() ? COMMONLY_MISSING : Set.copyOf(details.lacks()),
                                null,
                                details.facts().version())));
    }

    void complete(DemoCase planned, Begun begun) {
        as(
                staff.filing(planned.wilaya()),
                begun,
                details -> registration.complete(
                        begun.id(),
                        new CompleteApplication(
                                null,
                                new MobileNumber(details.facts().mobile()),
                                planned.help(),
                                details.facts().version())));
    }

    void confirm(DemoCase planned, Begun begun) {
        as(
                staff.checking(planned.wilaya()),
                begun,
                details -> registration.confirm(begun.id(), details.facts().version()));
    }

    boolean isVisited(DemoCase planned, Begun begun) {
        return current.as(
                staff.checking(planned.wilaya()),
                () -> registration.details(begun.number()).facts().status() == ApplicationStatus.VISIT);
    }

    void decide(DemoCase planned, Begun begun) {
        if (planned.help().contains(HelpKind.EMPOWERMENT)) {
            staff.committee()
                    .forEach(member ->
                            as(member, begun, details -> committee.vote(begun.id(), verdict(planned, details))));
        } else {
            decideAlone(planned, begun);
        }
    }

    private static DecideHelp verdict(DemoCase planned, ApplicationDetails details) {
        var version = details.facts().version();
        if (planned.end() == ApplicationStatus.REJECTED) {
            var why = reasons().get(planned.number() % reasons().size());
            return new DecideHelp(Set.of(), RejectionReason.valueOf(why.get(0)), why.get(1), version);
        }
        return new DecideHelp(planned.help(), null, "", version);
    }

    private void decideAlone(DemoCase planned, Begun begun) {
        as(staff.deciding(planned.wilaya(), planned.help()), begun, details -> {
            var version = details.facts().version();
            if (planned.end() == ApplicationStatus.REJECTED) {
                var why = reasons().get(planned.number() % reasons().size());
                decisions.reject(
                        begun.id(), new RejectApplication(RejectionReason.valueOf(why.get(0)), why.get(1), version));
            } else {
                decisions.approve(begun.id(), version);
            }
        });
    }

    void annul(DemoCase planned, Begun begun) {
        var why = Rows.of("annulments.tsv");
        as(
                staff.director(planned.wilaya()),
                begun,
                details -> decisions.annul(
                        begun.id(),
                        new AnnulDecision(
                                why.get(planned.number() % why.size()).get(0),
                                details.facts().version())));
    }

    void withdraw(DemoCase planned, Begun begun) {
        as(
                staff.filing(planned.wilaya()),
                begun,
                details -> registration.withdraw(begun.id(), details.facts().version()));
    }

    /** Reason code, and what is written to the family. */
    private static List<List<String>> reasons() {
        return Rows.of("rejections.tsv");
    }

    private void as(Actor officer, Begun begun, Consumer<ApplicationDetails> work) {
        current.as(officer, () -> {
            work.accept(registration.details(begun.number()));
            return null;
        });
    }
}
