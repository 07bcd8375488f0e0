package org.sijill.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijill.location.WilayaCode;

/**
 * In which wilaya each case lies: by governorate as its inhabitants are of the country's; within it in turns, but where a known
 * account works, most lie on its desk.
 */
final class CasePlaces {

    /** Of four cases of the governorate. */
    private static final int ON_A_DESK = 3;

    private CasePlaces() {}

    /** @param wilayat of the whole country */
    static List<WilayaCode> of(int cases, Collection<WilayaCode> wilayat) {
        var byGovernorate = wilayat.stream()
                .sorted(Comparator.comparing(WilayaCode::value))
                .collect(Collectors.groupingBy(
                        wilaya -> wilaya.governorate().value(), TreeMap::new, Collectors.toList()));
        var queues = new ArrayList<List<WilayaCode>>();
        Placement.shares(cases, Placement.inhabitants())
                .forEach((governorate, count) -> queues.add(within(byGovernorate.get(governorate.value()), count)));
        var places = new ArrayList<WilayaCode>(cases);
        for (var turn = 0; places.size() < cases; turn++) {
            for (var queue : queues) {
                if (turn < queue.size()) {
                    places.add(queue.get(turn));
                }
            }
        }
        return places;
    }

    private static List<WilayaCode> within(List<WilayaCode> wilayat, int count) {
        var desk = wilayat.stream()
                .filter(wilaya -> wilaya.equals(DemoStaff.NIZWA) || wilaya.equals(DemoStaff.SALALAH))
                .findFirst();
        var places = new ArrayList<WilayaCode>(count);
        for (var i = 0; i < count; i++) {
            var isOnADesk = desk.isPresent() && i % (ON_A_DESK + 1) != ON_A_DESK;
            var turn = desk.isPresent() ? i / (ON_A_DESK + 1) + 1 : i;
            places.add(isOnADesk ? desk.get() : wilayat.get(turn % wilayat.size()));
        }
        return places;
    }
}
