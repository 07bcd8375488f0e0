package org.sijill.worklist;

import java.time.Instant;
import java.util.Optional;
import org.sijill.security.ActorId;

/**
 * What of the inbox is asked for. Stands in the page's address, so it holds no search words.
 *
 * @param step only this step
 * @param dueBefore only what is due before this moment: the late ones
 * @param holder whose work
 * @param person only what this colleague has; goes with {@link Holder#OFFICE}
 * @param topic only cases that ask for this, by the name its feature has for it
 * @param place only cases about this wilaya
 * @param village only cases about this village, spelled as it was told
 */
public record InboxFilter(
        Optional<String> step,
        Optional<Instant> dueBefore,
        Holder holder,
        Optional<ActorId> person,
        Optional<String> topic,
        Optional<String> place,
        Optional<String> village) {

    /** Whose work an inbox shows. */
    public enum Holder {
        /** What the actor may do, whoever has taken it. */
        DOABLE,
        /** What the actor has, or whoever he stands in for. */
        MINE,
        /** What nobody has taken, of what is there to see. */
        NOBODY,
        /** Everything within his reach; only for whoever distributes work, for others the same as {@link #DOABLE}. */
        OFFICE
    }

    public static final InboxFilter ALL = of(Holder.DOABLE);

    public static InboxFilter of(Holder holder) {
        return new InboxFilter(
                Optional.empty(),
                Optional.empty(),
                holder,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public InboxFilter at(Optional<String> wanted) {
        return new InboxFilter(wanted, dueBefore, holder, person, topic, place, village);
    }

    public InboxFilter dueBefore(Optional<Instant> moment) {
        return new InboxFilter(step, moment, holder, person, topic, place, village);
    }

    public InboxFilter with(Optional<ActorId> colleague) {
        return new InboxFilter(step, dueBefore, holder, colleague, topic, place, village);
    }

    public InboxFilter about(Optional<String> asked, Optional<String> wilaya, Optional<String> where) {
        return new InboxFilter(step, dueBefore, holder, person, asked, wilaya, where);
    }
}
