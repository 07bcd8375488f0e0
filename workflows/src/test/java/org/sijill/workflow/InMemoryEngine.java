package org.sijill.workflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The engine on a database in memory, with the server's settings where they bear on a diagram, and everything deployed that
 * the server deploys. Its clock stands until it is moved.
 */
public final class InMemoryEngine implements AutoCloseable {

    /** Every diagram and table, a class-path name a line; the server deploys by it. */
    public static final String INDEX = "processes/index.txt";

    private static final Date TUESDAY = new Date(1_795_500_000_000L);

    private final ProcessEngine engine;
    private final JobExecutor jobs = new DefaultJobExecutor();
    private final Map<Object, Object> beans = new ConcurrentHashMap<>();

    /** @param name of its database; one for each test class */
    public InMemoryEngine(String name) {
        this(name, deployed());
    }

    /** @param resources what is deployed first, class-path names */
    public InMemoryEngine(String name, List<String> resources) {
        ClockUtil.setCurrentTime(TUESDAY);
        engine = settings(name).buildProcessEngine();
        deploy(resources);
    }

    private void deploy(List<String> resources) {
        var deployment = engine.getRepositoryService().createDeployment().enableDuplicateFiltering(true);
        resources.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }

    /** Does what a server of this release does when it starts on what another one left. */
    public void update() {
        deploy(deployed());
        new RunningCases(engine).takeOver();
    }

    private ProcessEngineConfiguration settings(String name) {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName(name);
        settings.setJdbcUrl("jdbc:h2:mem:" + name);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        settings.setBeans(beans);
        settings.setJobExecutor(jobs);
        settings.setJobExecutorActivate(false);
        settings.setJobExecutorAcquireByDueDate(true);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        return settings;
    }

    /** @return what the index lists */
    public static List<String> deployed() {
        try (var in = InMemoryEngine.class.getClassLoader().getResourceAsStream(INDEX);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** @return the product's own way to this engine; no instance can be started by it */
    public ProcessEngineGateway gateway() {
        var gateway = new CamundaGateway();
        gateway.use(engine, () -> {});
        return gateway;
    }

    /** Answers for the name in every diagram, on job threads too. */
    public void register(String name, Object bean) {
        beans.put(name, bean);
    }

    /** Moves the clock and leaves what is due by then to whoever runs it. */
    public void move(Duration by) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(by)));
    }

    /** Moves the clock and runs what is due by then, one job after the other, the earliest first. */
    public void forward(Duration by) {
        move(by);
        for (var due = due(); !due.isEmpty(); due = due()) {
            engine.getManagementService().executeJob(due.get(0).getId());
        }
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    /** Lets the engine's own threads run what is due while {@code wait} waits for its effect. */
    public void withJobThreads(Runnable wait) {
        jobs.start();
        try {
            wait.run();
        } finally {
            jobs.shutdown();
        }
    }

    /** Ends every instance, forgets the registered beans and puts the clock back. */
    public void clear() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "test over"));
        beans.clear();
        ClockUtil.setCurrentTime(TUESDAY);
    }

    @Override
    public void close() {
        engine.close();
        ClockUtil.reset();
    }
}
