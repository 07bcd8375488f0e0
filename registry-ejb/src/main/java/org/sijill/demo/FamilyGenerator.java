package org.sijill.demo;

import static org.sijill.household.MemberRole.CHILD;
import static org.sijill.household.MemberRole.GRANDCHILD;
import static org.sijill.household.MemberRole.HEAD;
import static org.sijill.household.MemberRole.OTHER_RELATIVE;
import static org.sijill.household.MemberRole.PARENT;
import static org.sijill.household.MemberRole.SPOUSE;
import static org.sijill.person.MaritalStatus.ABANDONED;
import static org.sijill.person.MaritalStatus.DIVORCED;
import static org.sijill.person.MaritalStatus.MARRIED;
import static org.sijill.person.MaritalStatus.SINGLE;
import static org.sijill.person.MaritalStatus.WIDOWED;
import static org.sijill.person.Sex.FEMALE;
import static org.sijill.person.Sex.MALE;

import java.time.LocalDate;
import java.util.List;
import org.sijill.location.WilayaCode;
import org.sijill.person.MaritalStatus;
import org.sijill.person.WorkStatus;
import org.sijill.security.OfficeCode;

/** Invents families: the same number on the same day is the same family. */
final class FamilyGenerator {

    private static final int REGISTERED_WITHIN_DAYS = 720;

    /** Every so manieth is of the level of those whom not every clerk may see. */
    private static final int RESTRICTED_EVERY = 600;

    private static final int RESTRICTED = 7;
    private static final int FROM_ABROAD = 2;

    private final Placement placement;
    private final LocalDate today;
    private final Names names = new Names();
    private final Homes homes = new Homes();

    FamilyGenerator(Placement placement, LocalDate today) {
        this.placement = placement;
        this.today = today;
    }

    DemoFamily family(int index) {
        return family(index, placement.of(index));
    }

    DemoFamily family(int index, WilayaCode wilaya) {
        var draw = Draw.ofFamily(index);
        var kind = draw.weighted(List.of(FamilyKind.values()), FamilyKind::weight);
        var draft = new FamilyDraft(index, wilaya.value(), today, draw, names, new Livelihood(draw, kind));
        switch (kind) {
            case LOW_INCOME -> lowIncome(draft, draw);
            case DISABLED -> disabled(draft, draw);
            case ELDERLY -> elderly(draft, draw);
            case DIVORCED -> womanAlone(draft, draw, draft.stranger(FEMALE, 24, 54), DIVORCED, 5);
            case WIDOW -> womanAlone(draft, draw, draft.stranger(FEMALE, 26, 58), WIDOWED, 9);
            case PRISONER -> womanAlone(draft, draw, draft.stranger(FEMALE, 24, 48), MARRIED, 6);
            case ABANDONED -> womanAlone(draft, draw, draft.stranger(FEMALE, 26, 52), ABANDONED, 5);
            case UNMARRIED_DAUGHTER -> daughter(draft, draw);
            case ORPHANS -> orphans(draft, draw);
        }
        var members = draft.members();
        return new DemoFamily(
                new OfficeCode(wilaya.value()),
                index % RESTRICTED_EVERY == RESTRICTED ? 3 : 1,
                homes.residence(draw, wilaya, index),
                homes.dwelling(draw, wilaya, members.size()),
                members,
                since(draw, members));
    }

    /** Not before the youngest was born. */
    private LocalDate since(Draw draw, List<DemoMember> members) {
        var drawn = today.minusDays(draw.between(1, REGISTERED_WITHIN_DAYS));
        return members.stream()
                .map(member -> member.person().bornOn())
                .filter(drawn::isBefore)
                .max(LocalDate::compareTo)
                .orElse(drawn);
    }

    private static void lowIncome(FamilyDraft draft, Draw draw) {
        var head = draft.stranger(MALE, 26, 58);
        draft.join(head, HEAD, MARRIED, 0);
        wivesAndChildren(draft, draw, head);
        if (!draft.isFull() && draw.chance(12)) {
            draft.join(draft.mother(head), PARENT, WIDOWED, 0);
        }
        draft.siblings(head, draw.chance(4) ? 1 : 0, true);
    }

    private static void wivesAndChildren(FamilyDraft draft, Draw draw, Kin husband) {
        var wives = wives(draw, draft.age(husband));
        for (int wife = 1; wife <= wives && !draft.isFull(); wife++) {
            var subUnit = wives == 1 ? 0 : wife;
            var married = draft.wife(husband, 6 * (wife - 1), 2 + 7 * wife);
            if (draw.chance(FROM_ABROAD)) {
                draft.joinFromAbroad(married, subUnit);
            } else {
                draft.join(married, SPOUSE, MARRIED, subUnit);
            }
            var most = draw.between(2, 5) + draw.between(0, wives == 1 ? 6 : 2);
            draft.children(husband, married, CHILD, subUnit, most, draft.latestBirth());
        }
    }

