package org.sijill.common;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;

/**
 * For which day, and as it was known at which moment, a register is asked.
 *
 * @param day in the country's zone
 * @param known what was recorded later is left out
 * @see "ADR 0021"
 */
public record AsOf(LocalDate day, Instant known) {

    /** Today, as it is known now. */
    public static AsOf now(Instant now) {
        return new AsOf(LocalDate.ofInstant(now, MovableClock.ZONE), now);
    }

    /**
     * @param knowledge path of the embedded {@link Knowledge}
     * @return a JPQL condition; give the query to {@link #bind} before it runs
     */
    public static String restrict(String knowledge) {
        return """
                %1$s.recordedAt <= :known and (%1$s.supersededAt is null or %1$s.supersededAt > :known)
                and %1$s.validFrom <= :day and (%1$s.validTo is null or %1$s.validTo >= :day)
                """
                .formatted(knowledge);
    }

    public <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("known", known).setParameter("day", day);
    }
}
