package org.sijill.household;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A family that was found, before it is known by which of its members. */
record HouseholdHit(UUID id, String number, HouseholdState state, String wilaya, String village, String mobile) {

    /** @return empty if nobody of the family lies within the actor's reach */
    Optional<HouseholdMatch> match(HouseholdQuery query, List<MemberHit> members) {
        var head = members.stream().filter(MemberHit::isHead).findFirst();
        return members.stream()
                .filter(member -> isFoundBy(query, member))
                .min(Comparator.comparing(MemberHit::role))
                .or(() -> head)
                .map(member -> new HouseholdMatch(
                        new HouseholdId(id),
                        number,
                        state,
                        member.person(),
                        member.role(),
                        head.map(first -> first.person().fullArabic()).orElse(""),
                        wilaya,
                        village,
                        reasons(query, member)));
    }

    private boolean isFoundBy(HouseholdQuery query, MemberHit member) {
        return query.whole().isEmpty()
                && member.hasName(query)
                && query.scraps().stream()
                        .allMatch(scrap ->
                                member.hasInCivilNumber(scrap) || mobile.contains(scrap) || hasInNumber(scrap));
    }

    private boolean hasInNumber(String scrap) {
        return number.replace("-", "").contains(scrap);
    }

    private List<MatchReason> reasons(HouseholdQuery query, MemberHit member) {
        if (query.whole().isPresent()) {
            return List.of(new MatchReason(MatchReason.Kind.HOUSEHOLD_NUMBER, number));
        }
        var reasons = new ArrayList<MatchReason>();
        if (!query.words().isEmpty()) {
            reasons.add(new MatchReason(MatchReason.Kind.NAME, ""));
        }
        for (var scrap : query.scraps()) {
            reasons.add(new MatchReason(kind(scrap, member), scrap));
        }
        return reasons;
    }

    private MatchReason.Kind kind(String scrap, MemberHit member) {
        if (member.hasInCivilNumber(scrap)) {
            return MatchReason.Kind.CIVIL_NUMBER;
        }
        return mobile.contains(scrap) ? MatchReason.Kind.MOBILE : MatchReason.Kind.HOUSEHOLD_NUMBER;
    }
}
