package org.sijill.web.bench.baseline;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.TransactionManager;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * The same engine with the same settings on the same data source, transactions and tables as the product's, and none of its
 * listeners: what the engine costs by itself. Its jobs are run by the product's engine, whose listener looks at each end of a
 * process: one statement a job that the bare engine would not need.
 */
@Singleton
@Startup
@DependsOn("ProcessEngineLifecycle")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class BaselineEngine {

    private static final String FOLDER = "org/sijill/web/bench/baseline/";

    @Resource(lookup = "java:app/jdbc/sijill")
    private DataSource database;

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactions;

    private ProcessEngine engine;

    @PostConstruct
    void start() {
        engine = configuration().buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .name("baseline")
                .enableDuplicateFiltering(true)
                .addClasspathResource(FOLDER + "same-shape.bpmn")
                .addClasspathResource(FOLDER + "one-task.bpmn")
                .addClasspathResource(FOLDER + "same-decision.bpmn")
                .addClasspathResource(FOLDER + "same-notice.bpmn")
                .addClasspathResource(FOLDER + "same-application.bpmn")
                .addClasspathResource(FOLDER + "same-question.bpmn")
                .deploy();
    }

    @PreDestroy
    void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    public ProcessEngine engine() {
        return engine;
    }

    private ProcessEngineConfiguration configuration() {
        var settings = new JakartaTransactionProcessEngineConfiguration();
        settings.setProcessEngineName("baseline");
        settings.setTransactionManager(transactions);
        settings.setTransactionsExternallyManaged(true);
        settings.setDataSource(database);
        settings.setDatabaseType("postgres");
        settings.setDatabaseTablePrefix("camunda.");
        settings.setDatabaseSchema("camunda");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        settings.setJobExecutorActivate(false);
        settings.setJobExecutorDeploymentAware(false);
        settings.setAuthorizationEnabled(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        return settings;
    }
}
