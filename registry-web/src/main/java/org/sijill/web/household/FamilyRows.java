package org.sijill.web.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.DateRange;
import org.sijill.common.MovableClock;
import org.sijill.household.FamilyDetails;
import org.sijill.household.FamilyMember;
import org.sijill.household.HouseholdState;
import org.sijill.household.MemberRole;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.PersonSummary;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** Members and incomes of a family as rows of its page. */
@RequestScoped
class FamilyRows {

    /** Of the bars, in parts of the width. */
    private static final int WHOLE = 1000;

    private static final int LEAST = 12;

    private final Msg msg;
    private final Dates dates;
    private final UserLanguage language;
    private final Clock clock;

    @Inject
    FamilyRows(Msg msg, Dates dates, UserLanguage language, Clock clock) {
        this.msg = msg;
        this.dates = dates;
        this.language = language;
        this.clock = clock;
    }

    /** For the container. */
    protected FamilyRows() {
        this(null, null, null, null);
    }

    /**
     * A member as he is shown.
     *
     * @param name the sentence that he is not shown, if he lies beyond the actor's reach
     * @param until in words if it has not ended
     * @param bar where the bar of his time in the family begins, in thousandths of the whole
     * @param length of the bar, in thousandths
     */
    public record Member(
            String name,
            String civilNumber,
            String role,
            String age,
            String born,
            String marital,
            String work,
            String since,
            String until,
            boolean ended,
            long bar,
            long length) {}

    /** An income as it is shown. */
    public record IncomeRow(String who, String kind, String period, String amount) {}

    /** @return those of today, then those who left */
    List<Member> members(FamilyDetails family) {
        var first = first(family);
        return Stream.concat(
                        family.members().stream().map(member -> row(member, first, false)),
                        family.former().stream().map(member -> row(member, first, true)))
                .toList();
    }

    /** @return those of today; of a closed file, to which nobody belongs any more, those who stood in it */
    static List<FamilyMember> whole(FamilyDetails family) {
        return family.household().state() == HouseholdState.ANNULLED ? family.former() : family.members();
    }

    /** @return the day with which the bars begin */
    LocalDate first(FamilyDetails family) {
        return Stream.concat(family.members().stream(), family.former().stream())
                .map(member -> member.line().spell().from())
                .min(Comparator.naturalOrder())
                .orElseGet(this::today);
    }

    private Member row(FamilyMember member, LocalDate first, boolean ended) {
        var spell = member.line().spell();
        var person = member.person();
        var bar = bar(spell, first);
        return new Member(
                person.map(this::name).orElseGet(() -> msg.get("household.family.hidden")),
                person.map(known -> Objects.toString(known.civilNumber(), "")).orElse(""),
                msg.text(
                        "household.role." + member.line().role(),
                        person.map(known -> known.sex().name()).orElse("")),
                person.map(this::age).orElse(""),
                person.map(this::born).orElse(""),
                person.map(known -> sexed("household.marital." + known.maritalStatus(), known))
                        .orElse(""),
                person.map(known -> sexed("household.work." + known.workStatus(), known))
                        .orElse(""),
                dates.day(spell.from()),
                spell.to().map(dates::day).orElseGet(() -> msg.get("household.family.untilNow")),
                ended,
                bar[0],
                bar[1]);
    }

    /** @return the text in the gender of whoever it is said of */
    private String sexed(String key, PersonSummary person) {
        return msg.text(key, person.sex().name());
    }

    private String age(PersonSummary person) {
        return msg.text(
                "household.family.years",
                Math.max(0, Period.between(person.bornOn(), lastDay(person)).getYears()));
    }

    /** Nobody grows older after his death. */
    private LocalDate lastDay(PersonSummary person) {
        return person.diedOn() == null ? today() : person.diedOn();
    }

    /** And died, if he did. */
    private String born(PersonSummary person) {
        return person.diedOn() == null
                ? birth(person)
                : msg.text("household.family.died", birth(person), dates.day(person.diedOn()));
    }

    private String birth(PersonSummary person) {
        if (person.bornAccuracy() == BirthAccuracy.YEAR_ONLY) {
            return Integer.toString(person.bornOn().getYear());
        }
        var day = dates.day(person.bornOn());
        return person.bornAccuracy() == BirthAccuracy.EXACT ? day : msg.text("household.family.estimated", day);
    }

    private long[] bar(DateRange spell, LocalDate first) {
        var whole = Math.max(1, ChronoUnit.DAYS.between(first, today()));
        var begins = Math.min(WHOLE - LEAST, WHOLE * ChronoUnit.DAYS.between(first, spell.from()) / whole);
        var last = spell.to().filter(day -> day.isBefore(today())).orElseGet(this::today);
        var ends = last.equals(today()) ? WHOLE : WHOLE * ChronoUnit.DAYS.between(first, last) / whole;
        return new long[] {begins, Math.max(LEAST, ends - begins)};
    }

    List<IncomeRow> incomes(FamilyDetails family) {
        var names = names(family);
        return family.household().incomes().stream()
                .map(income -> new IncomeRow(
                        names.getOrDefault(income.person().value(), msg.get("household.family.hidden")),
                        msg.label(income.kind()),
                        msg.label(income.period()),
                        dates.money(income.amount())))
                .toList();
    }

    private Map<UUID, String> names(FamilyDetails family) {
        return Stream.concat(family.members().stream(), family.former().stream())
                .flatMap(member -> member.person().stream())
                .collect(Collectors.toMap(PersonSummary::id, this::name, (one, same) -> one));
    }

    /** @return the head's name, of a closed file its last; empty if he lies beyond the actor's reach */
    String headName(FamilyDetails family) {
        return whole(family).stream()
                .filter(member -> member.line().role() == MemberRole.HEAD)
                .flatMap(member -> member.person().stream())
                .map(this::name)
                .findFirst()
                .orElse("");
    }

    private String name(PersonSummary person) {
        return person.in(language.get());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.ZONE);
    }
}
