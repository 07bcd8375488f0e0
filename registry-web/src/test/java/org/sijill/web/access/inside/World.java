package org.sijill.web.access.inside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.sijill.calendar.CalendarService;
import org.sijill.calendar.HolidayEntry;
import org.sijill.calendar.HolidayState;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.document.DocumentId;
import org.sijill.household.FamilyDetails;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdService;
import org.sijill.household.Households;
import org.sijill.location.BilingualName;
import org.sijill.location.WilayaCode;
import org.sijill.notification.TemplateService;
import org.sijill.notification.WriteTemplate;
import org.sijill.office.AccountDetails;
import org.sijill.office.AccountId;
import org.sijill.office.AccountOwner;
import org.sijill.office.AccountService;
import org.sijill.office.AreaKind;
import org.sijill.office.Authority;
import org.sijill.office.CreateAccount;
import org.sijill.office.DelegationId;
import org.sijill.office.DelegationService;
import org.sijill.office.GiveDelegation;
import org.sijill.office.OfficeService;
import org.sijill.office.OfficeSummary;
import org.sijill.office.OpenOffice;
import org.sijill.quality.PointAnswer;
import org.sijill.quality.QualityService;
import org.sijill.quality.ReviewDetails;
import org.sijill.recertification.CertificationDetails;
import org.sijill.recertification.CertificationFinding;
import org.sijill.recertification.NoticeService;
import org.sijill.recertification.OwnFamilyService;
import org.sijill.recertification.RecertificationService;
import org.sijill.recertification.RecordFinding;
import org.sijill.registration.ApplicantService;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationDocumentService;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.AskPasscode;
import org.sijill.registration.BeginApplication;
import org.sijill.registration.Channel;
import org.sijill.registration.CounterService;
import org.sijill.registration.DecisionService;
import org.sijill.registration.DraftDetails;
import org.sijill.registration.DraftService;
import org.sijill.registration.FilledBy;
import org.sijill.registration.HandIn;
import org.sijill.registration.HelpKind;
import org.sijill.registration.KeepAnswers;
import org.sijill.registration.MissingItem;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.OpenApplication;
import org.sijill.registration.Receipt;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RequestKey;
import org.sijill.registration.ReturnApplication;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.Requires;
import org.sijill.web.operations.DemoDeclaration;
import org.sijill.workflow.ProcessEngineGateway;
import org.sijill.worklist.InboxFilter;
import org.sijill.worklist.SavedFilterId;
import org.sijill.worklist.SavedFilterService;
import org.sijill.worklist.WorkItemId;
import org.sijill.worklist.WorkItemSummary;
import org.sijill.worklist.WorklistService;

/** The people and records of one case: made anew for each, in an office that no other test works in. */
@RequestScoped
public class World {

    static final OfficeCode OFFICE = new OfficeCode("OM-MU-01");
    static final OfficeCode ELSEWHERE = new OfficeCode("OM-WU-01");

    private static final AtomicInteger HOLIDAYS = new AtomicInteger();

    /** Of every application as it is filed. */
    private static final int LEVEL = 1;

    private static final int HIGHEST = 4;

    static final int MOST_QUESTIONS = 5_000;

    private static final Set<String> NATIONAL = Set.of("admin", "applicant", "auditor", "dpo", "partner", "system");

    private final CurrentActor current;
    private final EntityManager entities;
    private final Clock clock;

    private AccessCase wanted;
    private Actor rightful;
    private ApplicationDetails application;
    private AccountDetails account;
    private HelpKind help = HelpKind.EMERGENCY_AID;

    @Inject
    World(CurrentActor current, EntityManager entities, Clock clock) {
        this.current = current;
        this.entities = entities;
        this.clock = clock;
    }

    /** For the container. */
    protected World() {
        this(null, null, null);
    }

    void begin(AccessCase next) {
        wanted = next;
        help = HelpKind.EMERGENCY_AID;
        rightful = actor("rightful", next.role());
    }

    Actor rightful() {
        return rightful;
    }

