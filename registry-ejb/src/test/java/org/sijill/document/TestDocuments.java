package org.sijill.document;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.sijill.security.CurrentActor;

/** The documents of the test database, for tests of every feature. */
public final class TestDocuments {

    private TestDocuments() {}

    public static Documents in(EntityManager entities, CurrentActor current, Clock clock) {
        return new Documents(new DocumentRepository(entities), new Pictures(), current, clock);
    }
}
