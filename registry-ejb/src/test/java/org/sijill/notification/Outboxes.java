package org.sijill.notification;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.FiredEvents;
import org.sijill.common.Messages;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;
import org.sijill.security.OfficeCode;

/** For the tests of every feature: an outbox that writes in the test's transaction. */
public final class Outboxes {

    private static final Messages TEXTS = new Messages();

    private Outboxes() {}

    public static Outbox in(EntityManager entities, Clock clock) {
        return in(entities, new FiredEvents<>(), clock);
    }

    static Outbox in(EntityManager entities, Event<MessageWaiting> fired, Clock clock) {
        return new Outbox(
                new MessageRepository(entities),
                new MessageTexts(new TextVersions(new MessageTextRepository(entities)), TEXTS),
                portal(),
                fired,
                clock);
    }

    /** The portal as it is reached. */
    public static FollowAddress portal() {
        return new FollowAddress(Optional.of("https://sijill.example/"), 8080);
    }

    /** Every message about the case, latest first. */
    public static List<MessageSummary> of(CaseReference about) {
        return TestPersistence.inTransaction(entities -> {
            var ids = entities.createQuery("select m.id from Message m where m.caseId = :case", UUID.class)
                    .setParameter("case", about.id())
                    .getResultList();
            return new MessageRepository(entities)
                    .list(reader(about.office().value(), 4), 1, 10_000).rows().stream()
                            .filter(row -> ids.contains(row.id()))
                            .toList();
        });
    }

    static CaseReference aCase() {
        return aCase("OM-DA-02", 1);
    }

    static CaseReference aCase(String office, int level) {
        return new CaseReference(UUID.randomUUID(), "A-26-004217-4", new OfficeCode(office), level);
    }

    static Actor reader(String area, int level) {
        return new Actor(
                new ActorId(UUID.randomUUID()),
                "reader",
                Set.of("admin"),
                Set.of("notification.read"),
                new OfficeCode(area),
                new OfficeCode(area),
                level,
                Optional.empty());
    }
}
