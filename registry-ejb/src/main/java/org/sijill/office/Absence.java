package org.sijill.office;

import java.time.LocalDate;
import java.util.UUID;
import org.sijill.location.BilingualName;
import org.sijill.security.ActorId;

/**
 * That a colleague is away today, and who stands in for him.
 *
 * @param until last day, that day included
 */
public record Absence(ActorId who, LocalDate until, BilingualName standIn) {

    /** As the query hands it over. */
    public Absence(UUID who, LocalDate until, String standInArabic, String standInEnglish) {
        this(new ActorId(who), until, new BilingualName(standInArabic, standInEnglish));
    }
}
