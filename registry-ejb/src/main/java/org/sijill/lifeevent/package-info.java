/**
 * What the civil register tells by itself: birth, death, marriage, divorce, address. Each event is kept once, in whatever order and
 * however often it comes. A death is applied at once: the person is marked as deceased, and whoever has open work of his closes it
 * with care. All others are kept for the change requests that follow.
 *
 * <p>Terms: <em>event</em> (with the register's own id), <em>sequence</em> (its order among those of one person), <em>superseded</em>
 * (an address that is older than the one that is known).
 *
 * <p>The features above observe {@link org.sijill.person.PersonDied}, and ask {@link org.sijill.lifeevent.LifeEvents} who died. It
 * knows no application.
 *
 * @see "reference.md §2.4, SM-2 and SM-4"
 */
package org.sijill.lifeevent;
