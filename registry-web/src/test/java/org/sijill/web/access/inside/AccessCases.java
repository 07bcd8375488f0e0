package org.sijill.web.access.inside;

import static org.sijill.web.access.inside.Expected.hidden;
import static org.sijill.web.access.inside.Expected.noBorder;
import static org.sijill.web.access.inside.Expected.refused;
import static org.sijill.web.access.inside.Expected.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.audit.AuditFilter;
import org.sijill.audit.AuditLine;
import org.sijill.audit.AuditService;
import org.sijill.calendar.CalendarService;
import org.sijill.calendar.ChangeHolidays;
import org.sijill.calendar.HolidayPreview;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.Page;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Part;
import org.sijill.household.Contact;
import org.sijill.household.CorrectContact;
import org.sijill.household.HouseholdMatches;
import org.sijill.household.HouseholdService;
import org.sijill.lifeevent.LifeEventKind;
import org.sijill.lifeevent.LifeEventService;
import org.sijill.lifeevent.NotifyLifeEvent;
import org.sijill.location.BilingualName;
import org.sijill.location.WilayaCode;
import org.sijill.notification.MessageSummary;
import org.sijill.notification.OutboxService;
import org.sijill.office.AccountFilter;
import org.sijill.office.AccountOwner;
import org.sijill.office.AccountService;
import org.sijill.office.AccountSummary;
import org.sijill.office.AreaKind;
import org.sijill.office.AssignAuthority;
import org.sijill.office.Authority;
import org.sijill.office.ChangePassword;
import org.sijill.office.ColleagueService;
import org.sijill.office.CorrectAccount;
import org.sijill.office.LoginService;
import org.sijill.office.OfficeService;
import org.sijill.office.OfficeSummary;
import org.sijill.office.RenameOffice;
import org.sijill.partner.PartnerService;
import org.sijill.registration.AnnulDecision;
import org.sijill.registration.ApplicationDetails;
import org.sijill.registration.ApplicationDocumentService;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.ApplicationId;
import org.sijill.registration.ApplicationSummary;
import org.sijill.registration.ChangeWishes;
import org.sijill.registration.CompleteApplication;
import org.sijill.registration.ConflictService;
import org.sijill.registration.CounterService;
import org.sijill.registration.DecisionService;
import org.sijill.registration.DraftService;
import org.sijill.registration.HelpKind;
import org.sijill.registration.KeepAnswers;
import org.sijill.registration.LetterReadingService;
import org.sijill.registration.MissingItem;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.OpenApplication;
import org.sijill.registration.OwnApplicationService;
import org.sijill.registration.RegistrationService;
import org.sijill.registration.RejectApplication;
import org.sijill.registration.RejectionReason;
import org.sijill.registration.ReturnApplication;
import org.sijill.security.CivilNumber;
import org.sijill.verification.Register;
import org.sijill.verification.RegisterService;
import org.sijill.verification.SettleConflict;
import org.sijill.verification.Settlement;
import org.sijill.web.operations.DemoClock;
import org.sijill.worklist.Inbox;
import org.sijill.worklist.InboxCounts;
import org.sijill.worklist.InboxFilter;
import org.sijill.worklist.WorkItemSummary;
import org.sijill.worklist.WorklistService;

/** The table: every boundary method, and how it is tried. A method that is not here fails {@code AccessMatrixIT}. */
public final class AccessCases {

    private static final Expected NATIONAL_TABLE =
            noBorder("the holiday table is the whole country's; it has neither office nor level");
    private static final Expected OWN_ACCOUNT =
            noBorder("an actor reaches his own account and no other, wherever it is and whatever its level");
    private static final Expected NO_LEVEL = noBorder("an office is no case: it has no confidentiality level");
    private static final Expected SERVER = noBorder("it is about the server, not about a record");

