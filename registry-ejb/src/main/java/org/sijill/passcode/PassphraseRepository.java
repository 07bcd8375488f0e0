package org.sijill.passcode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PassphraseRepository {

    private final EntityManager entities;

    @Inject
    PassphraseRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected PassphraseRepository() {
        this(null);
    }

    /** @return whether it was added; not if the subject has one */
    boolean add(String subjectHash, String wordsHash) {
        return entities.createNativeQuery(
                                """
                        insert into sijill.passphrase (subject_hash, words_hash) values (?1, ?2)
                        on conflict on constraint pk_passphrase do nothing""")
                        .setParameter(1, subjectHash)
                        .setParameter(2, wordsHash)
                        .executeUpdate()
                == 1;
    }

    Optional<String> findWordsHash(String subjectHash) {
        List<?> found = entities.createNativeQuery("select words_hash from sijill.passphrase where subject_hash = ?1")
                .setParameter(1, subjectHash)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
