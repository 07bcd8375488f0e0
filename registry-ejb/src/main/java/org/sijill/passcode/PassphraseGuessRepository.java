package org.sijill.passcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sijill.common.Ids;

/** The wrong tries of each subject, and of all together. */
@ApplicationScoped
class PassphraseGuessRepository {

    private final EntityManager entities;

    @Inject
    PassphraseGuessRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected PassphraseGuessRepository() {
        this(null);
    }

    /** @return until when the subject is stopped; empty if it is open at {@code now} */
    Optional<Instant> stoppedUntil(String subjectHash, Instant now) {
        return entities.createQuery(
                        """
                        select g.stoppedUntil from PassphraseGuess g
                        where g.subjectHash = :subject and g.stoppedUntil > :now""",
                        Instant.class)
                .setParameter("subject", subjectHash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** @return the row of this subject, locked until the transaction ends; empty if nothing wrong was typed */
    Optional<PassphraseGuess> hold(String subjectHash) {
        return Optional.ofNullable(entities.find(PassphraseGuess.class, subjectHash, LockModeType.PESSIMISTIC_WRITE));
    }

    PassphraseGuess add(PassphraseGuess guess) {
        entities.persist(guess);
        return guess;
    }

    void forget(PassphraseGuess guess) {
        entities.remove(guess);
    }

    /** Drops what is too old to count, so that made-up numbers do not fill the table; a hundred at a time. */
    void forgetBefore(Instant oldest) {
        entities.createNativeQuery(
                        """
                delete from sijill.passphrase_guess where subject_hash in (
                    select subject_hash from sijill.passphrase_guess where last_wrong_at <= ?1 limit 100
                    for update skip locked)""")
                .setParameter(1, Timestamp.from(oldest))
                .executeUpdate();
    }

    /** Keeps that a wrong try was made, not on what. */
    void missed(Instant now) {
        entities.createNativeQuery("insert into sijill.passphrase_miss (id, missed_at) values (?1, ?2)")
                .setParameter(1, Ids.next())
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    /** @return whether more wrong tries than {@code most} were made after {@code since}; counts no further */
    boolean missedMore(int most, Instant since) {
        var counted = (Number) entities.createNativeQuery(
                        """
                select count(*) from (
                    select 1 from sijill.passphrase_miss where missed_at > ?1 limit ?2) missed""")
                .setParameter(1, Timestamp.from(since))
                .setParameter(2, most + 1)
                .getSingleResult();
        return counted.intValue() > most;
    }

    /** The same of what is counted over all subjects. */
    void forgetMissesBefore(Instant oldest) {
        entities.createNativeQuery(
                        """
                delete from sijill.passphrase_miss where id in (
                    select id from sijill.passphrase_miss where missed_at <= ?1 limit 100 for update skip locked)""")
                .setParameter(1, Timestamp.from(oldest))
                .executeUpdate();
    }
}