    /** @return who calls, where there is a border; the rightful one last: what the others did not get was there to be had */
    List<Actor> actors() {
        var required = Endpoint.method(wanted).getAnnotation(Requires.class).value();
        var fewer = new TreeSet<>(rightful.permissions());
        fewer.remove(required);
        var without = new Actor(
                id("without-permission"),
                "without-permission",
                rightful.roles(),
                fewer,
                rightful.area(),
                rightful.office(),
                rightful.level(),
                Optional.empty());
        var calling = new ArrayList<>(List.of(without));
        if (wanted.otherOffice().kind() != Expected.Kind.NO_BORDER) {
            calling.add(elsewhere());
        }
        if (wanted.lowerLevel().kind() != Expected.Kind.NO_BORDER) {
            calling.add(lower());
        }
        calling.add(rightful);
        return calling;
    }

    private Actor elsewhere() {
        return new Actor(
                own("other-office"),
                "other-office",
                rightful.roles(),
                rightful.permissions(),
                ELSEWHERE,
                ELSEWHERE,
                rightful.level(),
                Optional.empty());
    }

    private Actor lower() {
        return new Actor(
                own("lower-level"),
                "lower-level",
                rightful.roles(),
                rightful.permissions(),
                rightful.area(),
                rightful.office(),
                0,
                Optional.empty());
    }

    /** Somebody else, except where the border is tried within one account's own things. */
    private ActorId own(String name) {
        return Set.of("applicant", "partner").contains(wanted.role()) ? rightful.id() : id(name);
    }

    /** From now on the rightful actor is this one. */
    void becomes(Actor other) {
        rightful = other;
    }

    /** @return so many days before now, long after anything was begun */
    Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    /** From now on the rightful actor is the owner of this account. */
    AccountId becomeOwner(AccountId owned) {
        rightful = new Actor(
                owned.actor(),
                "rightful",
                rightful.roles(),
                rightful.permissions(),
                rightful.area(),
                rightful.office(),
                rightful.level(),
                Optional.empty());
        return owned;
    }

    Object boundary(Class<?> type) {
        return CDI.current().select(type).get();
    }

    private <T> T the(Class<T> type) {
        return CDI.current().select(type).get();
    }

    private Actor actor(String name, String role) {
        var area = NATIONAL.contains(role) ? OfficeCode.MINISTRY : OFFICE;
        var permissions = new TreeSet<>(permissions(role));
        permissions.addAll(wanted.also());
        var level = role.equals("admin") || role.equals("dpo") ? 4 : 2;
        return new Actor(id(name), name, Set.of(role), permissions, area, area, level, Optional.empty());
    }

    private Set<String> permissions(String role) {
        if (role.equals("partner")) {
            return Set.of("registration.submit", "registration.followOwn");
        }
        var found = new TreeSet<String>();
        for (var permission : entities.createNativeQuery("select permission from role_permission where role_code = ?1")
                .setParameter(1, role)
                .getResultList()) {
            found.add(permission.toString());
        }
        return found;
    }

    private static ActorId id(String name) {
        return new ActorId(UUID.nameUUIDFromBytes(("access:" + name).getBytes(StandardCharsets.UTF_8)));
    }

    // applications

    SubmitApplication filing() {
        var random = ThreadLocalRandom.current();
        return new SubmitApplication(
                new RequestKey(UUID.randomUUID().toString()),
                CivilNumber.of(Integer.toString(random.nextInt(10_000_000, 99_000_000))),
                MobileNumber.of("92" + random.nextInt(100_000, 999_999)),
                new WilayaCode(OFFICE.value()),
                Set.of(help),
                Channel.COUNTER);
    }

    /** @return the four fields of a rightful actor who has proved that he is the applicant */
    BeginApplication beginning() {
        var fields = filing();
        var service = the(ApplicantService.class);
        var named =
                new AskPasscode(fields.civilNumber(), LocalDate.now(clock).plusYears(2), fields.mobile(), Language.AR);
        var asked = service.ask(named);
        var text = entities.createNativeQuery(
                        "select text from message where case_id = ?1 and (office_code = 'OM' or office_code like 'OM-%')"
                                + " and confidentiality_level <= 4")
                .setParameter(1, asked.value())
                .getSingleResult()
                .toString();
        var proven = service.prove(asked, named, text.replaceFirst("\\D*(\\d{6}).*", "$1"))
                .applicant()
                .orElseThrow();
        rightful = new Actor(
                proven.id(),
                "rightful",
                proven.roles(),
                proven.permissions(),
                proven.area(),
                proven.office(),
                proven.level(),
                Optional.empty());
        return new BeginApplication(
                fields.key(), fields.wilaya(), fields.helpWanted(), FilledBy.APPLICANT, "1", Language.AR);
    }

