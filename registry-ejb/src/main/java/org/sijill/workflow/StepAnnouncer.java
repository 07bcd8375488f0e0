package org.sijill.workflow;

import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Tells the application of every user task that opens or ends and of every process that ends, in the same transaction. */
class StepAnnouncer extends AbstractBpmnParseListener {

    private final Consumer<DelegateTask> opened;
    private final Consumer<DelegateTask> ended;
    private final Consumer<String> processEnded;

    /** @param processEnded takes the business key */
    StepAnnouncer(Consumer<DelegateTask> opened, Consumer<DelegateTask> ended, Consumer<String> processEnded) {
        this.opened = opened;
        this.ended = ended;
        this.processEnded = processEnded;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addTaskListener(TaskListener.EVENTNAME_CREATE, opened::accept);
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, ended::accept);
        task.addTaskListener(TaskListener.EVENTNAME_DELETE, ended::accept);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ExecutionListener whenEnded = execution -> processEnded.accept(execution.getProcessBusinessKey());
        process.addListener(ExecutionListener.EVENTNAME_END, whenEnded);
    }
}
