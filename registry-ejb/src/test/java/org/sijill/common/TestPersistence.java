package org.sijill.common;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sijill.db.SharedTestDatabase;

/**
 * The entities of this module on the migrated test database, in Java SE: as the runtime role, with its grants, in
 * transactions of the driver's. There is no weaving here, so lazy relations are read at once.
 */
public final class TestPersistence {

    private TestPersistence() {}

    private static final class Unit {
        private static final EntityManagerFactory FACTORY = create();

        private static EntityManagerFactory create() {
            var access = SharedTestDatabase.access();
            var separator = access.url().contains("?") ? "&" : "?";
            return Persistence.createEntityManagerFactory(
                    "sijill",
                    Map.of(
                            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource", "",
                            "jakarta.persistence.jdbc.url",
                                    access.url() + separator + "stringtype=unspecified&currentSchema=sijill",
                            "jakarta.persistence.jdbc.user", access.user(),
                            "jakarta.persistence.jdbc.password", access.password(),
                            "eclipselink.weaving", "false",
                            "eclipselink.logging.level", "WARNING"));
        }
    }

    /** @return a new one with no transaction begun; close it */
    public static EntityManager open() {
        return Unit.FACTORY.createEntityManager();
    }

    /** Commits what {@code work} did, or rolls it back if it throws. */
    public static <T> T inTransaction(Function<EntityManager, T> work) {
        try (var entities = open()) {
            var transaction = entities.getTransaction();
            transaction.begin();
            try {
                var result = work.apply(entities);
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** @see #inTransaction */
    public static void commit(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** Rolls back whatever {@code work} did, so that other tests do not see it. */
    public static void rolledBack(Consumer<EntityManager> work) {
        try (var entities = open()) {
            entities.getTransaction().begin();
            try {
                work.accept(entities);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }
}
