package org.sijill.web.bench.baseline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notices of a process that does nothing, some in one transaction. */
@Stateless
public class EmptyNotices {

    private final BaselineEngine engine;

    @Inject
    public EmptyNotices(BaselineEngine engine) {
        this.engine = engine;
    }

    /** For the container. */
    protected EmptyNotices() {
        this(null);
    }

    /** All in one transaction. */
    public void ask(int families) {
        for (var family = 0; family < families; family++) {
            engine.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey("same-notice", UUID.randomUUID().toString());
        }
    }
}
