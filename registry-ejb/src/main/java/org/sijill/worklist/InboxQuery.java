package org.sijill.worklist;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;
import org.sijill.worklist.InboxFilter.Holder;

/** The condition of an inbox as a query: what the actor reaches, what of it is his to see, and what he asked for. */
final class InboxQuery {

    /** Whoever distributes work sees what waits for others too. */
    static final String DISTRIBUTES = "worklist.assign";

    /**
     * What is in the hand of people at home alone, a draft on a phone and a confirmation that is asked of a family: nobody of an office
     * does it for them, so that it is neither shown nor counted as work.
     */
    static final Set<String> OF_CITIZENS = Set.of("registration.draft", "recertification.confirmOwn");

    static final String OF_THE_OFFICE = " and w.permission not in ("
            + OF_CITIZENS.stream().sorted().map(own -> "'" + own + "'").collect(Collectors.joining(", ")) + ")";

    private InboxQuery() {}

    /** Of the alias {@code w}; give the query to {@link #bound} before it runs. */
    static String conditions(Actor actor, InboxFilter filter) {
        return AccessScope.of(actor).restrict("w")
                + (seesAll(actor, filter) ? OF_THE_OFFICE : " and (w.permission in :permissions" + lent(actor) + ")")
                + asked(filter);
    }

    /** Each part of it with an {@code and} before it; give the query to {@link #bindAsked} before it runs. */
    static String asked(InboxFilter filter) {
        return (filter.step().isPresent() ? " and w.step = :step" : "")
                + (filter.dueBefore().isPresent() ? " and w.paused = false and w.dueAt < :dueBefore" : "")
                + holder(filter)
                + (filter.person().isPresent() ? " and w.claimedBy = :person" : "")
                + (filter.topic().isPresent() ? " and (w.topics like :topic)" : "")
                + (filter.place().isPresent() ? " and w.place = :place" : "")
                + (filter.village().isPresent() ? " and w.village = :village" : "");
    }

    private static String holder(InboxFilter filter) {
        return switch (filter.holder()) {
            case MINE -> " and (w.claimedBy in :mine)";
            case NOBODY -> " and w.claimedBy is null and w.paused = false";
            case DOABLE, OFFICE -> "";
        };
    }

    /** What is lent holds in the offices and up to the level of whoever lent it. */
    private static String lent(Actor actor) {
        var conditions = new StringBuilder();
        IntStream.range(0, actor.delegated().size()).forEach(one -> conditions
                .append(" or w.permission in :lent")
                .append(one)
                .append(" and w.level <= :lentLevel")
                .append(one)
                .append(" and (w.officeCode = :lentOffice")
                .append(one)
                .append(" or w.officeCode like :lentArea")
                .append(one)
                .append(")"));
        return conditions.toString();
    }

    static boolean seesAll(Actor actor, InboxFilter filter) {
        return actor.may(DISTRIBUTES) && (filter.holder() == Holder.OFFICE || filter.holder() == Holder.NOBODY);
    }

    static <T> TypedQuery<T> bound(Actor actor, InboxFilter filter, TypedQuery<T> query) {
        AccessScope.of(actor).bind(query);
        if (!seesAll(actor, filter)) {
            query.setParameter("permissions", actor.permissions());
            for (var one = 0; one < actor.delegated().size(); one++) {
                var lent = actor.delegated().get(one);
                query.setParameter("lent" + one, lent.permissions())
                        .setParameter("lentLevel" + one, lent.level())
                        .setParameter("lentOffice" + one, lent.area().value())
                        .setParameter("lentArea" + one, lent.area().value() + "-%");
            }
        }
        return bindAsked(actor, filter, query);
    }

    static <T> TypedQuery<T> bindAsked(Actor actor, InboxFilter filter, TypedQuery<T> query) {
        filter.step().ifPresent(step -> query.setParameter("step", step));
        filter.dueBefore().ifPresent(moment -> query.setParameter("dueBefore", moment));
        filter.person().ifPresent(person -> query.setParameter("person", person.value()));
        filter.topic().ifPresent(topic -> query.setParameter("topic", "%," + topic + ",%"));
        filter.place().ifPresent(place -> query.setParameter("place", place));
        filter.village().ifPresent(village -> query.setParameter("village", village));
        if (filter.holder() == Holder.MINE) {
            query.setParameter("mine", holders(actor));
        }
        return query;
    }

    /** @return the actor, and those for whom he stands in */
    static List<UUID> holders(Actor actor) {
        return Stream.concat(
                        Stream.of(actor.id().value()),
                        actor.delegated().stream().map(lent -> lent.delegator().value()))
                .toList();
    }
}
