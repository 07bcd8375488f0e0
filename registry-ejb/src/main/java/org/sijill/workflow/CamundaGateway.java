package org.sijill.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.sijill.calendar.DeadlineMoved;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CurrentActor;

/** The gateway to Camunda BPM 7. */
@ApplicationScoped
class CamundaGateway implements ProcessEngineGateway {

    private static final String OUTCOME = "outcome";

    /** Facts are few and mostly yes or no: more combinations than these mean that one of them is a number. */
    private static final int MOST_ANSWERS = 10_000;

    private final WorkflowInstanceRepository instances;
    private final Event<HumanTaskCreated> created;
    private final Event<HumanTaskEnded> ended;
    private final CurrentActor current;
    private final Clock clock;

    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();
    private final Map<Asked, List<String>> answers = new ConcurrentHashMap<>();

    private volatile ProcessEngine engine;
    private volatile Runnable wake = () -> {};

    @Inject
    CamundaGateway(
            WorkflowInstanceRepository instances,
            Event<HumanTaskCreated> created,
            Event<HumanTaskEnded> ended,
            CurrentActor current,
            Clock clock) {
        this.instances = instances;
        this.created = created;
        this.ended = ended;
        this.current = current;
        this.clock = clock;
    }

    /** For the container. */
    protected CamundaGateway() {
        this(null, null, null, null, null);
    }

    void use(ProcessEngine started, Runnable whenClockMoved) {
        tables.clear();
        answers.clear();
        engine = started;
        wake = whenClockMoved;
    }

    @Override
    public void start(String processKey, CaseReference forCase) {
        instances.add(WorkflowInstance.starting(processKey, forCase, clock.instant()));
        engine.getRuntimeService()
                .startProcessInstanceByKey(processKey, forCase.id().toString());
    }

    @Override
    public void complete(String taskId, String outcome) {
        instances.flush();
        try {
            engine.getTaskService().complete(taskId, Map.of(OUTCOME, outcome));
        } catch (OptimisticLockingException | NullValueException gone) {
            throw new ChangedMeanwhileException();
        }
    }

