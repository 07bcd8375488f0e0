package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.common.CaseNumber;
import org.sijill.common.TransactionMemory;
import org.sijill.household.HouseholdQuery;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;

@ApplicationScoped
class ApplicationRepository {

    private static final String NEW_SUMMARY =
            """
            select new org.sijill.registration.ApplicationSummary(
                a.id, a.number, a.minimum.civilNumber, a.told.answers, a.minimum.wilayaCode, a.minimum.helpWanted, a.status,
                a.visitNeed.urgent, a.filing.filedAt)
            from Application a where\
            """;

    /** As {@link Filing#isOpenToOffice}. */
    private static final String OPEN_TO_OFFICE =
            "(a.filing.filedAt is not null or a.filing.channel = org.sijill.registration.Channel.COUNTER)";

    private static final String FILED = "a.filing.filedBy = :me";
    private static final String APPLIED = "a.filing.applicantId = :me";

    private final EntityManager entities;
    private final TransactionMemory memory;

    @Inject
    ApplicationRepository(EntityManager entities, TransactionMemory memory) {
        this.entities = entities;
        this.memory = memory;
    }

    /** For the container. */
    protected ApplicationRepository() {
        this(null, null);
    }

    /**
     * Lets repetitions of one request through one after the other, until the transaction ends.
     *
     * @param year in full; each year counts from 1, gaps allowed
     * @return a number nobody has; empty if something was filed under this key already
     */
    Optional<CaseNumber> begin(Actor filing, RequestKey key, int year) {
        var row = (Object[]) entities.createNativeQuery(
                        "select filed, number from sijill.application_filing(cast(?1 as uuid), ?2, ?3)")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, filing.id().toString())
                .setParameter(2, key.value())
                .setParameter(3, year)
                .getSingleResult();
        return row[0] == null
                ? Optional.of(CaseNumber.ofYear('A', year, ((Number) row[1]).intValue()))
                : Optional.empty();
    }

    /** @throws ApplicationNotFoundException if this actor filed nothing under this key */
    Application getFiled(Actor by, RequestKey key) {
        return own(by, FILED, "a.filing.requestKey = :wanted", key.value(), LockModeType.NONE)
                .orElseThrow(ApplicationNotFoundException::new);
    }

    /**
     * To be changed, as {@link #takeOwn}.
     *
     * @throws ApplicationNotFoundException if this applicant has no such application in hand
     */
    Application getInHand(Actor applicant, CaseNumber number) {
        var own = takeOwn(applicant, number);
        if (!own.status().isInHand()) {
            throw new ApplicationNotFoundException();
        }
        return own;
    }

    /** Sends what waits, so that it has its new version, and goes before what follows. */
    void flush() {
        entities.flush();
    }

    /** @throws ApplicationNotFoundException if this actor filed no such application */
    Application getFiled(Actor by, CaseNumber number) {
        return own(by, FILED, "a.number = :wanted", number.toString(), LockModeType.NONE)
                .orElseThrow(ApplicationNotFoundException::new);
    }

    private Optional<Application> own(Actor actor, String whose, String condition, String wanted, LockModeType lock) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select a from Application a where " + whose + " and " + condition + " and"
                                        + scope.restrict("a"),
                                Application.class)
                        .setParameter("me", actor.id().value())
                        .setParameter("wanted", wanted)
                        .setLockMode(lock))
                .getResultStream()
                .findFirst()
                .map(this::keep);
    }

    void add(Application application) {
        entities.persist(application);
        keep(application);
    }

    Optional<Application> find(Actor actor, ApplicationId id) {
        var known = memory.find(Application.class, id).filter(application -> reaches(actor, application));
        return known.isPresent() ? known : one(actor, "a.id = :wanted", id.value(), LockModeType.NONE);
    }

    /** @return those within the actor's reach, by id; one statement */
    Map<UUID, Application> find(Actor actor, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select a from Application a where a.id in :ids and" + scope.restrict("a"),
                                Application.class)
                        .setParameter("ids", ids))
                .getResultStream()
                .collect(Collectors.toMap(found -> found.id().value(), Function.identity()));
    }

    /** @return those of these numbers within the actor's reach and open to the office, in the order of the numbers; one statement */
    List<Application> find(Actor actor, Set<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select a from Application a where a.number in :numbers and" + scope.restrict("a")
                                        + " order by a.number",
                                Application.class)
                        .setParameter("numbers", numbers))
                .getResultStream()
                .filter(found -> found.filing().isOpenToOffice())
                .toList();
    }

    private static boolean reaches(Actor actor, Application application) {
        var of = application.reference();
        return AccessScope.of(actor).covers(of.office(), of.level());
    }

    private Application keep(Application application) {
        return memory.keep(Application.class, application.id(), application);
    }

    /** @throws ApplicationNotFoundException if there is none within the actor's reach, or it is still in its applicant's hand */
    Application get(Actor actor, ApplicationId id) {
        return find(actor, id)
                .filter(found -> found.filing().isOpenToOffice())
                .orElseThrow(ApplicationNotFoundException::new);
    }

    Optional<Application> find(Actor actor, CaseNumber number) {
        return one(actor, "a.number = :wanted", number.toString(), LockModeType.NONE);
    }

    /** @throws ApplicationNotFoundException if this applicant has no such application */
    Application getOwn(Actor applicant, CaseNumber number) {
        return own(applicant, APPLIED, "a.number = :wanted", number.toString(), LockModeType.NONE)
                .orElseThrow(ApplicationNotFoundException::new);
    }

    /**
     * To be changed: whoever wants to change it too waits for the end of this transaction, and then reads what it did.
     *
     * @throws ApplicationNotFoundException if this applicant has no such application
     */
    Application takeOwn(Actor applicant, CaseNumber number) {
        return own(applicant, APPLIED, "a.number = :wanted", number.toString(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ApplicationNotFoundException::new);
    }

    /**
     * To be changed, as {@link #takeOwn}.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach, or it is still in its applicant's hand
     */
    Application take(Actor actor, ApplicationId id) {
        return one(actor, "a.id = :wanted", id.value(), LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.filing().isOpenToOffice())
                .orElseThrow(ApplicationNotFoundException::new);
    }

    /** If there is an application of this id, nobody else changes it before this transaction is over. */
    void hold(Actor actor, ApplicationId id) {
        one(actor, "a.id = :wanted", id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return what is not decided of what this person applied for; nobody else changes it before this transaction is over */
    List<Application> takeOpen(Actor actor, CivilNumber applicant) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select a from Application a where a.minimum.civilNumber = :number and a.status in :open and"
                                        + scope.restrict("a") + "order by a.id",
                                Application.class)
                        .setParameter("number", applicant.value())
                        .setParameter("open", ApplicationStatus.undecided())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE))
                .getResultStream()
                .map(this::keep)
                .toList();
    }

    /** @return what this applicant has begun and not handed in, the last of it */
    Optional<CaseNumber> lastDraft(Actor applicant) {
        var scope = AccessScope.of(applicant);
        return scope.bind(entities.createQuery(
                                "select a.number from Application a where a.filing.applicantId = :me"
                                        + " and a.status = :draft and" + scope.restrict("a")
                                        + " order by a.number desc",
                                String.class)
                        .setParameter("me", applicant.id().value())
                        .setParameter("draft", ApplicationStatus.DRAFT))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(CaseNumber::parse);
    }

    /** @throws ApplicationNotFoundException if there is none within the actor's reach, or it is still in its applicant's hand */
    Application get(Actor actor, CaseNumber number) {
        return find(actor, number)
                .filter(found -> found.filing().isOpenToOffice())
                .orElseThrow(ApplicationNotFoundException::new);
    }

    /**
     * One application and, before it ends, what else is on its way under the same civil number, within the actor's reach.
     *
     * @return in one statement; the others the newest first
     * @throws ApplicationNotFoundException if there is none within the actor's reach, or it is still in its applicant's hand
     */
    AmongOthers getAmongOthers(Actor actor, CaseNumber number) {
        var scope = AccessScope.of(actor);
        var found = scope.bind(entities.createQuery(
                                "select a from Application a where (a.number = :wanted or a.status in :open"
                                        + " and a.minimum.civilNumber = (select wanted.minimum.civilNumber"
                                        + " from Application wanted where wanted.number = :wanted)) and"
                                        + scope.restrict("a") + " order by a.filing.begunAt desc",
                                Application.class)
                        .setParameter("wanted", number.toString())
                        .setParameter("open", ApplicationStatus.open()))
                .getResultStream()
                .filter(application -> application.filing().isOpenToOffice())
                .toList();
        var wanted = found.stream()
                .filter(application -> application.reference().number().equals(number.toString()))
                .findFirst()
                .map(this::keep)
                .orElseThrow(ApplicationNotFoundException::new);
        var others = found.stream().filter(application -> application != wanted).toList();
        return new AmongOthers(wanted, wanted.status().isFinal() ? List.of() : others);
    }

    /** What {@link #getAmongOthers} finds. */
    record AmongOthers(Application wanted, List<Application> others) {}

    /**
     * To be changed, as {@link #takeOwn}.
     *
     * @throws ApplicationNotFoundException if there is none within the actor's reach, or it is still in its applicant's hand
     * @throws ApplicationStatusException if it is not, or no longer, where this is done
     */
    Application take(Actor actor, ApplicationId id, ApplicationStatus at) {
        var application = take(actor, id);
        if (application.status() != at) {
            throw new ApplicationStatusException();
        }
        return application;
    }

    private Optional<Application> one(Actor actor, String condition, Object wanted, LockModeType lock) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select a from Application a where " + condition + " and" + scope.restrict("a"),
                                Application.class)
                        .setParameter("wanted", wanted)
                        .setLockMode(lock))
                .getResultStream()
                .findFirst()
                .map(this::keep);
    }

    List<ApplicationSummary> summaries(Actor actor, Collection<UUID> ids) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                NEW_SUMMARY + scope.restrict("a") + "and a.id in :ids", ApplicationSummary.class)
                        .setParameter("ids", ids))
                .getResultList();
    }

    /** @return those decided from one moment until before another */
    List<DecidedApplication> decided(Actor actor, Instant from, Instant before) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                "select new org.sijill.registration.DecidedApplication(a.id, a.number, a.officeCode, a.level,"
                                        + " a.decision.decidedAt) from Application a where a.decision.decidedAt >= :from"
                                        + " and a.decision.decidedAt < :before and" + scope.restrict("a"),
                                DecidedApplication.class)
                        .setParameter("from", from)
                        .setParameter("before", before))
                .getResultList();
    }

    /** @return those that were handed in for one of these people, the newest first */
    List<ApplicationSummary> ofApplicants(Actor actor, Collection<CivilNumber> numbers, int most) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                NEW_SUMMARY + scope.restrict("a")
                                        + "and a.filing.filedAt is not null and a.minimum.civilNumber in :numbers"
                                        + " order by a.filing.filedAt desc",
                                ApplicationSummary.class)
                        .setParameter(
                                "numbers",
                                numbers.stream().map(CivilNumber::value).toList()))
                .setMaxResults(most)
                .getResultList();
    }

    /** @return the drafts of the counters within the actor's reach, the newest first */
    List<ApplicationSummary> drafts(Actor actor, int most) {
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                        NEW_SUMMARY + scope.restrict("a")
                                + "and a.status = org.sijill.registration.ApplicationStatus.DRAFT and " + OPEN_TO_OFFICE
                                + " order by a.filing.begunAt desc",
                        ApplicationSummary.class))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * @param words each part of the applicant's name
     * @param digits part of a civil number, a mobile or an application number; empty if none were typed. From {@link
     *     HouseholdQuery#FIRST_HIDDEN_LEVEL} on the whole of one
     * @param most rows at the most, newest first
     */
    List<ApplicationSummary> search(Actor actor, List<String> words, String digits, int most) {
        var scope = AccessScope.of(actor);
        var asked = new StringBuilder();
        for (var word = 0; word < words.size(); word++) {
            asked.append(" and a.told.applicantSearch like :word").append(word);
        }
        if (!words.isEmpty()) {
            asked.append(" and a.level < ").append(HouseholdQuery.FIRST_HIDDEN_LEVEL);
        }
        if (!digits.isEmpty()) {
            asked.append(" and a.minimum.numberSearch like :part and (a.level < ")
                    .append(HouseholdQuery.FIRST_HIDDEN_LEVEL)
                    .append(" or a.minimum.civilNumber = :whole or a.minimum.mobile = :whole"
                            + " or function('replace', a.number, '-', '') = :wholeNumber)");
        }
        var query = scope.bind(entities.createQuery(
                NEW_SUMMARY + scope.restrict("a") + "and " + OPEN_TO_OFFICE + asked + " order by a.filing.begunAt desc",
                ApplicationSummary.class));
        for (var word = 0; word < words.size(); word++) {
            query.setParameter("word" + word, "%" + HouseholdQuery.within(words.get(word)) + "%");
        }
        if (!digits.isEmpty()) {
            query.setParameter("part", "%" + digits + "%")
                    .setParameter("whole", digits)
                    .setParameter("wholeNumber", "A" + digits);
        }
        return query.setMaxResults(most).getResultList();
    }
}
