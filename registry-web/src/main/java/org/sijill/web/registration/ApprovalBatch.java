package org.sijill.web.registration;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sijill.registration.ApplicationId;
import org.sijill.security.ActorId;

/** Applications that are approved one after the other, and what became of each so far. */
final class ApprovalBatch {

    /**
     * What is to be approved.
     *
     * @param version as it was shown
     */
    record Order(ApplicationId id, String number, long version, String reason) {}

    /**
     * What became of one.
     *
     * @param refusal code of why it was not approved; empty text if it is
     */
    public record Result(String number, String refusal) {

        public boolean isDone() {
            return refusal.isEmpty();
        }
    }

    private final ActorId owner;
    private final Instant begunAt;
    private final int size;
    private final List<Result> results = new CopyOnWriteArrayList<>();

    ApprovalBatch(ActorId owner, Instant begunAt, int size) {
        this.owner = owner;
        this.begunAt = begunAt;
        this.size = size;
    }

    void add(String number, String refusal) {
        results.add(new Result(number, refusal));
    }

    boolean isOf(ActorId somebody) {
        return owner.equals(somebody);
    }

    boolean isOlderThan(Instant moment) {
        return begunAt.isBefore(moment);
    }

    boolean isOver() {
        return results.size() >= size;
    }

    int size() {
        return size;
    }

    List<Result> results() {
        return List.copyOf(results);
    }
}
