package org.sijill.web.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sijill.common.Language;
import org.sijill.web.access.TestServer;

/** The load of work as a supervisor of Nizwa sees it: in tables, in charts and in a file, beside what is counted in SQL. */
final class ShownLoad {

    private static final String PAGE = "/staff/load";

    /** A colleague at home may file meanwhile. */
    private static final int LOOKS = 5;

    /** The cells of both tables, a line a row. */
    private static final String TABLES =
            """
            () => [...document.querySelectorAll('.table.sums tbody tr')].map(row =>
              [row.querySelector('bdi'), ...row.querySelectorAll('.figure')].map(cell => cell.textContent.trim()).join(','))""";

    /** Lines of a chart that say something else than the row of the table under it: name, number, or the length of an age. */
    private static final String UNLIKE =
            """
            () => [...document.querySelectorAll('section:has(.chart)')].flatMap(panel => {
              const rows = [...panel.querySelectorAll('tbody tr')].map(row =>
                [row.querySelector('bdi'), ...row.querySelectorAll('.figure')].map(cell => cell.textContent.trim()));
              const longest = Math.max(1, ...rows.map(row => Number(row[1])));
              return [...panel.querySelectorAll('.chart li')].map((line, at) => {
                let from = 0;
                const bars = [...line.querySelectorAll('rect:not(.track)')].map((bar, age) => {
                  const wanted = [from, Number(rows[at][5 + age])].map(count => count * 100 / longest);
                  const shown = ['x', 'width'].map(side => parseFloat(bar.getAttribute(side)));
                  from += Number(rows[at][5 + age]);
                  return shown.every((length, side) => Math.abs(length - wanted[side]) <= 0.11);
                });
                const same = line.querySelector('.who').textContent.trim() === rows[at][0]
                  && line.querySelector('.count').textContent === rows[at][1];
                return same && bars.length === 4 && bars.every(right => right) ? '' : line.outerHTML;
              }).filter(wrong => wrong);
            })""";

    private static final String COUNTED =
            """
            with today as (select date_trunc('day', now() at time zone 'Asia/Muscat') at time zone 'Asia/Muscat' as begun),
            item as (
              select coalesce(a.name_%1$s, ?) as who, o.name_%1$s as office, w.* from sijill.work_item w
              join sijill.office o on o.code = w.office_code left join sijill.account a on a.id = w.claimed_by
              join sijill.account s on s.user_name = 'supervisor3' and w.confidentiality_level <= s.confidentiality_level
                and (w.office_code = s.area_code or w.office_code like s.area_code || '-%%')
              where w.closed_at is null
                and w.permission not in ('registration.draft', 'recertification.confirmOwn'))
            select string_agg(line, chr(10) order by line) from (
              select concat_ws(',', coalesce(who, office), count(*),
                count(*) filter (where not paused and due_at < now()),
                count(*) filter (where not paused and due_at >= now() and due_at < begun + interval '2 days'),
                count(*) filter (where paused),
                count(*) filter (where since >= begun - interval '5 days'),
                count(*) filter (where since < begun - interval '5 days' and since >= begun - interval '10 days'),
                count(*) filter (where since < begun - interval '10 days' and since >= begun - interval '20 days'),
                count(*) filter (where since < begun - interval '20 days')) as line
              from item, today group by grouping sets ((who), (office))) lines""";

    private final TestServer server;
    private final Person supervisor;

    ShownLoad(TestServer server, Person supervisor) {
        this.server = server;
        this.supervisor = supervisor;
    }

    /** Red if the file has its columns in another order, an age begins a day later, or a bar is of another row. */
    void isWhatThereIs() throws SQLException {
        var shown = List.<String>of();
        var inFile = List.<String>of();
        var counted = List.<String>of();
        for (var look = 0; look == 0 || look < LOOKS && !shown.equals(counted); look++) {
            supervisor.open(PAGE);
            shown = lines((List<?>) supervisor.screen().evaluate(TABLES));
            inFile = lines(file());
            counted = counted();
        }
        assertThat(inFile).isEqualTo(shown);
        assertThat(shown).isEqualTo(counted);
        assertThat((List<?>) supervisor.screen().evaluate(UNLIKE)).isEmpty();
    }

    /** @return those of whoever has something, in one order */
    private static List<String> lines(List<?> all) {
        return all.stream()
                .map(String::valueOf)
                .filter(line -> !line.matches(".*(,0){8}"))
                .sorted()
                .toList();
    }

    private List<String> file() {
        var rows = new ArrayList<>(Arrays.asList(
                supervisor.screen().request().get(PAGE + ".csv").text().split("\\R")));
        rows.removeIf(row -> !row.matches(".*,\"?\\d+\"?"));
        return rows.stream().map(row -> row.replace("\"", "")).toList();
    }

    private List<String> counted() throws SQLException {
        var arabic = supervisor.language() == Language.AR;
        return Arrays.stream(server.text(
                                COUNTED.formatted(supervisor.language().code()),
                                arabic ? "لم يستلمه أحد" : "Taken by nobody")
                        .split("\n"))
                .sorted()
                .toList();
    }
}
