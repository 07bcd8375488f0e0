package org.sijill.web.holiday;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sijill.web.kill.Family;
import org.sijill.web.kill.Filing;
import org.sijill.web.kill.Installation;
import org.sijill.web.kill.Visitor;

/** What people do in one running office, through its pages and its REST resources, on the day its clock shows. */
public final class Office {

    static final ZoneId MUSCAT = ZoneId.of("Asia/Muscat");

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Over all offices: several may share an installation, and none a key. */
    private static final AtomicInteger FILED = new AtomicInteger();

    private final Installation installation;

    public Office(Installation installation) {
        this.installation = installation;
    }

    /** @return the number of an application that waits for the clerk's check */
    String file() throws IOException, InterruptedException {
        var filed = FILED.incrementAndGet();
        var filing =
                new Filing("holiday-" + filed, Integer.toString(30_000_000 + filed), "92014417", "OM-DA-01", "device");
        return installation.partner().file(filing).number().orElseThrow();
    }

    /** The clerk finds it right; it waits for a decision. */
    void confirm(String number) throws IOException, InterruptedException, SQLException {
        Family.isDeclared(installation.database(), number);
        var clerk = staff("clerk");
        clerk.press(clerk.open(page(number)), "confirming", "confirm", Map.of());
    }

    /** The clerk sends it back; it waits for the citizen. */
    void giveBack(String number) throws IOException, InterruptedException {
        var clerk = staff("clerk");
        clerk.press(
                clerk.open(page(number)),
                "returning",
                "return",
                Map.of("missing", List.of("PROOF_OF_NEED"), "note", List.of("")));
    }

    /** The citizen has brought what was missing. */
    void complete(String number) throws IOException, InterruptedException {
        var clerk = staff("clerk");
        clerk.press(
                clerk.open(page(number)),
                "completing",
                "complete",
                Map.of("mobile", List.of("92014417"), "helpWanted", List.of("device")));
    }

    /** The administrator enters a holiday of one day: what moves first, then the change. */
    public void enterHoliday(LocalDate day) throws IOException, InterruptedException {
        var administrator = staff("admin");
        var page = administrator.open("/staff/calendar/holidays?year=" + day.getYear());
        var shown = administrator.press(
                page,
                "entering",
                "preview",
                Map.of(
                        "nameAr", List.of("إجازة"),
                        "nameEn", List.of("Holiday of the test"),
                        "from", List.of(TYPED.format(day)),
                        "to", List.of(TYPED.format(day)),
                        "state", List.of("ANNOUNCED"),
                        "announcement", List.of("1/2026")));
        administrator.press(shown, "saving", "save", Map.of());
    }

    /** Takes the last change of the holidays back. */
    public void undoHoliday() throws IOException, InterruptedException {
        var administrator = staff("admin");
        administrator.press(administrator.open("/staff/calendar/holidays"), "undoing", "undo", Map.of());
    }

    /** @return what the clerk reads on the page of an application */
    String read(String number) throws IOException, InterruptedException {
        return staff("clerk").open(page(number)).html();
    }

    Instant now() throws IOException, InterruptedException {
        return forward(Duration.ZERO);
    }

    /** @return what time it is then */
    Instant forward(Duration by) throws IOException, InterruptedException {
        return installation.running().forwardClock(by);
    }

    /** Moves the clock to this moment; a moment that is over is left alone. */
    void waitUntil(Instant moment) throws IOException, InterruptedException {
        var left = Duration.between(now(), moment);
        if (!left.isNegative()) {
            forward(left);
        }
    }

    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(MUSCAT).toInstant();
    }

    /** Logged in anew: days may have passed. */
    private Visitor staff(String userName) throws IOException, InterruptedException {
        return Visitor.logIn(installation.address(), userName, installation.password());
    }

    private static String page(String number) {
        return "/staff/registration/application?number=" + number;
    }
}
