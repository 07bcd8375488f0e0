package org.sijill.workflow;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Runs the engine's timers and jobs on the container's threads, each with a request context of its own. */
class ManagedJobExecutor extends JobExecutor {

    private final ManagedExecutorService threads;
    private final ManagedThreadFactory factory;
    private final RequestContexts contexts;

    ManagedJobExecutor(ManagedExecutorService threads, ManagedThreadFactory factory, RequestContexts contexts) {
        this.threads = threads;
        this.factory = factory;
        this.contexts = contexts;
        setAutoActivate(false);
        setMaxJobsPerAcquisition(8);
        setWaitTimeInMillis(1_000);
        setMaxWait(5_000);
    }

    @Override
    protected void startExecutingJobs() {
        if (jobAcquisitionThread == null) {
            jobAcquisitionThread = factory.newThread(acquireJobsRunnable);
            jobAcquisitionThread.start();
        }
    }

    @Override
    protected void stopExecutingJobs() {
        stopJobAcquisitionThread();
    }

    /**
     * Runs jobs that exclude each other one after the other, each as a task of its own with a request context of its own, so
     * that no transaction meets what another left behind on the thread.
     */
    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (jobIds.isEmpty()) {
            return;
        }
        try {
            threads.execute(() -> {
                contexts.within(getExecuteJobsRunnable(jobIds.subList(0, 1), engine));
                executeJobs(jobIds.subList(1, jobIds.size()), engine);
            });
        } catch (RejectedExecutionException full) {
            logRejectedExecution(engine, jobIds.size());
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }
}