    private static final Map<String, String> MOST_FOR_ANYBODY = Map.ofEntries(
            Map.entry("LoginService.logIn", "whoever logs in is nobody yet"),
            Map.entry(
                    "LoginService.session",
                    "asked by the gate before there is an actor; answers only to the session's stamp"),
            Map.entry(
                    "LoginService.writer",
                    "asked by the gate for a form that comes without a session; answers only to the page's proof"),
            Map.entry(
                    "ApplicantService.ask",
                    "whoever applies on a phone is nobody yet; the code goes to the phone, and the answer tells nothing"),
            Map.entry("ApplicantService.prove", "who he is, the code proves"),
            Map.entry(
                    "ApplicantService.askToFollow",
                    "the code goes to the phone of the application, and the answer tells nothing"),
            Map.entry("ApplicantService.proveToFollow", "who he is, the code proves"),
            Map.entry(
                    "FamilyVisitService.ask", "the code goes to the phone of the visit, and the answer tells nothing"),
            Map.entry("FamilyVisitService.prove", "which family it is, the code proves"),
            Map.entry(
                    "LetterService.check",
                    "whoever holds the paper asks; answers only to its check code, and tells nothing personal"),
            Map.entry(
                    "PartnerService.authenticate",
                    "asked by the key filter before there is an actor; answers only to the key"));

