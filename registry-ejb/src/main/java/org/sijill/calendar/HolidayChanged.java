package org.sijill.calendar;

import java.util.Optional;
import java.util.UUID;
import org.sijill.security.ActorId;

/**
 * The holiday table was changed, and every deadline with it.
 *
 * @param change id of the change; the same when it is undone
 * @param added the holiday in force since
 * @param ended the holiday no longer in force
 * @param moved deadlines that got another date
 */
public record HolidayChanged(UUID change, Optional<UUID> added, Optional<UUID> ended, ActorId by, int moved) {}
