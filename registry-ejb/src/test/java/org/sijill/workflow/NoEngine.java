package org.sijill.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sijill.calendar.DeadlinesMoved;
import org.sijill.security.CaseReference;

/** Where a test walks the steps itself: whatever it does not expect to be asked fails. */
public class NoEngine implements ProcessEngineGateway {

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
