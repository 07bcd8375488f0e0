package org.sijill.demo;

/**
 * Why a family turned to the registry. The weights are the numbers of cases the ministry published, and of families with income
 * support.
 *
 * @see "reference.md §1.3"
 */
enum FamilyKind {
    LOW_INCOME(57_000),
    ELDERLY(31_288),
    DIVORCED(11_244),
    DISABLED(5_949),
    WIDOW(3_577),
    UNMARRIED_DAUGHTER(3_184),
    ORPHANS(2_307),
    PRISONER(186),
    ABANDONED(91);

    private final int weight;

    FamilyKind(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