    /** @return a draft that the rightful actor has begun */
    DraftDetails draft() {
        var command = beginning();
        current.become(rightful);
        try {
            return the(DraftService.class).begin(command);
        } finally {
            current.become(null);
        }
    }

    /** @return a draft of the rightful actor in which every question is answered */
    DraftDetails declared() {
        var begun = draft();
        current.become(rightful);
        try {
            var drafts = the(DraftService.class);
            var number = CaseNumber.parse(begun.facts().number());
            drafts.keep(new KeepAnswers(number, begun.facts().version(), DemoDeclaration.answers()));
            return drafts.draft(number).orElseThrow();
        } finally {
            current.become(null);
        }
    }

    /** @return a paper of the rightful actor's own draft */
    DocumentId ownPaper(CaseNumber number) {
        current.become(rightful);
        try {
            return the(ApplicationDocumentService.class).addOwn(number, card()).id();
        } finally {
            current.become(null);
        }
    }

    /** @return a paper of the application of this case */
    DocumentId paper() {
        var id = checked().facts().id();
        return as("clerk", "filer", () -> the(ApplicationDocumentService.class)
                .add(id, card())
                .id());
    }

    static HandIn card() {
        return new HandIn(MissingItem.IDENTITY_CARD, "card.png", picture());
    }

    private static byte[] picture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @return the application of this case, approved and entered, its letter made */
    ApplicationDetails registered() {
        return decided(confirmed());
    }

    /** @return an application that the rightful actor handed in himself, approved and entered, its letter made */
    ApplicationDetails ownRegistered() {
        var draft = declared().facts();
        current.become(rightful);
        try {
            the(DraftService.class).handIn(CaseNumber.parse(draft.number()), draft.version(), Language.AR);
        } finally {
            current.become(null);
        }
        var checked = read(draft.number()).facts();
        as("clerk", "filer", () -> {
            the(RegistrationService.class).confirm(checked.id(), checked.version());
            return null;
        });
        return decided(read(draft.number()));
    }

    /** Approved; the letter is a job of its own, and each question takes its time. */
    private ApplicationDetails decided(ApplicationDetails confirmed) {
        var facts = confirmed.facts();
        as("supervisor", "decider", () -> {
            the(DecisionService.class).approve(facts.id(), facts.version());
            return null;
        });
        var asked = 0;
        do {
            application = read(facts.number());
        } while (application.facts().status() == ApplicationStatus.APPROVED && ++asked < MOST_QUESTIONS);
        return application;
    }

    /** @return the application of this case, at its check, filed by somebody of the same office */
    ApplicationDetails checked() {
        if (application == null) {
            application = details(
                    as("clerk", "filer", () -> the(RegistrationService.class).submit(filing())));
        }
        return application;
    }

    /** @return the application of this case, a draft at the counter of somebody of the same office */
    ApplicationDetails opened() {
        application = details(as("clerk", "filer", () -> the(CounterService.class)
                .open(new OpenApplication(filing(), false, false, "1"))));
        return application;
    }

    /** @return the same, sent back to the citizen */
    ApplicationDetails returned() {
        var facts = checked().facts();
        var missing = new ReturnApplication(Set.of(MissingItem.IDENTITY_CARD), "", facts.version());
        as("clerk", "filer", () -> {
            the(RegistrationService.class).returnForCompletion(facts.id(), missing);
            return null;
        });
        application = read(facts.number());
        return application;
    }

    /** @return the same, every question of the family answered */
    ApplicationDetails answered() {
        var facts = checked().facts();
        as("clerk", "filer", () -> {
            var registration = the(RegistrationService.class);
            DemoDeclaration.parts()
                    .forEach(part -> registration.declare(
                            facts.id(),
                            part,
                            DemoDeclaration.answers().of(part),
                            read(facts.number()).facts().version()));
            return null;
        });
        application = read(facts.number());
        return application;
    }

