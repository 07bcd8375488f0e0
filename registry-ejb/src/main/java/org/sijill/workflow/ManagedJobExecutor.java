package org.sijill.workflow;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Runs the engine's timers and jobs on the container's threads, each with a request context of its own. */
class ManagedJobExecutor extends JobExecutor {

    /** Each holds a database connection; most of the pool stays for people. */
    private static final int MOST_AT_ONCE = 12;

    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);
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
     * that no transaction meets what another left behind on the thread. What comes while all slots are taken is offered
     * again a moment later.
     */
    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        if (slots.tryAcquire()) {
            runNext(jobIds, engine);
        } else {
            refuse(jobIds, engine);
        }
    }

    private void runNext(List<String> jobIds, ProcessEngineImpl engine) {
        if (jobIds.isEmpty()) {
            slots.release();
            return;
        }
        try {
            threads.execute(() -> {
                try {
                    contexts.within(getExecuteJobsRunnable(jobIds.subList(0, 1), engine));
                } finally {
                    runNext(jobIds.subList(1, jobIds.size()), engine);
                }
            });
        } catch (RejectedExecutionException full) {
            slots.release();
            refuse(jobIds, engine);
        }
    }

    private void refuse(List<String> jobIds, ProcessEngineImpl engine) {
        logRejectedExecution(engine, jobIds.size());
        rejectedJobsHandler.jobsRejected(jobIds, engine, this);
    }
}
