package org.sijill.passcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class PasscodeRepository {

    private final EntityManager entities;

    @Inject
    PasscodeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected PasscodeRepository() {
        this(null);
    }

    void add(Passcode passcode) {
        entities.persist(passcode);
    }

    /** @return the code, locked until the transaction ends */
    Optional<Passcode> hold(PasscodeId id) {
        return Optional.ofNullable(entities.find(Passcode.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** @return how many codes were sent for this subject, or to this phone, whichever is more */
    long sentSince(Proof proof, Instant since) {
        return Math.max(
                sent("p.subjectHash = :hash", proof.subjectHash(), since),
                sent("p.mobileHash = :hash", proof.mobileHash(), since));
    }

    private long sent(String condition, String hash, Instant since) {
        return entities.createQuery(
                        "select count(p) from Passcode p where " + condition + " and p.sentAt > :since", Long.class)
                .setParameter("hash", hash)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Drops what is too old to count; a hundred at a time, past what others hold. */
    void forgetBefore(Instant oldest) {
        entities.createNativeQuery(
                        """
                delete from sijill.passcode where id in (
                    select id from sijill.passcode where sent_at < ?1 limit 100 for update skip locked)""")
                .setParameter(1, Timestamp.from(oldest))
                .executeUpdate();
    }
}
