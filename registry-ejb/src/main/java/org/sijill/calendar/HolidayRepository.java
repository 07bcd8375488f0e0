package org.sijill.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sijill.common.DateRange;
import org.sijill.common.NotAvailableException;

/** The holiday table and its changes. */
@ApplicationScoped
class HolidayRepository {

    /** Of the holiday table, among PostgreSQL's advisory locks; {@code sijill.calendar_held_revision} shares it. */
    private static final long TABLE_LOCK = 7_310_602L;

    private final EntityManager entities;

    /** for the container */
    protected HolidayRepository() {
        this(null);
    }

    @Inject
    HolidayRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** @return the calendar of the rows in force, changes of this transaction included */
    WorkingCalendar calendar() {
        return calendar(Optional.empty(), Optional.empty());
    }

    /** @return the same as if one holiday were not in force, and other days were */
    WorkingCalendar calendar(Optional<UUID> without, Optional<DateRange> with) {
        var holidays = entities.createQuery("select h from Holiday h where h.inForce = true", Holiday.class)
                .getResultStream()
                .filter(holiday -> !without.equals(Optional.of(holiday.id())))
                .map(Holiday::days);
        var hours = entities.createQuery("select s from ShorterHours s", ShorterHours.class)
                .getResultStream()
                .map(ShorterHours::hours)
                .toList();
        return new WorkingCalendar(Stream.concat(holidays, with.stream()).toList(), hours);
    }

    List<HolidaySummary> list(LocalDate from, LocalDate to) {
        return entities.createQuery(
                        """
                        select new org.sijill.calendar.HolidaySummary(
                            h.id, h.nameAr, h.nameEn, h.from, h.to, h.announcement, h.state)
                        from Holiday h
                        where h.inForce = true and h.to >= :from and h.from <= :to
                        order by h.from
                        """,
                        HolidaySummary.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** @return a holiday in force that shares a day with {@code days}, other than {@code except} */
    Optional<Holiday> findOverlapping(DateRange days, Optional<UUID> except) {
        return entities.createQuery(
                        "select h from Holiday h where h.inForce = true and h.to >= :from and h.from <= :to",
                        Holiday.class)
                .setParameter("from", days.from())
                .setParameter("to", days.to().orElseThrow())
                .getResultStream()
                .filter(holiday -> !except.equals(Optional.of(holiday.id())))
                .findFirst();
    }

    /** @throws NotAvailableException if there is no such holiday */
    Holiday get(UUID id) {
        return Optional.ofNullable(entities.find(Holiday.class, id)).orElseThrow(NotAvailableException::new);
    }

    /** @throws NotAvailableException if there is no such change */
    HolidayChange getChange(UUID id) {
        return Optional.ofNullable(entities.find(HolidayChange.class, id)).orElseThrow(NotAvailableException::new);
    }

    Optional<HolidayChange> findLastChange() {
        return entities.createQuery("select c from HolidayChange c order by c.madeAt desc", HolidayChange.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void add(Holiday holiday) {
        entities.persist(holiday);
    }

    void add(HolidayChange change) {
        entities.persist(change);
    }

    void flush() {
        entities.flush();
    }

    /** The one row that says which state the holiday table is in, read without waiting. */
    UUID revision() {
        return revision("select revision from sijill.calendar_revision");
    }

    /** The same, and no holiday changes until this transaction ends. */
    UUID holdRevision() {
        return revision("select sijill.calendar_held_revision()");
    }

    private UUID revision(String question) {
        var query = entities.createNativeQuery(question).setFlushMode(FlushModeType.COMMIT);
        return UUID.fromString(query.getSingleResult().toString());
    }

    /**
     * Waits for every transaction that is computing a deadline; those that come later wait for this one. A lock of its own and
     * not of the row: many who share a row write it each time they do.
     */
    void renewRevision(UUID revision) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(" + TABLE_LOCK + ") as text)")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        entities.createNativeQuery("update sijill.calendar_revision set revision = ?")
                .setParameter(1, revision)
                .executeUpdate();
    }
}