    private static int wives(Draw draw, int age) {
        if (age < 36 || !draw.chance(6)) {
            return 1;
        }
        return draw.chance(12) ? 3 : 2;
    }

    private static void disabled(FamilyDraft draft, Draw draw) {
        if (draw.chance(70)) {
            var head = draft.stranger(MALE, 30, 58);
            draft.join(head, HEAD, MARRIED, 0, WorkStatus.UNABLE);
            wivesAndChildren(draft, draw, head);
            return;
        }
        var head = draft.stranger(draw.chance(60) ? MALE : FEMALE, 21, 45);
        draft.join(head, HEAD, SINGLE, 0, WorkStatus.UNABLE);
        if (draw.chance(80)) {
            draft.join(draft.mother(head), PARENT, WIDOWED, 0);
        }
        draft.siblings(head, draw.between(0, 2), false);
    }

    private static void elderly(FamilyDraft draft, Draw draw) {
        var drawn = draw.between(0, 99);
        if (drawn < 48) {
            var head = draft.stranger(MALE, 60, 84);
            draft.join(head, HEAD, MARRIED, 0);
            wivesAndChildren(draft, draw, head);
        } else if (drawn < 66) {
            var head = draft.stranger(MALE, 60, 84);
            draft.join(head, HEAD, MARRIED, 0);
            var wife = draft.wife(head, 0, 9);
            draft.join(wife, SPOUSE, MARRIED, 0);
            sonWhoStayed(draft, draw, head, draft.age(wife) - 21);
        } else if (drawn < 74) {
            var head = draft.stranger(MALE, 64, 92);
            draft.join(head, HEAD, WIDOWED, 0);
            if (draw.chance(60)) {
                sonWhoStayed(draft, draw, head, draft.age(head) - 30);
            }
        } else {
            womanAlone(draft, draw, draft.stranger(FEMALE, 60, 90), draw.chance(85) ? WIDOWED : DIVORCED, 9);
        }
    }

    /** The one who married and took in his parents, with his wife and children; the others have homes of their own. */
    private static void sonWhoStayed(FamilyDraft draft, Draw draw, Kin head, int oldest) {
        var son = draft.grownSon(head, Math.min(oldest, 45));
        draft.join(son, CHILD, MARRIED, 0);
        var wife = draft.wife(son, 0, 6);
        draft.join(wife, OTHER_RELATIVE, MARRIED, 0);
        draft.children(son, wife, GRANDCHILD, 0, draw.between(2, 8), draft.latestBirth());
    }

    /** A woman without a husband at home, and the children of the one she had. */
    private static void womanAlone(FamilyDraft draft, Draw draw, Kin head, MaritalStatus marital, int mostChildren) {
        draft.join(head, HEAD, marital, 0);
        var age = draft.age(head);
        var husband = draft.stranger(MALE, age + 1, age + 12);
        var yearsAlone = marital == MARRIED ? draw.between(1, 4) : draw.between(2, Math.max(3, (age - 22) / 2));
        draft.children(
                husband,
                head,
                CHILD,
                0,
                draw.between(1, mostChildren),
                draft.latestBirth().minusYears(yearsAlone));
        if (age < 45 && draw.chance(12)) {
            draft.join(draft.mother(head), PARENT, WIDOWED, 0);
        }
    }

    private static void daughter(FamilyDraft draft, Draw draw) {
        var head = draft.stranger(FEMALE, 40, 61);
        draft.join(head, HEAD, SINGLE, 0);
        if (draft.age(head) < 56 && draw.chance(45)) {
            draft.join(draft.mother(head), PARENT, WIDOWED, 0);
        }
        draft.siblings(head, draw.between(0, 2), true);
    }

    /** With a grandparent, or with the eldest of them. */
    private static void orphans(FamilyDraft draft, Draw draw) {
        if (draw.chance(55)) {
            var head = draft.stranger(draw.chance(70) ? FEMALE : MALE, 58, 74);
            draft.join(head, HEAD, WIDOWED, 0);
            var father = draft.grownSon(head, 40);
            var lastBirth = draft.latestBirth().minusYears(draw.between(1, 3));
            draft.children(father, draft.wife(father, 0, 5), GRANDCHILD, 0, draw.between(2, 6), lastBirth);
        } else {
            var head = draft.stranger(draw.chance(65) ? MALE : FEMALE, 20, 27);
            draft.join(head, HEAD, SINGLE, 0);
            draft.siblings(head, draw.between(2, 5), false);
        }
    }
}
