package org.sijill.web.journey;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.sijill.common.Language;
import org.sijill.common.MovableClock;
import org.sijill.web.access.TestServer;
import org.sijill.web.access.inside.Endpoint;
import org.sijill.web.access.inside.VisitEndpoint;

/** A visit to a family in Nizwa, and what a researcher does at its screens. */
final class FieldVisit {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final TestServer server;
    private final String mobile = "78" + ThreadLocalRandom.current().nextInt(100_000, 999_999);
    private final String number;

    FieldVisit(TestServer server, Language language) {
        this.server = server;
        this.number = begin(language);
    }

    private String begin(Language language) {
        var body = Map.of("office", "OM-DA-01", "mobile", mobile, "lang", language.code()).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.address() + VisitEndpoint.ADDRESS))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .header(Endpoint.TOKEN, server.token())
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String number() {
        return number;
    }

    void open(Person person) {
        person.open("/staff/assessment/visit?number=" + number);
    }

    void openReport(Person person) {
        person.open("/staff/assessment/report?number=" + number);
    }

    static String friday() {
        var day = today();
        while (day.getDayOfWeek() != DayOfWeek.FRIDAY || day.equals(today())) {
            day = day.plusDays(1);
        }
        return TYPED.format(day);
    }

    /** @return a working day soon, as it is typed */
    String workingDay() throws SQLException {
        var day = today().plusDays(1);
        while (Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY).contains(day.getDayOfWeek()) || isHoliday(day)) {
            day = day.plusDays(1);
        }
        return TYPED.format(day);
    }

    private boolean isHoliday(LocalDate day) throws SQLException {
        return !"0"
                .equals(server.text(
                        "select count(*)::text from sijill.holiday where in_force and"
                                + " cast(? as date) between from_on and to_on",
                        day.toString()));
    }

    private static LocalDate today() {
        return LocalDate.now(MovableClock.ZONE);
    }

    void propose(Person researcher, String day) {
        researcher.page().fill("#day", day);
        researcher.clickAndGo("#propose");
    }

    /** Nobody else's code is asked for meanwhile: the tests on the one server follow each other. */
    String code() throws SQLException {
        return server.text(
                "select substring(text from '[0-9]{6}') from sijill.message where secret and recipient like ?"
                        + " order by created_at desc, id desc limit 1",
                "%" + mobile);
    }

    /** Fills in everything that is asked for, but for the last question. */
    void fillIn(Person researcher) {
        var page = researcher.page();
        page.selectOption("#dwellingKind", "ARABIC_HOUSE");
        page.selectOption("#tenure", "OWNED");
        page.fill("#rooms", "2");
        page.selectOption("#condition", "NEEDS_REPAIR");
        page.selectOption("#water", "TANKER");
        page.selectOption("#power", "GRID");
        page.selectOption("#toilet", "PRIVATE");
        page.fill("#persons", "7");
        page.fill("#outOfSchool", "1");
        page.selectOption("#supporter", "RELATIVES");
        page.fill("#income", "210.500");
        page.fill("#debts", "0");
        page.locator("[name=assets]").first().check();
        for (var ability : Set.of("seeing", "hearing", "remembering", "selfCare", "communicating")) {
            page.selectOption("#" + ability, "NONE");
        }
        page.selectOption("#walking", "A_LOT");
        page.fill("#who", "الجدة");
        page.selectOption("#chronic", "FOLLOWED");
        page.selectOption("#recommendation", "HELP");
    }

    static FilePayload photo() {
        return new FilePayload("house.jpg", "image/jpeg", Photo.small(11));
    }

    String asked(String sql) throws SQLException {
        return server.text(sql, number);
    }
}
