package org.sijill.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * Takes running cases over to the newest version of their diagram, once it is deployed. Each diagram says at which of its steps it
 * does so ({@value #TAKES_OVER_AT}); cases that wait elsewhere finish on the version they began with. Steps, limits and their dates
 * stay as they are.
 *
 * @see "ADR 0038"
 */
final class RunningCases {

    /** Extension property of a process: ids of its steps, with commas between. */
    static final String TAKES_OVER_AT = "takesOverAt";

    private static final System.Logger LOG = System.getLogger(RunningCases.class.getName());
    private static final int AT_ONCE = 100;

    private final ProcessEngine engine;

    RunningCases(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Repeated, it finds nothing left to do. Each hundred cases are one transaction. */
    void takeOver() {
        newest().forEach(this::takeOver);
    }

    private List<ProcessDefinition> newest() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list();
    }

    private void takeOver(ProcessDefinition to) {
        var steps = steps(to);
        if (steps.isEmpty() || to.getVersion() == 1) {
            return;
        }
        engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(to.getKey()).list().stream()
                .filter(from -> from.getVersion() < to.getVersion())
                .forEach(from -> move(waiting(from, steps), from, to));
    }

    private Set<String> steps(ProcessDefinition definition) {
        var model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        return model.getModelElementsByType(Process.class).stream()
                .filter(process -> process.getExtensionElements() != null)
                .flatMap(
                        process -> process
                                .getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaProperties.class)
                                .list()
                                .stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> TAKES_OVER_AT.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> waiting(ProcessDefinition from, Set<String> steps) {
        var found = new TreeSet<String>();
        for (var step : steps) {
            engine
                    .getRuntimeService()
                    .createExecutionQuery()
                    .processDefinitionId(from.getId())
                    .activityId(step)
                    .list()
                    .stream()
                    .map(Execution::getProcessInstanceId)
                    .forEach(found::add);
        }
        return new ArrayList<>(found);
    }

    private void move(List<String> instances, ProcessDefinition from, ProcessDefinition to) {
        if (instances.isEmpty()) {
            return;
        }
        var runtime = engine.getRuntimeService();
        var plan = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        var moved = 0;
        for (var first = 0; first < instances.size(); first += AT_ONCE) {
            var some = instances.subList(first, Math.min(instances.size(), first + AT_ONCE));
            moved += isMoved(plan, some)
                    ? some.size()
                    : (int) some.stream()
                            .filter(one -> isMoved(plan, List.of(one)))
                            .count();
        }
        LOG.log(
                System.Logger.Level.INFO,
                "takeOver=done process={0} from={1} to={2} cases={3} left={4}",
                to.getKey(),
                from.getVersionTag(),
                to.getVersionTag(),
                moved,
                instances.size() - moved);
    }

    /** One that cannot be moved keeps no other back; it finishes on its version. */
    private boolean isMoved(MigrationPlan plan, List<String> instances) {
        try {
            engine.getRuntimeService()
                    .newMigration(plan)
                    .processInstanceIds(instances)
                    .execute();
            return true;
        } catch (ProcessEngineException stay) {
            if (instances.size() == 1) {
                LOG.log(System.Logger.Level.WARNING, "takeOver=failed instance={0}", instances.get(0));
                LOG.log(System.Logger.Level.DEBUG, "takeOver=failed", stay);
            }
            return false;
        }
    }
}
