package org.sijill.registration;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the votes of a committee come to. Each kind of help is decided by more than half of the seats, so that nobody decides alone,
 * and the last vote that is needed ends it. Where the seats are even and the votes too, the help is not approved.
 */
final class Tally {

    private final List<Verdict> votes;
    private final Set<HelpKind> wanted;
    private final int seats;
    private final int majority;

    /** @param votes the earliest first */
    Tally(List<Verdict> votes, Set<HelpKind> wanted, int seats) {
        this.votes = List.copyOf(votes);
        this.wanted = Set.copyOf(wanted);
        this.seats = seats;
        this.majority = seats / 2 + 1;
    }

    /** @return empty as long as a kind of help is open */
    Optional<Verdict> verdict() {
        var approved = EnumSet.noneOf(HelpKind.class);
        for (var kind : wanted) {
            var forIt = votes.stream()
                    .filter(vote -> vote.approved().contains(kind))
                    .count();
            if (forIt >= majority) {
                approved.add(kind);
            } else if (votes.size() - forIt < majority && votes.size() < seats) {
                return Optional.empty();
            }
        }
        return Optional.of(approved.equals(wanted) ? Verdict.all(wanted) : rejecting(approved));
    }

    /**
     * The reason that most of those name who rejected what is rejected; of several the one that was named first, in the words of its
     * first.
     */
    private Verdict rejecting(Set<HelpKind> approved) {
        var rejected = EnumSet.copyOf(wanted);
        rejected.removeAll(approved);
        var against = votes.stream()
                .filter(vote -> !vote.approved().containsAll(rejected))
                .toList();
        var named = against.stream().collect(Collectors.groupingBy(Verdict::reason, Collectors.counting()));
        var most = named.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        var first = against.stream()
                .filter(vote -> named.get(vote.reason()) == most)
                .findFirst()
                .orElseThrow();
        return new Verdict(Set.copyOf(approved), first.reason(), first.text());
    }
}
