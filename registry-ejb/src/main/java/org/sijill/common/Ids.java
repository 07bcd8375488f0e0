package org.sijill.common;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** New identities: UUID version 7, so that keys sort by the time they were given. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** @see "RFC 9562, section 5.7" */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
