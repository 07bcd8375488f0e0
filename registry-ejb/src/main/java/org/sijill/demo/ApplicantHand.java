package org.sijill.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.notification.DemoPhones;
import org.sijill.registration.ApplicantService;
import org.sijill.registration.ApplicationDocumentService;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.AskPasscode;
import org.sijill.registration.BeginApplication;
import org.sijill.registration.DraftDetails;
import org.sijill.registration.DraftService;
import org.sijill.registration.FilledBy;
import org.sijill.registration.KeepAnswers;
import org.sijill.registration.MissingItem;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.OwnApplicationService;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;

/** What a family does on its phone: it takes its code, begins, answers, photographs, hands in, completes, withdraws. */
@ApplicationScoped
class ApplicantHand {

    private static final String NOTICE = "1";
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final int CARD_YEARS = 6;
    private static final int HELPED_EVERY = 6;

    private final ApplicantService applicants;
    private final DraftService drafts;
    private final OwnApplicationService own;
    private final ApplicationDocumentService documents;
    private final DemoPhones phones;
    private final CurrentActor current;
    private final MovableClock clock;

    @Inject
    ApplicantHand(
            ApplicantService applicants,
            DraftService drafts,
            OwnApplicationService own,
            ApplicationDocumentService documents,
            DemoPhones phones,
            CurrentActor current,
            MovableClock clock) {
        this.applicants = applicants;
        this.drafts = drafts;
        this.own = own;
        this.documents = documents;
        this.phones = phones;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected ApplicantHand() {
        this(null, null, null, null, null, null, null);
    }

    /** Begins it, and answers; whoever never hands it in stops on the way. */
    Begun begin(DemoCase planned) {
        var by = prove(planned);
        var facts = current.as(by, () -> {
            var begun = drafts.begin(new BeginApplication(
                            planned.key(), planned.wilaya(), planned.help(), helper(planned), NOTICE, Language.AR))
                    .facts();
            var told = Declared.together(told(planned));
            drafts.keep(new KeepAnswers(CaseNumber.parse(begun.number()), begun.version(), told));
            return begun;
        });
        return new Begun(facts.id(), CaseNumber.parse(facts.number()), by);
    }

    private Actor prove(DemoCase planned) {
        var mobile = planned.family().residence().mobile();
        var named = new AskPasscode(
                planned.family().headNumber(),
                LocalDate.now(clock).plusYears(1 + planned.number() % CARD_YEARS),
                new MobileNumber(mobile),
                Language.AR);
        var asked = applicants.ask(named);
        var code = phones.receive(mobile).stream()
                .map(CODE::matcher)
                .filter(found -> found.find())
                .map(found -> found.group())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return applicants.prove(asked, named, code).applicant().orElseThrow();
    }

    private static FilledBy helper(DemoCase planned) {
        return planned.number() % HELPED_EVERY == 0 ? FilledBy.CHILD : FilledBy.APPLICANT;
    }

    /** Of those that are never handed in, a third says nothing yet, and a third not all. */
    private static List<Map.Entry<Part, Answers>> told(DemoCase planned) {
        var all = Declared.parts(planned.family());
        var isHandedIn = planned.end() != ApplicationStatus.DRAFT && planned.end() != ApplicationStatus.EXPIRED;
        return isHandedIn ? all : all.subList(0, all.size() * (planned.number() % 3) / 2);
    }

    /** @param photographs whether the papers that are asked for go with it */
    void handIn(Begun begun, Draw draw, boolean photographs) {
        current.as(begun.by(), () -> {
            if (photographs) {
                draft(begun).lacks().stream()
                        .filter(MissingItem::isDocument)
                        .forEach(lacking -> documents.addOwn(begun.number(), Papers.of(lacking, draw)));
            }
            return drafts.handIn(begun.number(), draft(begun).facts().version(), Language.AR);
        });
    }

    private DraftDetails draft(Begun begun) {
        return drafts.draft(begun.number()).orElseThrow();
    }

    void withdraw(Begun begun) {
        current.as(begun.by(), () -> {
            own.withdrawOwn(begun.number(), own.own(begun.number()).facts().version());
            return null;
        });
    }
}
