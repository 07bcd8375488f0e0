package org.sijill.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sijill.calendar.WorkingCalendar;
import org.sijill.common.MovableClock;
import org.sijill.demo.DemoCase.Step;
import org.sijill.location.WilayaCode;
import org.sijill.registration.ApplicationStatus;
import org.sijill.registration.Channel;
import org.sijill.registration.HelpKind;

/** Invents the applications of a demo server: for the same moment always the same, the oldest first. */
final class CasePlan {

    /** How many rest in each state. */
    static final Map<ApplicationStatus, Integer> ENDS = new EnumMap<>(Map.ofEntries(
            Map.entry(ApplicationStatus.DRAFT, 10),
            Map.entry(ApplicationStatus.VERIFYING, 20),
            Map.entry(ApplicationStatus.RETURNED, 12),
            Map.entry(ApplicationStatus.VISIT, 9),
            Map.entry(ApplicationStatus.DECISION, 14),
            Map.entry(ApplicationStatus.APPROVED, 1),
            Map.entry(ApplicationStatus.ENTERED, 20),
            Map.entry(ApplicationStatus.REJECTED, 9),
            Map.entry(ApplicationStatus.WITHDRAWN, 7),
            Map.entry(ApplicationStatus.LAPSED, 6),
            Map.entry(ApplicationStatus.EXPIRED, 6),
            Map.entry(ApplicationStatus.ANNULLED, 6)));

    static final int CASES = ENDS.values().stream().mapToInt(Integer::intValue).sum();

    /**
     * From the place of one case to that of the next: without a common divisor with their number, so that each is met once; and so
     * that each desk of a known account has something to check, to decide and to look back on.
     */
    private static final int STRIDE = 61;

    private static final int FIRST_PLACE = 21;

    /** Families that apply and stand in no registry are counted from here on, beyond those of the largest registry. */
    private static final int FIRST_STRANGER = 200_000;

    /** Of so many cases one is of a family that stands in the registry. */
    private static final int KNOWN_EVERY = 4;

    private static final List<Set<HelpKind>> HELP = List.of(
            Set.of(HelpKind.EMERGENCY_AID),
            Set.of(HelpKind.FAMILY_INCOME_SUPPORT),
            Set.of(HelpKind.AID_IN_KIND),
            Set.of(HelpKind.EMPOWERMENT),
            Set.of(HelpKind.AID_IN_KIND, HelpKind.FAMILY_INCOME_SUPPORT),
            Set.of(HelpKind.DEVICE),
            Set.of(HelpKind.EMERGENCY_AID, HelpKind.AID_IN_KIND));

    /** Families that ask for these are visited. */
    private static final List<Set<HelpKind>> VISITED = List.of(
            Set.of(HelpKind.FAMILY_INCOME_SUPPORT),
            Set.of(HelpKind.EMPOWERMENT),
            Set.of(HelpKind.AID_IN_KIND, HelpKind.FAMILY_INCOME_SUPPORT));

    private final List<WilayaCode> wilayat;
    private final Placement registered;
    private final int registeredCount;
    private final Moments moments;
    private final LocalDate today;
    private final Set<Integer> taken = new HashSet<>();

    /** @param registered how many families the registry holds */
    CasePlan(List<WilayaCode> wilayat, int registered, WorkingCalendar calendar, Instant now) {
        this.wilayat = wilayat;
        this.registered = Placement.of(registered, wilayat);
        this.registeredCount = registered;
        this.moments = new Moments(calendar, now);
        this.today = LocalDate.ofInstant(now, MovableClock.ZONE);
    }

    List<DemoCase> cases() {
        var ends = ends();
        var places = CasePlaces.of(CASES, wilayat);
        var met = new EnumMap<ApplicationStatus, Integer>(ApplicationStatus.class);
        var cases = new ArrayList<DemoCase>(CASES);
        for (var number = 0; number < CASES; number++) {
            var end = ends.get(number);
            var which = met.merge(end, 1, Integer::sum) - 1;
            cases.add(invent(number, end, which, places.get((number * STRIDE + FIRST_PLACE) % CASES)));
        }
        cases.sort(Comparator.comparing(DemoCase::begins).thenComparing(DemoCase::number));
        return cases;
    }

    /** In turns, so that each end is met early. */
    private static List<ApplicationStatus> ends() {
        var left = new EnumMap<>(ENDS);
        var ends = new ArrayList<ApplicationStatus>(CASES);
        while (ends.size() < CASES) {
            left.replaceAll((end, count) -> {
                if (count > 0) {
                    ends.add(end);
                }
                return count - 1;
            });
        }
        return ends;
    }

    private DemoCase invent(int number, ApplicationStatus end, int which, WilayaCode wilaya) {
        var when = Timeline.of(end, which, moments, Draw.ofCase(number));
        var begins = when.values().stream().min(Instant::compareTo).orElseThrow();
        var channel = channel(number, end);
        var begun = channel == Channel.PORTAL ? begunBefore(when, begins) : when;
        var day = LocalDate.ofInstant(begins, MovableClock.ZONE).minusDays(1);
        var known = number % KNOWN_EVERY == 1 && end != ApplicationStatus.ANNULLED && end != ApplicationStatus.APPROVED;
        var family = (known ? registered(wilaya, day) : Optional.<DemoFamily>empty())
                .orElseGet(() -> new FamilyGenerator(registered, day).family(FIRST_STRANGER + number, wilaya));
        return new DemoCase(number, end, channel, wilaya, help(number, end), family, begun);
    }

    private static Set<HelpKind> help(int number, ApplicationStatus end) {
        return end == ApplicationStatus.VISIT ? VISITED.get(number % VISITED.size()) : HELP.get(number % HELP.size());
    }

    private static Channel channel(int number, ApplicationStatus end) {
        if (end == ApplicationStatus.DRAFT || end == ApplicationStatus.EXPIRED) {
            return Channel.PORTAL;
        }
        return switch (number % 5) {
            case 0, 3 -> Channel.PORTAL;
            case 4 -> Channel.PARTNER;
            default -> Channel.COUNTER;
        };
    }

    /** On a phone it takes a while until it is handed in. */
    private static Map<Step, Instant> begunBefore(Map<Step, Instant> when, Instant first) {
        var begun = new EnumMap<>(when);
        begun.putIfAbsent(Step.BEGUN, first.minusSeconds(1_500));
        return begun;
    }

    /** @return a family of the registry that was in it by then and is nobody else's in this plan */
    private Optional<DemoFamily> registered(WilayaCode wilaya, LocalDate by) {
        var generator = new FamilyGenerator(registered, today);
        return IntStream.range(0, registeredCount)
                .filter(index -> registered.of(index).equals(wilaya) && !taken.contains(index))
                .mapToObj(index -> Map.entry(index, generator.family(index)))
                .filter(family ->
                        family.getValue().level() == 1 && family.getValue().isEnteredBy(by))
                .findFirst()
                .map(found -> {
                    taken.add(found.getKey());
                    return found.getValue();
                });
    }
}