    @Override
    public boolean correlate(String message, UUID caseId) {
        instances.flush();
        try {
            return !engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId.toString())
                    .correlateAllWithResult()
                    .isEmpty();
        } catch (OptimisticLockingException taken) {
            throw new ChangedMeanwhileException();
        }
    }

    @Override
    public List<String> position(UUID caseId) {
        var running = engineIds(instances.findRunning(Set.of(caseId)));
        return running.isEmpty()
                ? List.of()
                : engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceIdIn(running.toArray(String[]::new))
                        .list()
                        .stream()
                        .map(Task::getTaskDefinitionKey)
                        .sorted()
                        .toList();
    }

    private record Asked(String table, Map<String, Object> facts) {}

    /** A table says the same of the same facts: it is read once for each combination of them. */
    @Override
    public List<String> decide(String table, Map<String, Object> facts) {
        if (answers.size() >= MOST_ANSWERS) {
            answers.clear();
        }
        return answers.computeIfAbsent(new Asked(table, Map.copyOf(facts)), this::evaluate);
    }

    private List<String> evaluate(Asked asked) {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(
                        command -> configuration()
                                .getDmnEngine()
                                .evaluateDecisionTable(newest(asked.table()), asked.facts())
                                .getResultList()
                                .stream()
                                .map(rule -> rule.values().iterator().next().toString())
                                .toList());
    }

    /** Tables are deployed before the engine is used: one is looked up once, and then asked without the database. */
    private DmnDecision newest(String table) {
        return tables.computeIfAbsent(table, key ->
                (DmnDecision) configuration().getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(key));
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public Optional<Instant> nextJob(UUID caseId) {
        return firstJob(caseId).map(CamundaGateway::due);
    }

    @Override
    public void runNextJob(UUID caseId) {
        firstJob(caseId).ifPresent(job -> engine.getManagementService().executeJob(job.getId()));
    }

    @Override
    public void putOffNextJob(UUID caseId, Instant until) {
        firstJob(caseId).ifPresent(job -> engine.getManagementService().setJobDuedate(job.getId(), Date.from(until)));
    }

    /** What waits for no time goes first. */
    private Optional<Job> firstJob(UUID caseId) {
        var running = engineIds(instances.findRunning(Set.of(caseId)));
        return running.isEmpty()
                ? Optional.empty()
                : engine.getManagementService().createJobQuery().processInstanceIds(running).list().stream()
                        .min(Comparator.comparing(CamundaGateway::due));
    }

    /** The engine writes its own time on what waits for none. */
    private static Instant due(Job job) {
        return job instanceof MessageEntity ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    @Override
    public void moveTimers(DeadlinesMoved moved) {
        var running = instances.findRunning(moved.cases());
        if (!running.isEmpty()) {
            // one command: the engine keeps what it read and writes all of it at the end
            configuration().getCommandExecutorTxRequired().execute(command -> {
                moveTimers(moved.moves(), running);
                return null;
            });
        }
    }

    /** A timer is known by the engine's instance and the element it stands at. */
    private record Timer(String engineInstanceId, String element) {}

    private static Set<String> engineIds(List<WorkflowInstance> running) {
        return running.stream().map(WorkflowInstance::engineInstanceId).collect(Collectors.toSet());
    }

    private void moveTimers(List<DeadlineMoved> moves, List<WorkflowInstance> running) {
        var management = engine.getManagementService();
        var elements = management.createJobDefinitionQuery().list().stream()
                .collect(Collectors.toMap(JobDefinition::getId, JobDefinition::getActivityId));
        var byCase = running.stream()
                .collect(Collectors.groupingBy(instance -> instance.forCase().id()));
        var jobs = management.createJobQuery().timers().processInstanceIds(engineIds(running)).list().stream()
                .collect(Collectors.groupingBy(
                        job -> new Timer(job.getProcessInstanceId(), elements.get(job.getJobDefinitionId()))));
        for (var move : moves) {
            byCase.getOrDefault(move.caseId(), List.of()).stream()
                    .map(instance -> new Timer(instance.engineInstanceId(), move.name()))
                    .flatMap(timer -> jobs.getOrDefault(timer, List.of()).stream())
                    .forEach(job -> management.setJobDuedate(job.getId(), Date.from(move.to())));
        }
    }

    @Override
    public String diagram(String processKey) {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
        try (var xml = engine.getRepositoryService().getProcessModel(definition.getId())) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void clockMoved() {
        wake.run();
    }

    @Override
    public boolean ready() {
        return engine != null;
    }

    /** A called process runs for its caller's case, under the case's own id. */
    void processStarted(DelegateExecution execution) {
        var forCase = running(execution.getProcessBusinessKey());
        var engineId = execution.getProcessInstanceId();
        if (execution.getSuperExecution() == null) {
            forCase.ifPresent(instance -> instance.runsAs(engineId));
        } else {
            var calling = forCase.orElseThrow(() -> new IllegalStateException("called for a case that nobody started"));
            instances.addCalled(
                    calling.calling(processKey(execution.getProcessDefinitionId()), engineId, clock.instant()));
        }
    }

    void taskOpened(DelegateTask task, boolean waitsForCitizen) {
        var forCase = running(task.getExecution().getProcessBusinessKey())
                .map(WorkflowInstance::forCase)
                .orElseThrow(() -> new IllegalStateException("a task of a process that nobody started"));
        var permission = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no permission named at " + task.getTaskDefinitionKey()));
        asProcessIfNobody(
                processKey(task),
                () -> created.fire(new HumanTaskCreated(
                        task.getId(),
                        processKey(task),
                        forCase,
                        task.getTaskDefinitionKey(),
                        permission,
                        waitsForCitizen)));
    }

    void taskEnded(DelegateTask task) {
        var done = "complete".equals(task.getEventName());
        var outcome =
                done ? Optional.ofNullable((String) task.getVariable(OUTCOME)).orElse("") : HumanTaskEnded.CANCELLED;
        asProcessIfNobody(processKey(task), () -> ended.fire(new HumanTaskEnded(task.getId(), outcome)));
    }

    /** A timer that ends or opens a step has no caller: then it is the process that does. */
    private void asProcessIfNobody(String processKey, Runnable step) {
        var somebody = current.find().orElseGet(() -> Actor.system(processKey, Set.of()));
        current.as(somebody, () -> {
            step.run();
            return null;
        });
    }

    void processEnded(DelegateExecution execution) {
        // what began in this transaction is not written yet
        var engineId = execution.getProcessInstanceId();
        var ended = running(execution.getProcessBusinessKey())
                .filter(instance -> engineId.equals(instance.engineInstanceId()))
                .or(() -> instances.findByEngineId(engineId));
        ended.ifPresent(instance -> instance.ended(clock.instant()));
    }

    private Optional<WorkflowInstance> running(String businessKey) {
        return instances.findRunning(UUID.fromString(businessKey));
    }

    private static String processKey(DelegateTask task) {
        return processKey(task.getProcessDefinitionId());
    }

    private static String processKey(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
