package org.sijill.assessment;

import java.time.LocalDate;

/**
 * The day a researcher proposes to a family.
 *
 * @param version of the visit as it was shown
 */
public record ProposeSlot(LocalDate day, DayPart part, long version) {}
