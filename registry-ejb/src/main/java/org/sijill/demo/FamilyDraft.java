package org.sijill.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.household.MemberRole;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.IdKind;
import org.sijill.person.MaritalStatus;
import org.sijill.person.PersonDescription;
import org.sijill.person.PersonName;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;

/** A family in the making: who joined it so far, and how the next one is drawn. */
final class FamilyDraft {

    private static final int MOST_MEMBERS = 15;
    private static final int CARD_FROM = 15;
    private static final int YEAR_ONLY_UNTIL = 1968;
    private static final int YOUNGEST_WIFE = 20;
    private static final int YOUNGEST_MOTHER = 19;
    private static final int OLDEST_MOTHER = 43;
    private static final int YOUNGEST_FATHER = 21;

    /** As long as somebody who is born is not yet in the register of births. */
    private static final int NEWBORN_DAYS = 20;

    private final int index;
    private final String wilaya;
    private final LocalDate today;
    private final Draw draw;
    private final Names names;
    private final Livelihood livelihood;
    private final List<DemoMember> members = new ArrayList<>();
    private final Map<Lineage, Set<Given>> takenNames = new HashMap<>();

    FamilyDraft(int index, String wilaya, LocalDate today, Draw draw, Names names, Livelihood livelihood) {
        this.index = index;
        this.wilaya = wilaya;
        this.today = today;
        this.draw = draw;
        this.names = names;
        this.livelihood = livelihood;
    }

    List<DemoMember> members() {
        return members;
    }

    int age(Kin who) {
        return who.age(today);
    }

    /** Somebody of a line of his own. */
    Kin stranger(Sex sex, int youngest, int oldest) {
        var born = exactDay(today.minusYears(draw.between(youngest, oldest)).minusDays(draw.between(1, 364)));
        var line = names.lineage(draw, wilaya, born.getYear());
        return new Kin(names.given(draw, sex, born.getYear(), Set.of(line.father())), line, born);
    }

    /** A wife of her own line, younger by so many years; one of three is of her husband's tribe. */
    Kin wife(Kin husband, int youngerFrom, int youngerTo) {
        var age = age(husband);
        var wife = stranger(
                Sex.FEMALE, Math.max(YOUNGEST_WIFE, age - youngerTo), Math.max(YOUNGEST_WIFE, age - youngerFrom));
        return draw.chance(33)
                ? new Kin(wife.given(), wife.line().ofTribe(husband.line().tribe()), wife.born())
                : wife;
    }

    /** The woman who bore this person: of a line of her own. */
    Kin mother(Kin of) {
        return stranger(Sex.FEMALE, age(of) + YOUNGEST_MOTHER, age(of) + 33);
    }

    /** A son who could have been born to this man or woman, and has children of his own. */
    Kin grownSon(Kin of, int oldest) {
        var line = of.isMan()
                ? of.line().below(of.given())
                : stranger(Sex.MALE, age(of) + 1, age(of) + 9).line();
        var age = draw.between(24, Math.min(oldest, age(of) - YOUNGEST_FATHER - 2));
        var born = exactDay(today.minusYears(age).minusDays(draw.between(1, 364)));
        return new Kin(names.given(draw, Sex.MALE, born.getYear(), Set.of(line.father())), line, born);
    }

    /** Brothers and sisters of the head who still live at home, each younger than the one before. */
    void siblings(Kin head, int count, boolean sistersOnly) {
        var taken = new HashSet<>(Set.of(head.given(), head.line().father()));
        var born = head.born();
        for (int i = 0; i < count && !isFull(); i++) {
            born = exactDay(born.plusDays(draw.between(420, 1_100)));
            var sex = sistersOnly || draw.chance(50) ? Sex.FEMALE : Sex.MALE;
            var given = names.given(draw, sex, born.getYear(), taken);
            taken.add(given);
            join(new Kin(given, head.line(), born), MemberRole.SIBLING, MaritalStatus.SINGLE, 0);
        }
    }

    void join(Kin who, MemberRole role, MaritalStatus marital, int subUnit) {
        join(who, role, marital, subUnit, livelihood.work(who, age(who), marital));
    }

