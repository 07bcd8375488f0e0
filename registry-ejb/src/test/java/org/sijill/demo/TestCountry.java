package org.sijill.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sijill.location.WilayaCode;

/** Oman's wilayat without a database, and families in them. */
final class TestCountry {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** @see "reference.md §1.7" */
    static final Map<String, Integer> WILAYAT = new TreeMap<>(Map.ofEntries(
            Map.entry("OM-MA", 6),
            Map.entry("OM-ZU", 10),
            Map.entry("OM-MU", 4),
            Map.entry("OM-BU", 3),
            Map.entry("OM-DA", 9),
            Map.entry("OM-BS", 6),
            Map.entry("OM-BJ", 6),
            Map.entry("OM-SJ", 5),
            Map.entry("OM-SS", 7),
            Map.entry("OM-ZA", 3),
            Map.entry("OM-WU", 4)));

    private TestCountry() {}

    static List<WilayaCode> wilayat() {
        return WILAYAT.entrySet().stream()
                .flatMap(governorate -> IntStream.rangeClosed(1, governorate.getValue())
                        .mapToObj(wilaya -> new WilayaCode("%s-%02d".formatted(governorate.getKey(), wilaya))))
                .toList();
    }

    static Placement placement(int families) {
        return Placement.of(families, wilayat());
    }

    static List<DemoFamily> families(int count, LocalDate day) {
        var generator = new FamilyGenerator(placement(count), day);
        return IntStream.range(0, count).mapToObj(generator::family).toList();
    }
}