    /** Methods that ask for no permission, and why. */
    public static final Map<String, String> FOR_ANYBODY = Stream.of(
                    MOST_FOR_ANYBODY, RecertificationCases.FOR_ANYBODY, GrievanceCases.FOR_ANYBODY)
            .flatMap(methods -> methods.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    public static final List<AccessCase> ALL = Stream.of(
                    registration(),
                    papers(),
                    counter(),
                    drafts(),
                    households(),
                    RecertificationCases.all(),
                    GrievanceCases.all(),
                    PathCases.all(),
                    QualityCases.all(),
                    worklist(),
                    SupervisorCases.all(),
                    accounts(),
                    offices(),
                    own(),
                    calendar(),
                    VisitCases.all(),
                    others())
            .flatMap(Collection::stream)
            .toList();

    private AccessCases() {}

    private static List<AccessCase> registration() {
        var type = RegistrationService.class;
        return List.of(
                AccessCase.of(type, "submit", "clerk", world -> args(world.filing()))
                        .otherOffice(refusedWith(
                                "registration.error.wilayaElsewhere",
                                "there is no record yet; the wilaya is what was typed, and everybody may know it"))
                        .lowerLevel(refused()),
                AccessCase.of(type, "details", "clerk", world -> args(number(world)))
                        .outsiders(refused()),
                AccessCase.of(type, "follow", "partner", world -> args(world.filedByRightful()))
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "summariesOf",
                                "clerk",
                                world -> args(List.of(world.checked().facts().id())))
                        .showing((world, found) -> !((Map<?, ?>) found).isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "suggest",
                                "clerk",
                                world -> args(world.checked().facts().civilNumber()))
                        .showing((world, found) ->
                                holds((List<?>) found, row -> ((ApplicationSummary) row).number(), world))
                        .outsiders(hidden()),
                AccessCase.of(type, "confirm", "clerk", world -> idAndVersion(world.answered()))
                        .outsiders(refused()),
                AccessCase.of(type, "returnForCompletion", "clerk", world -> {
                            var facts = world.checked().facts();
                            return args(
                                    facts.id(),
                                    new ReturnApplication(Set.of(MissingItem.MOBILE), "note", facts.version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "complete", "clerk", world -> {
                            var facts = world.returned().facts();
                            return args(
                                    facts.id(),
                                    new CompleteApplication(
                                            null,
                                            MobileNumber.of(facts.mobile()),
                                            Set.of(HelpKind.EMERGENCY_AID),
                                            facts.version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "declare", "clerk", world -> {
                            var facts = world.checked().facts();
                            var none = new Answers(Map.of("none", "true"));
                            return args(facts.id(), Part.NO_INCOME, none, facts.version());
                        })
                        .outsiders(refused()),
                AccessCase.of(ConflictService.class, "settle", "clerk", world -> {
                            var shown = world.inConflict();
                            var conflict =
                                    shown.verification().conflicts().get(0).key();
                            return args(
                                    shown.facts().id(),
                                    new SettleConflict(
                                            conflict,
                                            Settlement.KEPT,
                                            "The card was shown.",
                                            shown.facts().version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(DecisionService.class, "approve", "supervisor", world -> idAndVersion(world.confirmed()))
                        .outsiders(refused()),
                AccessCase.of(DecisionService.class, "nextAfter", "supervisor", world -> {
                            world.confirmed();
                            return args(new ApplicationId(UUID.randomUUID()));
                        })
                        .showing((world, found) -> ((Optional<?>) found).isPresent())
                        .outsiders(hidden()),
                AccessCase.of(DecisionService.class, "annul", "director", world -> {
                            var facts = world.registered().facts();
                            return args(facts.id(), new AnnulDecision("another family's number", facts.version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(DecisionService.class, "reject", "supervisor", world -> {
                            var facts = world.confirmed().facts();
                            return args(
                                    facts.id(),
                                    new RejectApplication(RejectionReason.R01, "above the level", facts.version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "withdraw", "clerk", world -> idAndVersion(world.checked()))
                        .outsiders(refused()));
    }

    private static List<AccessCase> papers() {
        var type = ApplicationDocumentService.class;
        return List.of(
                AccessCase.of(
                                type,
                                "addOwn",
                                "applicant",
                                world -> args(number(world.draft().facts()), World.card()))
                        .outsiders(refused()),
                AccessCase.of(type, "removeOwn", "applicant", world -> {
                            var number = number(world.draft().facts());
                            return args(number, world.ownPaper(number));
                        })
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "add",
                                "clerk",
                                world -> args(world.checked().facts().id(), World.card()))
                        .outsiders(refused()),
                AccessCase.of(type, "picture", "clerk", world -> args(world.paper(), 1))
                        .outsiders(refused()),
                AccessCase.of(type, "original", "clerk", world -> args(world.paper()))
                        .outsiders(refused()),
                AccessCase.of(LetterReadingService.class, "ownLetter", "applicant", world -> {
                            var number = number(world.ownRegistered().facts());
                            return args(number, Language.AR);
                        })
                        .outsiders(refused()),
                AccessCase.of(
                                LetterReadingService.class,
                                "letter",
                                "clerk",
                                world -> args(number(world.registered().facts()), Language.EN))
                        .outsiders(refused()),
                AccessCase.of(
                                LetterReadingService.class,
                                "receipt",
                                "clerk",
                                world -> args(number(world.checked().facts()), Language.AR))
                        .outsiders(refused()));
    }

    private static List<AccessCase> counter() {
        var type = CounterService.class;
        return List.of(
                AccessCase.of(
                                type,
                                "open",
                                "clerk",
                                world -> args(new OpenApplication(world.filing(), false, false, "1")))
                        .otherOffice(refusedWith(
                                "registration.error.wilayaElsewhere",
                                "there is no record yet; the wilaya is what was typed, and everybody may know it"))
                        .lowerLevel(refused()),
                AccessCase.of(type, "drafts", "clerk", world -> {
                            world.opened();
                            return args();
                        })
                        .showing((world, found) ->
                                holds((List<?>) found, row -> ((ApplicationSummary) row).number(), world))
                        .outsiders(hidden()),
                AccessCase.of(type, "takeFamily", "clerk", world -> idAndVersion(world.opened()))
                        .outsiders(refused()),
                AccessCase.of(type, "handIn", "clerk", world -> idAndVersion(world.opened()))
                        .outsiders(refused()));
    }

    private static List<AccessCase> drafts() {
        var type = DraftService.class;
        return List.of(
                AccessCase.of(type, "begin", "applicant", world -> args(world.beginning()))
                        .otherOffice(refusedWith(
                                "registration.error.wilayaElsewhere",
                                "there is no record yet; the wilaya is what was typed, and everybody may know it"))
                        .lowerLevel(refused()),
                AccessCase.of(
                                type,
                                "draft",
                                "applicant",
                                world -> args(number(world.draft().facts())))
                        .outsiders(refused()),
                AccessCase.of(type, "keep", "applicant", world -> {
                            var facts = world.draft().facts();
                            var typed = new Answers(Map.of("home.village", "x"));
                            return args(new KeepAnswers(number(facts), facts.version(), typed));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "takeFamily", "applicant", world -> {
                            var facts = world.draft().facts();
                            return args(number(facts), facts.version());
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "answer", "applicant", world -> {
                            var facts = world.draft().facts();
                            var none = new Answers(Map.of("income.none", "true"));
                            return args(new KeepAnswers(number(facts), facts.version(), none), Part.NO_INCOME);
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "handIn", "applicant", world -> {
                            var facts = world.declared().facts();
                            return args(number(facts), facts.version(), Language.AR);
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "change", "applicant", world -> {
                            var facts = world.draft().facts();
                            var wilaya = new WilayaCode(facts.wilayaCode());
                            return args(
                                    new ChangeWishes(number(facts), wilaya, Set.of(HelpKind.DEVICE), facts.version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(
                                OwnApplicationService.class,
                                "own",
                                "applicant",
                                world -> args(number(world.draft().facts())))
                        .outsiders(refused()),
                AccessCase.of(OwnApplicationService.class, "withdrawOwn", "applicant", world -> {
                            var facts = world.draft().facts();
                            return args(number(facts), facts.version());
                        })
                        .outsiders(refused()));
    }

    private static List<AccessCase> households() {
        var type = HouseholdService.class;
        return List.of(
                AccessCase.of(
                                type,
                                "search",
                                "clerk",
                                world -> args(world.family().household().number()))
                        .showing((world, found) ->
                                !((HouseholdMatches) found).rows().isEmpty())
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "details",
                                "clerk",
                                world -> args(CaseNumber.parse(
                                        world.family().household().number())))
                        .outsiders(refused()),
                AccessCase.of(type, "correctContact", "clerk", world -> {
                            var family = world.family().household();
                            var contact = new Contact("92014418", "");
                            return args(family.id(), new CorrectContact(contact, family.version()));
                        })
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "whereRegistered",
                                "clerk",
                                world -> args(world.filing().civilNumber()))
                        .outsiders(
                                noBorder("it is about people of other areas: the office alone is told, below level 3")),
                AccessCase.of(RegistrationService.class, "ofFamily", "clerk", world -> {
                            var number = world.checked().facts().civilNumber();
                            return args(world.family().household().id(), List.of(new CivilNumber(number)));
                        })
                        .showing((world, found) ->
                                holds((List<?>) found, row -> ((ApplicationSummary) row).number(), world))
                        .outsiders(hidden()));
    }

    private static CaseNumber number(ApplicationFacts facts) {
        return CaseNumber.parse(facts.number());
    }

    private static List<AccessCase> worklist() {
        var type = WorklistService.class;
        return List.of(
                AccessCase.of(type, "inbox", "clerk", world -> {
                            world.checked();
                            return args(InboxFilter.ALL, 1);
                        })
                        .showing((world, found) -> told((Inbox) found, world))
                        .outsiders(hidden()),
                AccessCase.of(type, "counts", "clerk", world -> {
                            world.checked();
                            return args();
                        })
                        .showing((world, found) -> ((InboxCounts) found).open() > 0)
                        .outsiders(hidden()),
                AccessCase.of(type, "claim", "clerk", world -> args(world.workItem()))
                        .outsiders(refused()),
                AccessCase.of(type, "release", "clerk", world -> args(world.workItem()))
                        .outsiders(refused()));
    }

    /** Row, count or place: none of them may tell an outsider of it. */
    private static boolean told(Inbox inbox, World world) {
        return inbox.page().total() > 0
                        && holds(inbox.page().rows(), row -> ((WorkItemSummary) row).caseNumber(), world)
                || inbox.counts().open() > 0
                || inbox.places().stream()
                        .anyMatch(where -> World.OFFICE.value().equals(where.place()));
    }

    private static List<AccessCase> accounts() {
        var type = AccountService.class;
        var beyond = refusedWith(
                "office.error.beyondOwnAuthority",
                "there is no record yet; what is wrong is the office or level that was typed");
        return List.of(
                AccessCase.of(type, "search", "admin", world -> {
                            world.account();
                            return args(
                                    new AccountFilter(world.account().userName(), Optional.empty(), Optional.empty()),
                                    1);
                        })
                        .showing((world, found) -> ((Page<?>) found)
                                .rows().stream().anyMatch(row -> ((AccountSummary) row)
                                        .userName()
                                        .equals(world.account().userName())))
                        .outsiders(hidden()),
                AccessCase.of(
                                type,
                                "details",
                                "admin",
                                world -> args(world.account().id()))
                        .outsiders(refused()),
                AccessCase.of(type, "createAccount", "admin", world -> args(world.newAccount("researcher")))
                        .outsiders(beyond),
                AccessCase.of(type, "assign", "admin", world -> {
                            var account = world.account();
                            var authority = new Authority(World.OFFICE, AreaKind.OWN_OFFICE, 1, Set.of("researcher"));
                            return args(new AssignAuthority(account.id(), account.version(), authority));
                        })
                        .outsiders(refused()),
                AccessCase.of(type, "correct", "admin", world -> {
                            var account = world.account();
                            var owner = new AccountOwner(
                                    new BilingualName("آخر", "Other"),
                                    account.civilNumber().orElseThrow().value(),
                                    Language.EN);
                            return args(new CorrectAccount(account.id(), account.version(), owner));
                        })
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "resetPassword",
                                "admin",
                                world -> args(world.account().id()))
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "unlock",
                                "admin",
                                world -> args(world.account().id()))
                        .outsiders(refused()),
                AccessCase.of(
                                type,
                                "disable",
                                "admin",
                                world -> args(
                                        world.account().id(), world.account().version()))
                        .outsiders(refused()),
                AccessCase.of(type, "enable", "admin", world -> {
                            var account = world.disabled();
                            return args(account.id(), account.version());
                        })
                        .outsiders(refused()));
    }

    private static List<AccessCase> offices() {
        var type = OfficeService.class;
        return List.of(
                AccessCase.of(type, "list", "admin", world -> args())
                        .showing((world, found) -> ((List<?>) found).stream().anyMatch(row -> ((OfficeSummary) row)
                                .code()
                                .equals(World.OFFICE)))
                        .otherOffice(hidden())
                        .lowerLevel(NO_LEVEL),
                AccessCase.of(type, "open", "admin", world -> args(world.newOffice()))
                        .otherOffice(refused())
                        .lowerLevel(NO_LEVEL)
                        .undone(),
                AccessCase.of(type, "rename", "admin", world -> {
                            var office = world.office(false);
                            return args(new RenameOffice(
                                    office.code(), office.version(), new BilingualName("مركز آخر", "Another centre")));
                        })
                        .otherOffice(refused())
                        .lowerLevel(NO_LEVEL),
                AccessCase.of(type, "close", "admin", world -> {
                            var office = world.office(false);
                            return args(office.code(), office.version());
                        })
                        .otherOffice(refused())
                        .lowerLevel(NO_LEVEL),
                AccessCase.of(type, "reopen", "admin", world -> {
                            var office = world.office(true);
                            return args(office.code(), office.version());
                        })
                        .otherOffice(refused())
                        .lowerLevel(NO_LEVEL));
    }

    private static List<AccessCase> own() {
        var type = LoginService.class;
        return List.of(
                AccessCase.of(type, "logOut", "clerk", world -> {
                            world.becomeOwner(world.account().id());
                            return args();
                        })
                        .outsiders(OWN_ACCOUNT),
                AccessCase.of(type, "changePassword", "clerk", world -> {
                            var id = world.becomeOwner(world.account().id());
                            return args(new ChangePassword(world.newPassword(id), "a-new-pass-phrase-17"));
                        })
                        .outsiders(OWN_ACCOUNT),
                AccessCase.of(type, "chooseLanguage", "clerk", world -> {
                            world.becomeOwner(world.account().id());
                            return args(Language.EN);
                        })
                        .outsiders(OWN_ACCOUNT));
    }

    private static List<AccessCase> calendar() {
        var type = CalendarService.class;
        return List.of(
                AccessCase.of(type, "holidays", "admin", world -> args(2026, 2027))
                        .outsiders(NATIONAL_TABLE),
                AccessCase.of(type, "undoable", "admin", world -> args()).outsiders(NATIONAL_TABLE),
                AccessCase.of(type, "preview", "admin", world -> {
                            world.checked();
                            var soon = world.nextFreeWorkingDay();
                            return args(ChangeHolidays.enter(World.holiday(soon)), 10_000);
                        })
                        .showing((world, found) -> holds(
                                ((HolidayPreview) found).rows(), row -> ((HolidayPreview.Row) row).caseNumber(), world))
                        .outsiders(hidden()),
                AccessCase.of(type, "enter", "admin", world -> args(World.someHoliday()))
                        .outsiders(NATIONAL_TABLE)
                        .undone(),
                AccessCase.of(
                                type,
                                "replace",
                                "admin",
                                world -> args(world.entered().holiday(), World.someHoliday()))
                        .outsiders(NATIONAL_TABLE)
                        .undone(),
                AccessCase.of(
                                type,
                                "remove",
                                "admin",
                                world -> args(world.entered().holiday()))
                        .outsiders(NATIONAL_TABLE)
                        .undone(),
                AccessCase.of(
                                type,
                                "undo",
                                "admin",
                                world -> args(world.entered().change()))
                        .outsiders(NATIONAL_TABLE));
    }

    private static List<AccessCase> others() {
        return List.of(
                AccessCase.of(OutboxService.class, "list", "admin", world -> {
                            world.returned();
                            return args(1);
                        })
                        .showing((world, found) ->
                                holds(((Page<?>) found).rows(), row -> ((MessageSummary) row).caseNumber(), world))
                        .outsiders(hidden()),
                AccessCase.of(
                                AuditService.class,
                                "search",
                                "auditor",
                                world -> args(
                                        new AuditFilter(
                                                world.checked().facts().id().toString(), "", "", null, null),
                                        1))
                        .showing((world, found) -> ((Page<?>) found)
                                .rows().stream()
                                        .anyMatch(row ->
                                                ((AuditLine) row).actorName().equals("filer")))
                        .otherOffice(hidden())
                        .lowerLevel(noBorder("a line holds ids only; it belongs to the office of whoever acted")),
                AccessCase.of(AuditService.class, "state", "auditor", world -> args())
                        .outsiders(noBorder("the chain is one over the whole ministry; its state holds no line")),
                AccessCase.of(
                                ColleagueService.class,
                                "namesOf",
                                "clerk",
                                world -> args(List.of(world.account().id().actor())))
                        .showing((world, found) -> !((Map<?, ?>) found).isEmpty())
                        .outsiders(noBorder("all staff may know colleagues by name where they acted")),
                AccessCase.of(
                                ColleagueService.class,
                                "whoCanTake",
                                "supervisor",
                                world -> args("registration.verify", World.OFFICE, World.level()))
                        .outsiders(refused()),
                AccessCase.of(PartnerService.class, "demoKey", "system", world -> args("matrix-" + UUID.randomUUID()))
                        .also("partner.demo")
                        .outsiders(SERVER),
                AccessCase.of(RegisterService.class, "overview", "admin", world -> args())
                        .outsiders(SERVER),
                AccessCase.of(RegisterService.class, "tryNow", "admin", world -> args(Register.LABOUR))
                        .outsiders(SERVER),
                AccessCase.of(
                                LifeEventService.class,
                                "tell",
                                "system",
                                world -> args(new NotifyLifeEvent(
                                        UUID.randomUUID().toString(),
                                        LifeEventKind.MARRIAGE,
                                        CivilNumber.of("61234599"),
                                        LocalDate.of(2026, 1, 5),
                                        null,
                                        null,
                                        null)))
                        .also("lifeevent.notify")
                        .outsiders(noBorder("an event is about a person, in whatever area; it shows nothing")),
                AccessCase.of(DemoClock.class, "forward", "admin", world -> args(Duration.ZERO))
                        .outsiders(SERVER));
    }

    private static Object[] args(Object... arguments) {
        return arguments;
    }

    private static Object[] idAndVersion(ApplicationDetails shown) {
        return args(shown.facts().id(), shown.facts().version());
    }

    private static CaseNumber number(World world) {
        return CaseNumber.parse(world.checked().facts().number());
    }

    private static boolean holds(List<?> rows, Function<Object, String> number, World world) {
        return rows.stream().map(number).anyMatch(world.checked().facts().number()::equals);
    }
}