    void join(Kin who, MemberRole role, MaritalStatus marital, int subUnit, WorkStatus work) {
        var english = draw.chance(age(who) < CARD_FROM ? 40 : 90);
        add(
                who,
                age(who) < CARD_FROM ? IdKind.BIRTH_CERTIFICATE : IdKind.OMANI_ID,
                who.line().name(who.given(), english, names.links()),
                "OM",
                new Standing(role, marital, subUnit, work));
    }

    /** A wife from abroad, with the card of a resident. */
    void joinFromAbroad(Kin who, int subUnit) {
        var foreign = names.foreign(draw);
        var work = livelihood.work(who, age(who), MaritalStatus.MARRIED);
        add(
                who,
                IdKind.RESIDENT_CARD,
                foreign.name(),
                foreign.nationality(),
                new Standing(MemberRole.SPOUSE, MaritalStatus.MARRIED, subUnit, work));
    }

    private record Standing(MemberRole role, MaritalStatus marital, int subUnit, WorkStatus work) {}

    private void add(Kin who, IdKind card, PersonName name, String nationality, Standing standing) {
        var yearOnly = who.born().getYear() <= YEAR_ONLY_UNTIL && draw.chance(45);
        var description = new PersonDescription(
                card,
                name,
                who.sex(),
                yearOnly ? who.born().withDayOfYear(1) : who.born(),
                yearOnly ? BirthAccuracy.YEAR_ONLY : BirthAccuracy.EXACT,
                nationality,
                standing.marital(),
                standing.work());
        members.add(new DemoMember(
                CivilNumbers.of(index, members.size(), age(who)),
                description,
                standing.role(),
                standing.subUnit(),
                livelihood.receipts(age(who), standing.marital(), standing.work(), standing.role())));
    }

    boolean isFull() {
        return members.size() >= MOST_MEMBERS;
    }

    /**
     * Children of a marriage that still live at home, the eldest first; no two of one father bear the same name.
     *
     * @param most that were born
     * @param until the last day on which one may have been born
     */
    void children(Kin father, Kin mother, MemberRole role, int subUnit, int most, LocalDate until) {
        var line = father.line().below(father.given());
        var taken = takenNames.computeIfAbsent(line, fresh -> new HashSet<>(Set.of(father.given())));
        taken.add(mother.given());
        var first = mother.born().plusYears(YOUNGEST_MOTHER).plusDays(draw.between(0, 2_200));
        var fatherGrown = father.born().plusYears(YOUNGEST_FATHER).plusDays(draw.between(0, 900));
        var born = exactDay(first.isBefore(fatherGrown) ? fatherGrown : first);
        var last = mother.born().plusYears(OLDEST_MOTHER);
        for (int count = 0; count < most && !born.isAfter(until) && !born.isAfter(last) && !isFull(); count++) {
            var given = names.given(draw, draw.chance(51) ? Sex.MALE : Sex.FEMALE, born.getYear(), taken);
            taken.add(given);
            var child = new Kin(given, line, born);
            if (livesAtHome(age(child))) {
                join(child, role, maritalOfChild(child), subUnit);
            }
            born = exactDay(born.plusDays(draw.between(400, 1_300)));
        }
    }

    LocalDate latestBirth() {
        return today.minusDays(NEWBORN_DAYS);
    }

    private boolean livesAtHome(int age) {
        if (age < 24) {
            return true;
        }
        if (age < 30) {
            return draw.chance(78);
        }
        return draw.chance(age < 36 ? 48 : 18);
    }

    private MaritalStatus maritalOfChild(Kin child) {
        var age = age(child);
        if (age >= 20 && draw.chance(5)) {
            return MaritalStatus.CONTRACTED;
        }
        return age >= 26 && !child.isMan() && draw.chance(12) ? MaritalStatus.DIVORCED : MaritalStatus.SINGLE;
    }

    /** Nobody who is drawn is born on 1 January: that day means that only the year is known. */
    private static LocalDate exactDay(LocalDate day) {
        return day.getDayOfYear() == 1 ? day.plusDays(1) : day;
    }
}
