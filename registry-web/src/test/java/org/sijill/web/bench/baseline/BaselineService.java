package org.sijill.web.bench.baseline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** Starts a process that does nothing, in one transaction. */
@Stateless
public class BaselineService {

    private final BaselineEngine engine;

    @Inject
    public BaselineService(BaselineEngine engine) {
        this.engine = engine;
    }

    /** For the container. */
    protected BaselineService() {
        this(null);
    }

    /** Runs to its first wait state. */
    public void start(String process) {
        engine.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(process, UUID.randomUUID().toString());
    }
}
