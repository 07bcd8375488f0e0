package org.sijill.office;

import jakarta.persistence.EntityManager;
import org.sijill.common.Messages;

/** The signatures of the test database, for tests of the features that write letters. */
public final class TestSignatures {

    private TestSignatures() {}

    public static Signatures in(EntityManager entities) {
        return new Signatures(new AccountRepository(entities), TestRoles.in(entities), new Messages());
    }
}