    /** @return the same, and the civil register says something else of its applicant */
    ApplicationDetails inConflict() {
        var facts = answered().facts();
        var transaction = the(UserTransaction.class);
        try {
            transaction.begin();
            entities.createNativeQuery(
                            """
                            insert into register_query (id, case_id, case_number, office_code, confidentiality_level, register,
                                civil_number, others, state, asked_at, next_try_at, attempts, answered_at, valid_until, answer, version)
                            values (?1, ?2, ?3, ?4, ?5, 'CIVIL', ?6, '', 'ANSWERED', now(), now(), 1, now(), now() + interval '1 day',
                                ?7, 1)
                            on conflict on constraint uq_register_query_once do update set state = 'ANSWERED',
                                answered_at = excluded.answered_at, valid_until = excluded.valid_until, answer = excluded.answer""")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, facts.id().value())
                    .setParameter(3, facts.number())
                    .setParameter(4, facts.officeCode())
                    .setParameter(5, LEVEL)
                    .setParameter(6, facts.civilNumber())
                    .setParameter(
                            7,
                            "[{\"number\":\"" + facts.civilNumber()
                                    + "\",\"link\":\"\",\"fields\":{\"MARITAL_STATUS\":\"WIDOWED\"},\"estimated\":[]}]")
                    .executeUpdate();
            transaction.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException failed) {
            throw new IllegalStateException(failed);
        }
        application = read(facts.number());
        return application;
    }

    /** @return the same, checked by whoever filed it, waiting for a decision */
    ApplicationDetails confirmed() {
        var facts = answered().facts();
        as("clerk", "filer", () -> {
            the(RegistrationService.class).confirm(facts.id(), facts.version());
            return null;
        });
        application = read(facts.number());
        return application;
    }

    /** @return an application that asks for what the committee decides, its family visited, waiting for votes */
    ApplicationDetails beforeCommittee() {
        help = HelpKind.EMPOWERMENT;
        var id = confirmed().facts().id();
        VisitCases.visited(this, id.value());
        application = read(application.facts().number());
        return application;
    }

    /** @return the same as {@link #returned}, its time over */
    ApplicationDetails lapsed() {
        return lapse(returned().facts());
    }

    /** @return the same of an application that the rightful actor handed in himself */
    ApplicationDetails ownLapsed() {
        var draft = declared().facts();
        current.become(rightful);
        try {
            the(DraftService.class).handIn(CaseNumber.parse(draft.number()), draft.version(), Language.AR);
        } finally {
            current.become(null);
        }
        application = read(draft.number());
        return lapse(returned().facts());
    }

    /** What the process does by itself, at the moments at which it does it. */
    private ApplicationDetails lapse(ApplicationFacts facts) {
        var processes = the(ProcessEngineGateway.class);
        var transaction = the(UserTransaction.class);
        var moved = the(MovableClock.class);
        do {
            try {
                transaction.begin();
                var due = processes.nextJob(facts.id().value()).orElseThrow();
                moved.at(due, () -> {
                    processes.runNextJob(facts.id().value());
                    return null;
                });
                transaction.commit();
            } catch (NotSupportedException
                    | SystemException
                    | RollbackException
                    | HeuristicMixedException
                    | HeuristicRollbackException failed) {
                throw new IllegalStateException(failed);
            }
            application = read(facts.number());
        } while (application.facts().status() != ApplicationStatus.LAPSED);
        return application;
    }

    /** @return number of an application that the rightful actor filed himself */
    CaseNumber filedByRightful() {
        current.become(rightful);
        try {
            var receipt = the(RegistrationService.class).submit(filing());
            return CaseNumber.parse(receipt.number());
        } finally {
            current.become(null);
        }
    }

    private ApplicationDetails details(Receipt receipt) {
        return read(receipt.number());
    }

    private ApplicationDetails read(String number) {
        return as("clerk", "filer", () -> the(RegistrationService.class).details(CaseNumber.parse(number)));
    }

    /** @return the open work item of {@link #checked} */
    WorkItemId workItem() {
        return new WorkItemId(openItem().id());
    }

    /** @return the same as the inbox shows it */
    WorkItemSummary openItem() {
        var number = checked().facts().number();
        return as("clerk", "filer", () -> {
            var inbox = the(WorklistService.class);
            var pages = (int) inbox.inbox(InboxFilter.ALL, 1).page().total() / WorklistService.PAGE_SIZE + 1;
            return IntStream.rangeClosed(1, pages)
                    .mapToObj(page -> inbox.inbox(InboxFilter.ALL, page))
                    .flatMap(found -> found.page().rows().stream())
                    .filter(row -> row.caseNumber().equals(number))
                    .findFirst()
                    .orElseThrow();
        });
    }

    // the quality sample

    /** @return the review of {@link #registered}, drawn */
    ReviewDetails drawn() {
        var facts = registered().facts();
        the(DrawnReview.class).draw(facts, OFFICE, LEVEL);
        return review(facts.number());
    }

    /** @return the same, every point answered alike by somebody of the office */
    ReviewDetails reviewed(PointAnswer answer) {
        var drawn = drawn();
        as("supervisor", "reviewer", () -> {
            the(QualityService.class).review(QualityCases.said(drawn, answer));
            return null;
        });
        return review(drawn.facts().number());
    }

    private ReviewDetails review(String number) {
        return as("supervisor", "reviewer", () -> the(QualityService.class).details(CaseNumber.parse(number)));
    }

    // families

    /** @return a family of the office, at the level of everything else of this case */
    FamilyDetails family() {
        return as("clerk", "filer", () -> {
            var number = the(InventedFamily.class).enter(OFFICE, LEVEL);
            return the(HouseholdService.class).details(number);
        });
    }

    /** @return a family of the office that is asked to confirm its data */
    CertificationDetails asked() {
        var family = family().household().id();
        as("process-recertification", "recertification", () -> {
            the(NoticeService.class).ask(List.of(family));
            return null;
        });
        return as("clerk", "filer", () -> the(RecertificationService.class)
                .of(family)
                .orElseThrow());
    }

    /** As the office's own clock does it once a day. */
    void ask(CaseNumber family) {
        var process = Actor.system("recertification", permissions("process-recertification"));
        current.as(process, () -> {
            var held = the(Households.class).findHeld(family).orElseThrow();
            the(NoticeService.class).ask(List.of(new HouseholdId(held.family().id())));
            return null;
        });
    }

    /** @return the same, having said that something changed */
    CertificationDetails reported() {
        var asked = asked();
        return current.as(family(asked.household()), () -> {
            the(OwnFamilyService.class).report(asked.id(), "");
            return asked;
        });
    }

    /** @return what follows, after the branch has asked it */
    CertificationDetails foundByBranch() {
        var told = reported();
        return as("clerk", "filer", () -> the(RecertificationService.class)
                .recordFinding(new RecordFinding(told.household(), told.id(), CertificationFinding.UNCHANGED, "")));
    }

    /** From now on the rightful actor is this family. */
    void becomeFamily(HouseholdId family) {
        rightful = family(family);
    }

    private Actor family(HouseholdId family) {
        return itself(family.value(), "family", LEVEL);
    }

    /** From now on the rightful actor is whoever filed this grievance. */
    void becomeComplainant(UUID grievance) {
        rightful = itself(grievance, "complainant", HIGHEST);
    }

    /** Whoever is his own actor, and reaches himself alone. */
    private Actor itself(UUID id, String role, int level) {
        return new Actor(
                new ActorId(id),
                "rightful",
                Set.of(role),
                permissions(role),
                OfficeCode.MINISTRY,
                OfficeCode.MINISTRY,
                level,
                Optional.empty());
    }

    <T> T asRightful(Supplier<T> step) {
        return current.as(rightful, step);
    }

    // accounts and offices

    CreateAccount newAccount(String role) {
        var random = ThreadLocalRandom.current();
        return new CreateAccount(
                "m" + Long.toString(random.nextLong(1L << 40), 36),
                new AccountOwner(
                        new BilingualName("موظف", "Employee"), "98" + random.nextInt(100_000, 999_999), Language.AR),
                new Authority(OFFICE, AreaKind.OWN_OFFICE, 2, Set.of(role)));
    }

    /** @return the account of this case, of the office, at level 2 */
    AccountDetails account() {
        if (account == null) {
            account =
                    account(as("admin", "maker", () -> the(AccountService.class).createAccount(newAccount("clerk")))
                            .account());
        }
        return account;
    }

    /** @return a clerk of the office to whom work can be given, and who can be away */
    ActorId colleague() {
        return account().id().actor();
    }

    private ActorId another() {
        return as("admin", "maker", () -> the(AccountService.class).createAccount(newAccount("clerk")))
                .account()
                .actor();
    }

    private GiveDelegation today(ActorId delegator) {
        var today = LocalDate.now(clock);
        return new GiveDelegation(delegator, another(), today, today, "leave");
    }

    GiveDelegation ownDelegation() {
        return today(becomeOwner(account().id()).actor());
    }

    GiveDelegation delegationOfAColleague() {
        return today(colleague());
    }

    DelegationId delegation() {
        var given = delegationOfAColleague();
        return as("supervisor", "head", () -> the(DelegationService.class).giveFor(given));
    }

    /** @return one that the rightful actor keeps, who owns an account from now on */
    SavedFilterId savedFilter() {
        becomeOwner(account().id());
        var filters = the(SavedFilterService.class);
        return asRightful(() -> {
            filters.keep("late", "late=1", false);
            return new SavedFilterId(filters.list().get(0).id());
        });
    }

    String newPassword(AccountId id) {
        return as("admin", "maker", () -> the(AccountService.class).resetPassword(id))
                .password();
    }

    AccountDetails disabled() {
        var made = account();
        as("admin", "maker", () -> {
            the(AccountService.class).disable(made.id(), made.version());
            return null;
        });
        account = account(made.id());
        return account;
    }

    private AccountDetails account(AccountId id) {
        return as("admin", "maker", () -> the(AccountService.class).details(id));
    }

    OpenOffice newOffice() {
        return new OpenOffice(
                OFFICE + "-C" + ThreadLocalRandom.current().nextInt(1_000_000), new BilingualName("مركز", "Centre"));
    }

    OfficeSummary office(boolean closed) {
        var opened = newOffice();
        var offices = the(OfficeService.class);
        return as("admin", "maker", () -> {
            offices.open(opened);
            var found = find(offices, opened.code());
            if (closed) {
                offices.close(found.code(), found.version());
                found = find(offices, opened.code());
            }
            return found;
        });
    }

    private static OfficeSummary find(OfficeService offices, String code) {
        return offices.list().stream()
                .filter(office -> office.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    // the words of messages

    /** @return version of a draft that the rightful actor was shown */
    long previewed(String template) {
        var templates = the(TemplateService.class);
        return asRightful(() -> {
            var shown = templates.details(template);
            templates.preview(new WriteTemplate(template, shown.ar(), shown.en(), shown.version()));
            return templates.details(template).version();
        });
    }

    LocalDate inAYear() {
        return LocalDate.now(clock).plusYears(1);
    }

    // the calendar

    /** A holiday that was entered, and the change that did it. */
    record Entered(UUID holiday, UUID change) {}

    /** @return a day of a year without holidays, another one each time */
    static HolidayEntry someHoliday() {
        return holiday(LocalDate.of(LocalDate.now(MovableClock.ZONE).getYear() + 2, 1, 1)
                .plusDays(HOLIDAYS.getAndIncrement()));
    }

    static HolidayEntry holiday(LocalDate day) {
        return new HolidayEntry("عطلة", "Holiday", day, day, "2044/1", HolidayState.ANNOUNCED);
    }

    Entered entered() {
        var entry = someHoliday();
        var calendar = the(CalendarService.class);
        return as("admin", "maker", () -> {
            var change = calendar.enter(entry).id();
            var year = entry.from().getYear();
            return calendar.holidays(year, year).stream()
                    .filter(holiday -> holiday.from().equals(entry.from()))
                    .map(holiday -> new Entered(holiday.id(), change))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** @return a working day soon that is no holiday yet */
    LocalDate nextFreeWorkingDay() {
        var today = LocalDate.now(clock);
        var taken =
                as("admin", "maker", () -> the(CalendarService.class).holidays(today.getYear(), today.getYear() + 1));
        return today.plusDays(1)
                .datesUntil(today.plusDays(60))
                .filter(day -> !Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY).contains(day.getDayOfWeek()))
                .filter(day -> taken.stream()
                        .noneMatch(holiday -> !day.isBefore(holiday.from()) && !day.isAfter(holiday.to())))
                .findFirst()
                .orElseThrow();
    }

    <T> T as(String role, String name, Supplier<T> step) {
        return current.as(actor(name, role), step);
    }

    static int level() {
        return LEVEL;
    }
}
