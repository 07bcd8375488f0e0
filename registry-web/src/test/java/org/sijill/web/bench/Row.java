package org.sijill.web.bench;

import java.util.Locale;

/**
 * One measured number.
 *
 * @param aim null if none was set
 * @param baseline what the same machine does without the product's own work; null if there is no such thing
 * @param ratio value to baseline; null without one
 * @param met null without an aim
 */
record Row(String name, double value, String unit, Double aim, Double baseline, Double ratio, Boolean met) {

    static Row plain(String name, double value, String unit) {
        return new Row(name, value, unit, null, null, null, null);
    }

    /** @param most the value may have */
    static Row atMost(String name, double value, String unit, double most) {
        return new Row(name, value, unit, most, null, null, value <= most);
    }

    static Row beside(String name, double value, String unit, double baseline) {
        return new Row(name, value, unit, null, baseline, value / baseline, null);
    }

    /** @param least ratio of value to baseline; it stands as the row's aim */
    static Row atLeastOf(String name, double value, String unit, double baseline, double least) {
        return new Row(name, value, unit, least, baseline, value / baseline, value / baseline >= least);
    }

    String json() {
        return "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"aim\": %s, \"baseline\": %s, \"ratio\": %s, \"met\": %s}"
                .formatted(name, number(value), unit, number(aim), number(baseline), number(ratio), met);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-24s %12s %-12s %8s %12s %8s  %s",
                name,
                number(value),
                unit,
                aim == null ? "" : number(aim),
                baseline == null ? "" : number(baseline),
                ratio == null ? "" : number(ratio),
                met == null ? "" : met ? "met" : "NOT MET");
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "%-24s %12s %-12s %8s %12s %8s  %s",
                "name",
                "value",
                "unit",
                "aim",
                "baseline",
                "ratio",
                "met");
    }

    private static String number(Double value) {
        return value == null ? "null" : String.format(Locale.ROOT, "%.2f", value);
    }
}
