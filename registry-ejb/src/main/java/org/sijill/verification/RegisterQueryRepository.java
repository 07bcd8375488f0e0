package org.sijill.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;

@ApplicationScoped
class RegisterQueryRepository {

    /** The sender at work, which reaches the questions of every office. */
    private static final AccessScope EVERYWHERE = AccessScope.of(Actor.system("verification", Set.of()));

    /**
     * The next attempt is put off before this one is made: by 1, 5, 15 and 60 minutes, then by hours, after the first day by days.
     */
    private static final String CLAIM =
            """
            update register_query set attempts = attempts + 1, version = version + 1,
                next_try_at = cast(?1 as timestamptz) + case
                    when cast(?1 as timestamptz) - asked_at >= interval '24 hours' then interval '1 day'
                    else make_interval(mins => (array[1, 5, 15, 60])[least(attempts + 1, 4)]) end
            where id in (
                select id from register_query
                where register = ?2 and state in ('WAITING', 'WRONG') and next_try_at <= cast(?1 as timestamptz)
                  and (office_code = 'OM' or office_code like 'OM-%') and confidentiality_level <= 4
                order by next_try_at, id limit ?3 for update skip locked)
            returning id, version, civil_number, others
            """;

    private final EntityManager entities;

    @Inject
    RegisterQueryRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected RegisterQueryRepository() {
        this(null);
    }

    void add(RegisterQuery query) {
        entities.persist(query);
    }

    /** @return those of the register that are due first, so many at the most; no other sender has them before they are due again */
    List<ClaimedQuery> claim(Register register, int most, Instant now) {
        List<?> rows = entities.createNativeQuery(CLAIM)
                .setParameter(1, now.toString())
                .setParameter(2, register.name())
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ClaimedQuery(
                        (UUID) row[0], (Long) row[1], register, new CivilNumber((String) row[2]), numbers((String)
                                row[3])))
                .toList();
    }

    private static List<CivilNumber> numbers(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ")).map(CivilNumber::new).toList();
    }

    /** Nobody else ends its case, or answers it, before this transaction is over. */
    Optional<RegisterQuery> take(UUID id) {
        var query = entities.createQuery(
                        "select q from RegisterQuery q where q.id = :id and" + EVERYWHERE.restrict("q"),
                        RegisterQuery.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return EVERYWHERE.bind(query).getResultStream().findFirst();
    }

    /** Sends what waits: whoever holds a question and then a case's standing does so in this order. */
    void flush() {
        entities.flush();
    }

    /** @return what is asked for a case, in the order of the registers; for whoever reached the case itself */
    List<RegisterQuery> ofCase(UUID caseId) {
        return ofCase(caseId, LockModeType.NONE);
    }

    /** To be changed: waits for a sender that is just keeping an answer, so that neither overtakes the other. */
    List<RegisterQuery> takeOf(UUID caseId) {
        return ofCase(caseId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is asked for a case, in the order of the registers, and what was decided of what they said, the oldest first. */
    record Word(List<RegisterQuery> queries, List<SettledConflict> settled) {}

    /** @return for whoever reached the case itself; one statement */
    Word wordOn(UUID caseId) {
        var query = entities.createQuery(
                        "select q, s from RegisterQuery q left join SettledConflict s on s.caseId = q.caseId"
                                + " where q.caseId = :case and" + EVERYWHERE.restrict("q")
                                + "order by s.settledAt, s.id",
                        Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("case", caseId);
        var rows = EVERYWHERE.bind(query).getResultList();
        return new Word(
                rows.stream()
                        .map(row -> (RegisterQuery) row[0])
                        .distinct()
                        .sorted(Comparator.comparing(RegisterQuery::register))
                        .toList(),
                rows.stream()
                        .flatMap(row -> Stream.ofNullable((SettledConflict) row[1]))
                        .distinct()
                        .toList());
    }

    private List<RegisterQuery> ofCase(UUID caseId, LockModeType lock) {
        var query = entities.createQuery(
                        "select q from RegisterQuery q where q.caseId = :case and" + EVERYWHERE.restrict("q"),
                        RegisterQuery.class)
                .setFlushMode(FlushModeType.COMMIT)
                .setLockMode(lock)
                .setParameter("case", caseId);
        return EVERYWHERE
                .bind(query)
                .getResultStream()
                .sorted(Comparator.comparing(RegisterQuery::register))
                .toList();
    }

    void close(UUID caseId) {
        var query = entities.createQuery(
                        "update RegisterQuery q set q.state = org.sijill.verification.QueryState.CLOSED,"
                                + " q.version = q.version + 1 where q.caseId = :case and q.state in"
                                + " (org.sijill.verification.QueryState.WAITING,"
                                + " org.sijill.verification.QueryState.WRONG) and"
                                + EVERYWHERE.restrict("q"))
                .setParameter("case", caseId);
        EVERYWHERE.bind(query).executeUpdate();
    }

    /** What waits of a register is due now. */
    int dueNow(Register register, Instant now) {
        var query = entities.createQuery("update RegisterQuery q set q.nextTryAt = :now, q.version = q.version + 1"
                        + " where q.register = :register and q.state in (org.sijill.verification.QueryState.WAITING,"
                        + " org.sijill.verification.QueryState.WRONG) and" + EVERYWHERE.restrict("q"))
                .setParameter("now", now)
                .setParameter("register", register);
        return EVERYWHERE.bind(query).executeUpdate();
    }

    /**
     * How the questions to a register stand, all offices together.
     *
     * @param register which
     * @param state in which they stand
     * @param count how many
     * @param lastAnswered when the last was answered; null if none was
     * @param oldest since when the oldest is asked
     */
    record Count(Register register, QueryState state, long count, Instant lastAnswered, Instant oldest) {}

    List<Count> counts() {
        var query = entities.createQuery(
                "select q.register, q.state, count(q), max(q.answeredAt), min(q.askedAt) from RegisterQuery q where"
                        + EVERYWHERE.restrict("q") + "group by q.register, q.state",
                Object[].class);
        return EVERYWHERE
                .bind(query)
                .getResultStream()
                .map(row -> new Count(
                        (Register) row[0],
                        (QueryState) row[1],
                        ((Number) row[2]).longValue(),
                        moment(row[3]),
                        moment(row[4])))
                .toList();
    }

    /** An aggregate comes past the converter. */
    private static Instant moment(Object value) {
        return value instanceof java.sql.Timestamp stamp ? stamp.toInstant() : (Instant) value;
    }
}
