package org.sijill.web.bench.baseline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Approvals of a process that does nothing, each in one transaction. */
@Stateless
public class EmptyApprovals {

    private final BaselineEngine engine;
    private final Waiting waiting;

    @Inject
    public EmptyApprovals(BaselineEngine engine, Waiting waiting) {
        this.engine = engine;
        this.waiting = waiting;
    }

    /** For the container. */
    protected EmptyApprovals() {
        this(null, null);
    }

    public void ready(int count) {
        for (var i = 0; i < count; i++) {
            var started = engine.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            "same-decision", UUID.randomUUID().toString());
            waiting.empty().add(started.getId());
        }
    }

    public String next() {
        return waiting.empty().remove();
    }

    /** Finds the step, as the work list does, and completes it. */
    public void approve(String instance) {
        var tasks = engine.engine().getTaskService();
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.complete(task.getId(), Map.of("outcome", "APPROVED"));
    }
}
