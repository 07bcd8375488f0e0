package org.sijill.web.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.sijill.web.holiday.Office;
import org.sijill.web.kill.Filings;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/**
 * A holiday on the Tuesday to come, entered while 500, 1,000 and 2,000 applications filed through REST wait for their check: it moves
 * nearly every limit of each, in the calendar, the engine and the work list. From the administrator's preview to the page that says
 * so; and the slowest page that a clerk, who looks at inbox and applications without a pause, was shown meanwhile.
 */
final class HolidayMeasurement implements Measurement {

    private static final int WARM_UP = 250;
    private static final List<Integer> SIZES = List.of(500, 1_000, 2_000);

    @Override
    public List<String> names() {
        return List.of("holiday", "holiday.growth", "holiday.page");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        try (var installation = Installation.start("bench-holiday")) {
            var load = new Load(installation.partner(), new Filings("bench-holiday", installation.wilayat()));
            load.requests(WARM_UP);
            moved(installation);
            var moves = new ArrayList<Moved>();
            for (var size : SIZES) {
                load.requests(size - filed(installation));
                var move = moved(installation);
                moves.add(move);
                told.accept("%d applications: %d limits moved in %.2f s; slowest page of %d meanwhile %.0f ms"
                        .formatted(size, move.limits(), move.seconds(), move.pages(), move.slowest()));
            }
            var first = moves.get(0).seconds() / SIZES.get(0);
            var last = moves.get(moves.size() - 1);
            return List.of(
                    Row.plain("holiday", last.seconds(), "s"),
                    Row.plain(
                            "holiday.growth",
                            last.seconds() / SIZES.get(SIZES.size() - 1) / first,
                            "of 500's time a case"),
                    Row.plain("holiday.page", last.slowest(), "ms"));
        }
    }

    /**
     * What came of it.
     *
     * @param slowest in milliseconds, as the clerk waited
     */
    private record Moved(int limits, double seconds, int pages, double slowest) {}

    /** Enters the holiday and takes it back, so that each size moves the same. */
    private static Moved moved(Installation installation) throws Exception {
        var office = new Office(installation);
        var before = limits(installation);
        var reading = new Reading(installation);
        reading.begin();
        var began = System.nanoTime();
        office.enterHoliday(LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.TUESDAY)));
        var seconds = (System.nanoTime() - began) / 1e9;
        var waited = reading.end();
        var limits = limits(installation) - before;
        if (limits == 0) {
            throw new IllegalStateException("no limit was moved");
        }
        office.undoHoliday();
        return new Moved(limits, seconds, waited.count(), waited.max());
    }

    private static int limits(Installation installation) throws SQLException {
        return number(installation, "select coalesce(sum(moved), 0) from sijill.holiday_change");
    }

    private static int filed(Installation installation) throws SQLException {
        return number(installation, "select count(*) from sijill.application");
    }

    private static int number(Installation installation, String sql) throws SQLException {
        try (var connection = installation.database().connect();
                var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A clerk who opens the inbox and the first application of it, one after the other. */
    private static final class Reading {

        private final Visitor clerk;
        private final List<String> pages;
        private final List<Double> millis = new ArrayList<>();
        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicReference<Exception> failed = new AtomicReference<>();
        private final Thread thread = new Thread(this::read, "clerk");

        Reading(Installation installation) throws IOException, InterruptedException {
            clerk = Visitor.logIn(installation.address(), "clerk", installation.password());
            var inbox = "/staff/worklist/inbox";
            var html = clerk.open(inbox).html();
            var number = html.replaceAll("(?s).*?application\\?number=(A-[0-9-]+).*", "$1");
            pages = List.of(inbox, "/staff/registration/application?number=" + number);
        }

        void begin() {
            thread.start();
        }

        private void read() {
            try {
                for (var page = 0; !over.get(); page++) {
                    var began = System.nanoTime();
                    clerk.open(pages.get(page % pages.size()));
                    millis.add((System.nanoTime() - began) / 1e6);
                }
            } catch (IOException | IllegalStateException broken) {
                failed.set(broken);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        Samples end() throws Exception {
            over.set(true);
            thread.join();
            if (failed.get() != null) {
                throw failed.get();
            }
            return new Samples(millis);
        }
    }
}
