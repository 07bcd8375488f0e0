package org.sijill.workflow;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells the application of every user task that opens or ends and of every process that starts or ends, in the same transaction. */
class StepAnnouncer extends AbstractBpmnParseListener {

    /** Extension property of a user task that waits for the citizen, not for an office. */
    private static final String WAITS_FOR = "waitsFor";

    private final BiConsumer<DelegateTask, Boolean> opened;
    private final Consumer<DelegateTask> ended;
    private final Consumer<DelegateExecution> processStarted;
    private final Consumer<DelegateExecution> processEnded;

    /**
     * @param opened takes the task and whether it waits for the citizen
     * @param processStarted takes the instance, called ones included
     * @param processEnded takes the instance, called ones included
     */
    StepAnnouncer(
            BiConsumer<DelegateTask, Boolean> opened,
            Consumer<DelegateTask> ended,
            Consumer<DelegateExecution> processStarted,
            Consumer<DelegateExecution> processEnded) {
        this.opened = opened;
        this.ended = ended;
        this.processStarted = processStarted;
        this.processEnded = processEnded;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var waitsForCitizen = waitsForCitizen(element);
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> opened.accept(created, waitsForCitizen));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, ended::accept);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, ended::accept);
    }

    private static boolean waitsForCitizen(Element userTask) {
        var extensions = userTask.element("extensionElements");
        var properties = extensions == null ? null : extensions.element("properties");
        return properties != null
                && properties.elements("property").stream()
                        .anyMatch(property -> WAITS_FOR.equals(property.attribute("name")));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ExecutionListener whenStarted = processStarted::accept;
        ExecutionListener whenEnded = processEnded::accept;
        process.addListener(ExecutionListener.EVENTNAME_START, whenStarted);
        process.addListener(ExecutionListener.EVENTNAME_END, whenEnded);
    }
}
