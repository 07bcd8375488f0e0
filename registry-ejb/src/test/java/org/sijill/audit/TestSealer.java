package org.sijill.audit;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.sijill.common.TestPersistence;

/** A sealer whose passes are transactions of their own, as the container makes them. */
final class TestSealer {

    private TestSealer() {}

    static AuditSealer keepingHeadsIn(Path file, Clock clock) {
        return new AuditSealer(new OwnTransactions(), new HeadFile(file), clock);
    }

    private static final class OwnTransactions extends AuditChain {

        @Override
        Optional<Pass> seal(java.time.Instant now, int atMost) {
            return TestPersistence.inTransaction(entities -> chain(entities).seal(now, atMost));
        }

        @Override
        Optional<Head> at(long seq) {
            return TestPersistence.inTransaction(entities -> chain(entities).at(seq));
        }

        private static AuditChain chain(EntityManager entities) {
            return new AuditChain(entities);
        }
    }
}
