package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sijill.location.BilingualName;
import org.sijill.office.ColleagueService;
import org.sijill.office.Offices;
import org.sijill.security.ActorId;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;
import org.sijill.worklist.LoadRow;

/** The sums of open work in words: a line a colleague, and a line an office. */
@RequestScoped
class LoadLines {

    private final LoadStrip strip;
    private final Team team;
    private final ColleagueService colleagues;
    private final Offices offices;
    private final UserLanguage language;
    private final Msg msg;

    private Map<ActorId, BilingualName> others;

    @Inject
    LoadLines(
            LoadStrip strip, Team team, ColleagueService colleagues, Offices offices, UserLanguage language, Msg msg) {
        this.strip = strip;
        this.team = team;
        this.colleagues = colleagues;
        this.offices = offices;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected LoadLines() {
        this(null, null, null, null, null, null);
    }

    /**
     * A line of the chart and of the table.
     *
     * @param parts the four ages as parts of the longest line, in percent; each begins where the one before it ends
     * @param over whether it is a colleague who has more than the limit
     * @param away that a colleague is away, until when, and who stands in; empty text if he is there, and of an office
     */
    public record Line(String name, LoadRow load, List<Part> parts, boolean over, String away) {}

    /** @param age of which bucket, as it is styled and named */
    public record Part(String age, String from, String width) {}

    /** @return the fullest first; what nobody has taken last */
    List<Line> people() {
        var sums = new LinkedHashMap<UUID, LoadRow>();
        team.ids().forEach(id -> sums.put(id, LoadRow.none(id, "")));
        var nobody = new ArrayList<LoadRow>();
        for (var row : strip.rows()) {
            if (row.holder() == null) {
                nobody.add(row);
            } else {
                sums.merge(row.holder(), row, LoadRow::and);
            }
        }
        var lines = new ArrayList<>(sums.values().stream()
                .sorted(Comparator.comparingLong(LoadRow::open).reversed())
                .toList());
        nobody.stream().reduce(LoadRow::and).ifPresent(lines::add);
        return lines(lines, row -> row.holder() == null ? msg.get("worklist.load.nobody") : name(row.holder()), true);
    }

    /** @return in the order of their codes */
    List<Line> offices() {
        var sums = new TreeMap<String, LoadRow>();
        strip.rows().forEach(row -> sums.merge(row.officeCode(), row, LoadRow::and));
        var named = offices.names(sums.keySet().stream().map(OfficeCode::new).toList());
        return lines(
                List.copyOf(sums.values()),
                row -> named.get(new OfficeCode(row.officeCode())).in(language.get()),
                false);
    }

    private List<Line> lines(List<LoadRow> rows, Function<LoadRow, String> name, boolean limited) {
        var longest = rows.stream().mapToLong(LoadRow::open).max().orElse(1);
        var limit = strip.limit();
        return rows.stream()
                .map(row -> new Line(
                        name.apply(row),
                        row,
                        parts(row, Math.max(1, longest)),
                        limited && row.holder() != null && row.open() > limit,
                        limited && row.holder() != null ? team.away(row.holder()) : ""))
                .toList();
    }

    private static List<Part> parts(LoadRow row, long longest) {
        var parts = new ArrayList<Part>();
        var from = 0L;
        var counts = new LinkedHashMap<String, Long>();
        counts.put("young", row.young());
        counts.put("middle", row.middle());
        counts.put("older", row.older());
        counts.put("oldest", row.oldest());
        for (var age : counts.entrySet()) {
            parts.add(new Part(age.getKey(), percent(from, longest), percent(age.getValue(), longest)));
            from += age.getValue();
        }
        return parts;
    }

    private static String percent(long count, long longest) {
        return count * 1000 / longest / 10.0 + "%";
    }

    private String name(UUID holder) {
        var known = team.names().get(holder);
        if (known == null) {
            known = others().get(new ActorId(holder));
        }
        return known == null ? "" : known.in(language.get());
    }

    /** Whoever has work here and is none of the team: he works above, or was moved. */
    private Map<ActorId, BilingualName> others() {
        if (others == null) {
            others = colleagues.namesOf(strip.rows().stream()
                    .map(LoadRow::holder)
                    .filter(Objects::nonNull)
                    .filter(holder -> !team.names().containsKey(holder))
                    .map(ActorId::new)
                    .collect(Collectors.toSet()));
        }
        return others;
    }
}
