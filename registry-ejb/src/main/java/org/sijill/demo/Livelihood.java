package org.sijill.demo;

import static org.sijill.household.IncomeKind.ALIMONY;
import static org.sijill.household.IncomeKind.CHARITY;
import static org.sijill.household.IncomeKind.CHILD_SUPPORT;
import static org.sijill.household.IncomeKind.FARM_FISHING;
import static org.sijill.household.IncomeKind.OWN_ACCOUNT;
import static org.sijill.household.IncomeKind.PENSION_SHARE;
import static org.sijill.household.IncomeKind.REMITTANCE;
import static org.sijill.household.IncomeKind.SPF_BENEFIT;
import static org.sijill.household.IncomeKind.WAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sijill.common.Money;
import org.sijill.demo.DemoMember.Receipt;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;
import org.sijill.household.MemberRole;
import org.sijill.person.MaritalStatus;
import org.sijill.person.WorkStatus;

/**
 * What invented people do and receive, as fits age, sex and civil status. The benefits are those of 2024, for what was told at the
 * counter; nothing is decided by them.
 *
 * @see "reference.md §1.4"
 */
final class Livelihood {

    private static final int SCHOOL = 15;
    private static final int GROWN_UP = 18;
    private static final int STUDIES_END = 23;
    private static final int OLD = 60;

    private final Draw draw;
    private final FamilyKind kind;
    private final boolean childBenefitTold;

    Livelihood(Draw draw, FamilyKind kind) {
        this.draw = draw;
        this.kind = kind;
        childBenefitTold = draw.chance(55);
    }

    WorkStatus work(Kin who, int age, MaritalStatus marital) {
        if (age < SCHOOL) {
            return WorkStatus.CHILD;
        }
        if (age < GROWN_UP) {
            return draw.chance(96) ? WorkStatus.STUDENT : WorkStatus.JOBSEEKER;
        }
        return who.isMan() ? manWork(age, marital) : womanWork(age, marital);
    }

    private WorkStatus manWork(int age, MaritalStatus marital) {
        if (age >= OLD) {
            return drawn(status -> switch (status) {
                case RETIRED -> 50;
                case UNABLE -> age > 75 ? 70 : 22;
                case OWN_ACCOUNT -> 18;
                default -> 0;
            });
        }
        if (age <= STUDIES_END && marital == MaritalStatus.SINGLE) {
            return drawn(status -> switch (status) {
                case STUDENT -> 45;
                case JOBSEEKER -> 36;
                case EMPLOYEE_PRIVATE -> 14;
                case MILITARY -> 5;
                default -> 0;
            });
        }
        return drawn(status -> switch (status) {
            case EMPLOYEE_PRIVATE -> 38;
            case OWN_ACCOUNT -> 18;
            case JOBSEEKER -> 16;
            case EMPLOYEE_PUBLIC -> 10;
            case MILITARY -> 8;
            case CRAFT_WORKER -> 4;
            case RETIRED -> age > 47 ? 14 : 0;
            default -> 0;
        });
    }

    private WorkStatus womanWork(int age, MaritalStatus marital) {
        if (age >= OLD) {
            return draw.chance(age > 75 ? 55 : 18) ? WorkStatus.UNABLE : WorkStatus.HOMEMAKER;
        }
        var single = marital == MaritalStatus.SINGLE || marital == MaritalStatus.CONTRACTED;
        if (single && age <= STUDIES_END) {
            return drawn(status -> switch (status) {
                case STUDENT -> 60;
                case JOBSEEKER -> 30;
                case EMPLOYEE_PRIVATE -> 10;
                default -> 0;
            });
        }
        return drawn(status -> switch (status) {
            case HOMEMAKER -> single ? age < 45 ? 25 : 80 : 78;
            case JOBSEEKER -> age >= 45 ? 0 : single ? 48 : 5;
            case EMPLOYEE_PRIVATE -> single ? 15 : 7;
            case EMPLOYEE_PUBLIC -> 3;
            case CRAFT_WORKER -> 5;
            case OWN_ACCOUNT -> 3;
            default -> 0;
        });
    }

    private WorkStatus drawn(ToIntFunction<WorkStatus> weight) {
        return draw.weighted(List.of(WorkStatus.values()), weight);
    }

    List<Receipt> receipts(int age, MaritalStatus marital, WorkStatus work, MemberRole role) {
        var receipts = new ArrayList<Receipt>();
        earned(receipts, work);
        benefits(receipts, age, marital, work);
        if (kind == FamilyKind.DIVORCED && role == MemberRole.CHILD && age < GROWN_UP && draw.chance(55)) {
            receipts.add(monthly(CHILD_SUPPORT, 20, 40, 5));
        }
        if (role == MemberRole.HEAD) {
            given(receipts, age, marital);
        }
        return receipts;
    }

    private void earned(List<Receipt> receipts, WorkStatus work) {
        switch (work) {
            case EMPLOYEE_PUBLIC -> receipts.add(monthly(WAGE, 360, 620, 10));
            case EMPLOYEE_PRIVATE -> receipts.add(monthly(WAGE, 325, 450, 5));
            case MILITARY -> receipts.add(monthly(WAGE, 400, 620, 10));
            case RETIRED -> receipts.add(monthly(PENSION_SHARE, 180, 360, 5));
            case OWN_ACCOUNT -> receipts.add(monthly(draw.chance(50) ? FARM_FISHING : OWN_ACCOUNT, 60, 260, 10));
            case CRAFT_WORKER -> receipts.add(monthly(OWN_ACCOUNT, 40, 150, 5));
            default -> {
                // nothing is earned
            }
        }
    }

    private void benefits(List<Receipt> receipts, int age, MaritalStatus marital, WorkStatus work) {
        if (age >= OLD) {
            receipts.add(monthly(SPF_BENEFIT, 115, 115, 1));
        } else if (work == WorkStatus.UNABLE) {
            receipts.add(monthly(SPF_BENEFIT, 130, 130, 1));
        } else if (marital == MaritalStatus.WIDOWED) {
            receipts.add(draw.chance(60) ? monthly(PENSION_SHARE, 80, 190, 5) : monthly(SPF_BENEFIT, 80, 80, 1));
        } else if (age < GROWN_UP && kind == FamilyKind.ORPHANS) {
            receipts.add(monthly(SPF_BENEFIT, 80, 80, 1));
        } else if (age < GROWN_UP && childBenefitTold) {
            receipts.add(monthly(SPF_BENEFIT, 10, 10, 1));
        }
    }

    private void given(List<Receipt> receipts, int age, MaritalStatus marital) {
        if (marital == MaritalStatus.DIVORCED && draw.chance(22)) {
            receipts.add(monthly(ALIMONY, 30, 70, 5));
        }
        if (age >= OLD && draw.chance(12)) {
            receipts.add(monthly(REMITTANCE, 20, 80, 10));
        }
        if (draw.chance(18)) {
            receipts.add(new Receipt(CHARITY, rial(40, 240, 20), IncomePeriod.YEAR));
        }
    }

    private Receipt monthly(IncomeKind what, int from, int to, int step) {
        return new Receipt(what, rial(from, to, step), IncomePeriod.MONTH);
    }

    private Money rial(int from, int to, int step) {
        return Money.ofBaisa((from + (long) step * draw.between(0, (to - from) / step)) * 1000);
    }
}
