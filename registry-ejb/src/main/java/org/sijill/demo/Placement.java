package org.sijill.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sijill.location.GovernorateCode;
import org.sijill.location.WilayaCode;

/**
 * In which wilaya each family lives: by governorate as its inhabitants are of the country's (largest remainder), within it
 * evenly, in turns, so that the first ones already lie far apart.
 */
final class Placement {

    private final List<WilayaCode> byFamily;

    private Placement(List<WilayaCode> byFamily) {
        this.byFamily = List.copyOf(byFamily);
    }

    /** @param wilayat of the whole country */
    static Placement of(int families, Collection<WilayaCode> wilayat) {
        var shares = shares(families, inhabitants());
        var left = new TreeMap<String, Integer>();
        wilayat.stream()
                .collect(Collectors.groupingBy(WilayaCode::governorate))
                .forEach((governorate, within) -> left.putAll(evenly(shares.get(governorate), within)));
        var placed = new ArrayList<WilayaCode>(families);
        while (placed.size() < families) {
            left.replaceAll((wilaya, count) -> {
                if (count > 0) {
                    placed.add(new WilayaCode(wilaya));
                }
                return count - 1;
            });
        }
        return new Placement(placed);
    }

    WilayaCode of(int family) {
        return byFamily.get(family);
    }

    /** @return the number of families of each governorate; together as many as asked for */
    static Map<GovernorateCode, Integer> shares(int families, Map<GovernorateCode, Long> inhabitants) {
        var country = inhabitants.values().stream().mapToLong(Long::longValue).sum();
        var shares = new TreeMap<GovernorateCode, Integer>(Comparator.comparing(GovernorateCode::value));
        inhabitants.forEach((governorate, people) -> shares.put(governorate, (int) (families * people / country)));
        var missing =
                families - shares.values().stream().mapToInt(Integer::intValue).sum();
        inhabitants.keySet().stream()
                .sorted(Comparator.<GovernorateCode>comparingLong(
                                governorate -> -(families * inhabitants.get(governorate) % country))
                        .thenComparing(GovernorateCode::value))
                .limit(missing)
                .forEach(governorate -> shares.merge(governorate, 1, Integer::sum));
        return shares;
    }

    static Map<GovernorateCode, Long> inhabitants() {
        return Rows.of("population.tsv").stream()
                .collect(Collectors.toMap(row -> new GovernorateCode(row.get(0)), row -> Long.valueOf(row.get(1))));
    }

    private static Map<String, Integer> evenly(int families, List<WilayaCode> wilayat) {
        var ordered = wilayat.stream().map(WilayaCode::value).sorted().toList();
        var counts = new TreeMap<String, Integer>();
        for (int i = 0; i < ordered.size(); i++) {
            var more = i < families % ordered.size() ? 1 : 0;
            counts.put(ordered.get(i), families / ordered.size() + more);
        }
        return counts;
    }
}
