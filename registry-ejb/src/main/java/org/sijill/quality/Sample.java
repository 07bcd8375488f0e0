package org.sijill.quality;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sijill.common.Sha256;

/**
 * Which of an office's decided applications are drawn. By number and month alone: nobody chooses, nobody foresees it before the
 * number is given, and whoever audits draws the same again.
 */
final class Sample {

    private static final int HUNDRED = 100;

    private Sample() {}

    /**
     * @param share per cent; rounded up, so that one is drawn wherever there are any and the share is not nought
     * @return in the order in which they are drawn
     */
    static <T> List<T> of(Collection<T> decided, Function<T, String> number, YearMonth month, int share) {
        return decided.stream()
                .sorted(Comparator.comparing(each -> lot(number.apply(each), month)))
                .limit((decided.size() * (long) share + HUNDRED - 1) / HUNDRED)
                .toList();
    }

    private static String lot(String number, YearMonth month) {
        return Sha256.hex(month + " " + number);
    }
}
