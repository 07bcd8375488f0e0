package org.sijill.web.kill;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An endless row of different filings that goes round all offices, one after the other; for many callers at once. */
public final class Filings {

    private static final List<String> HELP =
            List.of("emergency-aid", "aid-in-kind", "device", "empowerment", "family-income-support");

    private final String run;
    private final List<String> wilayat;
    private final AtomicInteger count = new AtomicInteger();

    /** @param run begins every key, so that two runs on one database never share one */
    public Filings(String run, List<String> wilayat) {
        this.run = run;
        this.wilayat = List.copyOf(wilayat);
    }

    public Filing next() {
        var number = count.getAndIncrement();
        return new Filing(
                run + "-" + number,
                Integer.toString(20_000_000 + Math.floorMod(run.hashCode(), 1_000) * 10_000 + number),
                Integer.toString(91_000_000 + number),
                wilayat.get(number % wilayat.size()),
                HELP.get(number % HELP.size()));
    }
}
