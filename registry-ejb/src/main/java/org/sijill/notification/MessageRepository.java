package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.Ids;
import org.sijill.common.Page;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

@ApplicationScoped
class MessageRepository {

    /** The outbox at work, which reaches the messages of every office. */
    private static final AccessScope EVERYWHERE = AccessScope.of(Actor.system("notification", Set.of()));

    private static final String INSERT_ONCE =
            """
            insert into message (id, case_id, case_number, office_code, confidentiality_level, channel, recipient, language,
                template, occasion, text, created_at, not_before, attempts, state, replaces,
                secret, template_version, version)
            values (?1, ?2, ?3, ?4, ?5, 'SMS', ?6, ?7, ?8, ?9, ?10, ?11, ?16, 0, ?14, cast(?12 as uuid), ?13, ?15, 1)
            on conflict on constraint uq_message_once do nothing
            """;

    /** The next attempt is put off before this one is made: 1, 2, 4 … 32 minutes, then every hour. */
    private static final String CLAIM =
            """
            update message set attempts = attempts + 1, version = version + 1,
                not_before = cast(?1 as timestamptz) + make_interval(mins => least(60, power(2, least(attempts, 6)))::int)
            where id = (
                select id from message
                where state = 'WAITING' and not_before <= cast(?1 as timestamptz)
                  and (office_code = 'OM' or office_code like 'OM-%') and confidentiality_level <= 4
                order by not_before, id limit 1 for update skip locked)
            returning id, recipient, text
            """;

    private final EntityManager entities;

    @Inject
    MessageRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** for the container */
    protected MessageRepository() {
        this(null);
    }

    /**
     * @param replaces id of the message in whose place it comes, or null
     * @return false if there is one of this case, template and occasion already: nothing was written
     */
    boolean addOnce(
            SendMessage message,
            MessageTexts.Written text,
            UUID replaces,
            MessageState state,
            Instant now,
            Instant notBefore) {
        var about = message.about();
        return entities.createNativeQuery(INSERT_ONCE)
                        // the row stands alone: what else waits to be written need not go first
                        .setFlushMode(FlushModeType.COMMIT)
                        .setParameter(1, Ids.next())
                        .setParameter(2, about.id())
                        .setParameter(3, about.number())
                        .setParameter(4, about.office().value())
                        .setParameter(5, about.level())
                        .setParameter(6, message.mobile())
                        .setParameter(7, message.language().name())
                        .setParameter(8, message.template())
                        .setParameter(9, message.occasion())
                        .setParameter(10, text.text())
                        .setParameter(11, java.sql.Timestamp.from(now))
                        .setParameter(12, replaces == null ? null : replaces.toString())
                        .setParameter(13, message.secret())
                        .setParameter(14, state.name())
                        .setParameter(15, text.version())
                        .setParameter(16, java.sql.Timestamp.from(notBefore))
                        .executeUpdate()
                == 1;
    }

    /** @return how many of this case and template may leave now */
    int release(UUID caseId, String template, Instant now) {
        var query = entities.createQuery("update Message m set m.state = org.sijill.notification.MessageState.WAITING,"
                        + " m.notBefore = :now, m.version = m.version + 1 where m.caseId = :case and m.template = :template"
                        + " and m.state = org.sijill.notification.MessageState.HELD and" + EVERYWHERE.restrict("m"))
                .setParameter("now", now)
                .setParameter("case", caseId)
                .setParameter("template", template);
        return EVERYWHERE.bind(query).executeUpdate();
    }

    /** @return the latest message of this case and template that is not replaced itself */
    Optional<UUID> findLatest(UUID caseId, String template) {
        var query = entities.createQuery(
                        "select m.id from Message m where m.caseId = :case and m.template = :template"
                                + " and m.state <> org.sijill.notification.MessageState.REPLACED and"
                                + EVERYWHERE.restrict("m") + "order by m.createdAt desc, m.id desc",
                        UUID.class)
                .setParameter("case", caseId)
                .setParameter("template", template)
                .setMaxResults(1);
        return EVERYWHERE.bind(query).getResultStream().findFirst();
    }

    /** What waits of this case and template will not be sent any more, save that of {@code keptOccasion}. */
    void withdrawWaiting(UUID caseId, String template, String keptOccasion) {
        var query = entities.createQuery("update Message m set m.state = org.sijill.notification.MessageState.REPLACED,"
                        + " m.version = m.version + 1 where m.caseId = :case and m.template = :template"
                        + " and m.occasion <> :kept and m.state = org.sijill.notification.MessageState.WAITING and"
                        + EVERYWHERE.restrict("m"))
                .setParameter("case", caseId)
                .setParameter("template", template)
                .setParameter("kept", keptOccasion);
        EVERYWHERE.bind(query).executeUpdate();
    }

    /** What waits, or is held, of this case will not be sent any more. */
    void withdrawWaiting(UUID caseId) {
        var query = entities.createQuery("update Message m set m.state = org.sijill.notification.MessageState.REPLACED,"
                        + " m.version = m.version + 1 where m.caseId = :case and m.state in"
                        + " (org.sijill.notification.MessageState.WAITING, org.sijill.notification.MessageState.HELD) and"
                        + EVERYWHERE.restrict("m"))
                .setParameter("case", caseId);
        EVERYWHERE.bind(query).executeUpdate();
    }

    /** Takes the message that is due first, so that no other sender has it before its next attempt is due. */
    Optional<ClaimedMessage> claim(Instant now) {
        List<?> rows = entities.createNativeQuery(CLAIM)
                .setParameter(1, now.toString())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new ClaimedMessage((UUID) row[0], (String) row[1], (String) row[2]));
    }

    Optional<Message> find(UUID id) {
        var query = entities.createQuery(
                        "select m from Message m where m.id = :id and" + EVERYWHERE.restrict("m"), Message.class)
                .setParameter("id", id);
        return EVERYWHERE.bind(query).getResultStream().findFirst();
    }

    /** @return what waits for this phone, the oldest first */
    List<Message> waitingFor(String mobile) {
        var query = entities.createQuery(
                        "select m from Message m where m.recipient = :mobile"
                                + " and m.state = org.sijill.notification.MessageState.WAITING and"
                                + EVERYWHERE.restrict("m") + "order by m.createdAt, m.id",
                        Message.class)
                .setParameter("mobile", mobile);
        return EVERYWHERE.bind(query).getResultList();
    }

    /** Latest first. */
    Page<MessageSummary> list(Actor actor, int page, int size) {
        var scope = AccessScope.of(actor);
        var rows = scope.bind(entities.createQuery(
                        """
                        select new org.sijill.notification.MessageSummary(m.id, m.caseNumber, m.recipient, m.language,
                            m.text, m.createdAt, m.sentAt, m.attempts, m.lastError, m.state)
                        from Message m where\
                        """
                                + scope.restrict("m") + "order by m.createdAt desc, m.id desc",
                        MessageSummary.class))
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = scope.bind(
                        entities.createQuery("select count(m) from Message m where" + scope.restrict("m"), Long.class))
                .getSingleResult();
        return new Page<>(rows, page, size, total);
    }
}
