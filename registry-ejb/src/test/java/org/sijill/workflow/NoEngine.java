package org.sijill.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.security.CaseReference;

/** For tests of a feature without an engine: does nothing that the test does not say. */
public abstract class NoEngine implements ProcessEngineGateway {

    @Override
    public void start(String processKey, CaseReference forCase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void complete(String taskId, String outcome) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean correlate(String message, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> position(UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> decide(String table, Map<String, Object> facts) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Instant> nextJob(UUID caseId) {
        return Optional.empty();
    }

    @Override
    public void runNextJob(UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putOffNextJob(UUID caseId, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void moveTimers(DeadlinesMoved moved) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String diagram(String processKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clockMoved() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean ready() {
        return true;
    }
}
