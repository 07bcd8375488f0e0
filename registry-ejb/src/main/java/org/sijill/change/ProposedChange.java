package org.sijill.change;

import java.time.Instant;
import java.util.Optional;
import org.sijill.household.HouseholdId;
import org.sijill.security.ActorId;

/**
 * A proposal, as whoever decides on it reads it.
 *
 * @param householdNumber as people read it
 * @param was what the register held when it was proposed; empty if it held nothing
 * @param willBe what the register is to hold, or holds since
 * @param settledBy who applied or dropped it; empty while it waits
 */
public record ProposedChange(
        ChangeId id,
        HouseholdId household,
        String householdNumber,
        ChangeKind kind,
        Optional<Change> was,
        Change willBe,
        ChangeState state,
        ActorId proposedBy,
        Instant proposedAt,
        Optional<ActorId> settledBy,
        Optional<Instant> settledAt) {}
