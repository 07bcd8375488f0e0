package org.sijill.workflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sijill.common.MovableClock;
import org.sijill.security.CurrentActor;
import org.sijill.security.ProcessPermissions;

/** Starts the engine on the application's data source and transactions, deploys changed diagrams, and stops it. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ProcessEngineLifecycle {

    /** Every diagram and table, a class-path name a line. */
    private static final String INDEX = "processes/index.txt";

    private final CamundaGateway gateway;
    private final RequestContexts contexts;
    private final Instance<Object> beans;
    private final CurrentActor current;
    private final ProcessPermissions permissions;
    private final MovableClock clock;

    @Resource(lookup = "java:app/jdbc/sijill")
    private DataSource database;

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactions;

    @Resource
    private UserTransaction userTransaction;

    @Resource
    private ManagedExecutorService threads;

    @Resource
    private ManagedThreadFactory threadFactory;

    private ProcessEngine engine;
    private ManagedJobExecutor jobs;

    @Inject
    public ProcessEngineLifecycle(
            CamundaGateway gateway,
            RequestContexts contexts,
            @Any Instance<Object> beans,
            CurrentActor current,
            ProcessPermissions permissions,
            MovableClock clock) {
        this.gateway = gateway;
        this.contexts = contexts;
        this.beans = beans;
        this.current = current;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** For the container. */
    protected ProcessEngineLifecycle() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void start() {
        jobs = new ManagedJobExecutor(threads, threadFactory, contexts);
        engine = configuration().buildProcessEngine();
        moveEngineClock(clock);
        deploy();
        new RunningCases(engine).takeOver();
        gateway.use(engine, () -> {
            moveEngineClock(clock);
            jobs.jobWasAdded();
        });
        jobs.start();
    }

    @PreDestroy
    void stop() {
        if (jobs != null) {
            jobs.shutdown();
        }
        if (engine != null) {
            engine.close();
        }
    }

    private ProcessEngineConfiguration configuration() {
        var settings = new JakartaTransactionProcessEngineConfiguration();
        settings.setProcessEngineName("sijill");
        settings.setTransactionManager(new EngineTransactions(transactions, userTransaction));
        settings.setTransactionsExternallyManaged(true);
        settings.setDataSource(database);
        settings.setDatabaseType("postgres");
        settings.setDatabaseTablePrefix("camunda.");
        settings.setDatabaseSchema("camunda");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setSkipIsolationLevelCheck(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        settings.setExpressionManager(new ProcessExpressions(new ProcessBeans(beans, current, permissions)));
        settings.setCustomPostBPMNParseListeners(listeners());
        settings.setJobExecutor(jobs);
        settings.setJobExecutorActivate(false);
        settings.setJobExecutorDeploymentAware(false);
        settings.setJobExecutorAcquireByDueDate(true);
        settings.setFailedJobRetryTimeCycle("R5/PT5M");
        settings.setDefaultNumberOfRetries(5);
        settings.setAuthorizationEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        return settings;
    }

    /** A list the engine may add its own to. */
    private List<BpmnParseListener> listeners() {
        return new ArrayList<>(List.of(new StepAnnouncer(
                gateway::taskOpened, gateway::taskEnded, gateway::processStarted, gateway::processEnded)));
    }

    private void deploy() {
        var deployment =
                engine.getRepositoryService().createDeployment().name("sijill").enableDuplicateFiltering(true);
        resources().forEach(deployment::addClasspathResource);
        deployment.deploy();
    }

    private static List<String> resources() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream(INDEX);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void moveEngineClock(Clock clock) {
        ClockUtil.offset(clock.millis() - System.currentTimeMillis());
    }
}
