package org.sijill.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sijill.person.PersonSummary;
import org.sijill.security.AccessScope;
import org.sijill.security.Actor;

/**
 * Finds families by any scrap of what is known today of them and of their members. It reads the rows of persons in the same
 * statement: a name and a part of the family's phone narrow together, and what is cut off after five cannot be narrowed later.
 *
 * @see "ADR 0004"
 */
@ApplicationScoped
class HouseholdSearchRepository {

    /** What is known now and holds today: {@code superseded_at is null} is what the index on names is made for. */
    private static final String TODAY =
            """
             %1$s.knowledge.supersededAt is null and %1$s.knowledge.validFrom <= :today
             and (%1$s.knowledge.validTo is null or %1$s.knowledge.validTo >= :today)\
            """;

    private static final String MEMBERS = " from Household h, HouseholdFacts f, Membership m, Person p, PersonFacts n"
            + " where f.householdId = h.id and m.householdId = h.id and p.id = m.personId and n.personId = p.id"
            + " and m.kind = org.sijill.household.MembershipKind.FAMILY and" + TODAY.formatted("f") + " and"
            + TODAY.formatted("m") + " and" + TODAY.formatted("n");

    private final EntityManager entities;

    @Inject
    HouseholdSearchRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** For the container. */
    protected HouseholdSearchRepository() {
        this(null);
    }

    /** @return the nearest first: whole words and numbers before beginnings, those before other parts, heads before others, then by number */
    List<HouseholdHit> search(Actor actor, HouseholdQuery wanted, LocalDate today, int most) {
        var scope = AccessScope.of(actor);
        var conditions = new Conditions(wanted);
        var query = entities.createQuery(
                        "select h.id, h.number, f.state, f.wilayaCode, f.village, f.mobile, min("
                                + conditions.distance()
                                + ") as distance, min(case when m.role = org.sijill.household.MemberRole.HEAD then 0 else 1 end) as place"
                                + MEMBERS + " and " + conditions.jpql() + " and" + scope.restrict("h") + "and"
                                + scope.restrict("p")
                                + "group by h.id, h.number, f.state, f.wilayaCode, f.village, f.mobile"
                                + " order by distance, place, h.number",
                        Object[].class)
                .setParameter("today", today);
        conditions.parameters().forEach(query::setParameter);
        return scope.bind(query)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new HouseholdHit(
                        (UUID) row[0],
                        (String) row[1],
                        (HouseholdState) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    /** @return the members of these families that the actor reaches; one statement */
    List<MemberHit> members(Actor actor, HouseholdQuery wanted, Collection<UUID> households, LocalDate today) {
        if (households.isEmpty()) {
            return List.of();
        }
        var scope = AccessScope.of(actor);
        return scope.bind(entities.createQuery(
                                """
                                select m.householdId, m.role, new org.sijill.person.PersonSummary(
                                    p.id, p.civilNumber, n.fullArabic, n.fullEnglish, n.sex, n.bornOn, n.bornAccuracy,
                                    n.maritalStatus, n.workStatus, p.diedOn)
                                """
                                        + MEMBERS + " and h.id in :households and " + Conditions.hidden(wanted, "p")
                                        + " and" + scope.restrict("h") + "and" + scope.restrict("p"),
                                Object[].class)
                        .setParameter("households", households)
                        .setParameter("today", today))
                .getResultStream()
                .map(row -> new MemberHit((UUID) row[0], (MemberRole) row[1], (PersonSummary) row[2]))
                .toList();
    }

    /** What was typed, as conditions on a family and one of its members. */
    private static final class Conditions {

        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final List<String> parts = new ArrayList<>();
        private final List<String> whole = new ArrayList<>();
        private final List<String> begun = new ArrayList<>();

        Conditions(HouseholdQuery wanted) {
            wanted.whole().ifPresentOrElse(number -> exact(number.toString()), () -> scraps(wanted));
            parts.add(hidden(wanted, "h"));
            parts.add(hidden(wanted, "p"));
        }

        private void exact(String number) {
            parts.add("h.number = :number");
            parameters.put("number", number);
        }

        private void scraps(HouseholdQuery wanted) {
            for (var word : wanted.words()) {
                parts.add("n.search like " + put("%" + HouseholdQuery.within(word) + "%"));
                whole.add("locate(" + put(" " + word + " ") + ", n.search) > 0");
                begun.add("locate(" + put(" " + word) + ", n.search) > 0");
            }
            for (var scrap : wanted.scraps()) {
                var part = put("%" + scrap + "%");
                parts.add("(p.civilNumber like " + part + " or f.mobile like " + part
                        + " or function('replace', h.number, '-', '') like " + part + ")");
                var same = put(scrap);
                whole.add("(p.civilNumber = " + same + " or f.mobile = " + same + ")");
            }
        }

        private String put(Object value) {
            var name = "typed" + parameters.size();
            parameters.put(name, value);
            return ":" + name;
        }

        static String hidden(HouseholdQuery wanted, String alias) {
            return wanted.whole().isPresent() ? "1 = 1" : alias + ".level < " + HouseholdQuery.FIRST_HIDDEN_LEVEL;
        }

        String jpql() {
            return String.join(" and ", parts);
        }

        String distance() {
            if (whole.isEmpty()) {
                return "0";
            }
            var beginning = begun.isEmpty() ? "" : " when " + String.join(" and ", begun) + " then 1";
            return "case when " + String.join(" and ", whole) + " then 0" + beginning + " else 2 end";
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
