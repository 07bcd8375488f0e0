package org.sijill.web.bench.baseline;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Applications of a process with nothing in it, from filing to the end; each method is one commit, as in the product. */
@Stateless
public class EmptyApplications {

    private final BaselineEngine engine;

    @Inject
    public EmptyApplications(BaselineEngine engine) {
        this.engine = engine;
    }

    /** For the container. */
    protected EmptyApplications() {
        this(null);
    }

    /** @return the instance, which waits for its check; every register is asked about the person by a job of its own */
    public String file(String civilNumber) {
        var runtime = engine.engine().getRuntimeService();
        for (var register : SameQuestion.REGISTERS) {
            runtime.startProcessInstanceByKey(
                    "same-question", UUID.randomUUID().toString(), Map.of("question", register + " " + civilNumber));
        }
        return runtime.startProcessInstanceByKey(
                        "same-application", UUID.randomUUID().toString())
                .getId();
    }

    /** One thing about it is kept: a part of what a family says of itself, or what became of a message. */
    public void tell(String instance, String what) {
        engine.engine().getRuntimeService().setVariable(instance, "told", what);
    }

    /** Finds the step, as the work list does, and completes it. */
    public void complete(String instance, String outcome) {
        var tasks = engine.engine().getTaskService();
        var task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        tasks.complete(task.getId(), Map.of("outcome", outcome));
    }
}
