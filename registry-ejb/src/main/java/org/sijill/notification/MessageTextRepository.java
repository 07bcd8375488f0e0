package org.sijill.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Keeps the versions of texts; they tell of nobody, and are the whole country's. */
@ApplicationScoped
class MessageTextRepository {

    private final EntityManager entities;

    @Inject
    MessageTextRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** for the container */
    protected MessageTextRepository() {
        this(null);
    }

    void add(MessageText text) {
        entities.persist(text);
    }

    void remove(MessageText text) {
        entities.remove(text);
    }

    /** So that a violated constraint is seen by its name, and versions are right. */
    void flush() {
        entities.flush();
    }

    /** @return every version, the youngest of each template first */
    List<MessageText> all() {
        return entities.createQuery("select t from MessageText t order by t.template, t.number desc", MessageText.class)
                .getResultList();
    }

    /** @return of one template, the youngest first */
    List<MessageText> of(String template) {
        return entities.createQuery(
                        "select t from MessageText t where t.template = :template order by t.number desc",
                        MessageText.class)
                .setParameter("template", template)
                .getResultList();
    }
}
