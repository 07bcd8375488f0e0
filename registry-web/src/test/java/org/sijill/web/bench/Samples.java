package org.sijill.web.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured values of one kind. */
final class Samples {

    private final double[] sorted;

    Samples(Collection<Double> values) {
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    /** @param percent of the samples that are this or less; nearest rank */
    double percentile(int percent) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    double median() {
        return percentile(50);
    }

    double max() {
        return sorted[sorted.length - 1];
    }

    int count() {
        return sorted.length;
    }

    /** Median and range. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f (%.1f–%.1f)", median(), sorted[0], max());
    }

    /** All, in order of size. */
    String all() {
        return Arrays.toString(sorted);
    }
}
