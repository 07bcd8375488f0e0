package org.sijill.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.demo.TestCountry.TODAY;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.household.MemberRole;
import org.sijill.person.IdKind;
import org.sijill.person.MaritalStatus;
import org.sijill.person.PersonName;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;

class FamilyGeneratorTest {

    private static final List<DemoFamily> FAMILIES = TestCountry.families(3_000, TODAY);

    private static final NameLinks LINKS = new Names().links();

    private static Stream<DemoMember> everybody() {
        return FAMILIES.stream().flatMap(family -> family.members().stream());
    }

    private static int age(DemoMember member) {
        return Period.between(member.person().bornOn(), TODAY).getYears();
    }

    private static long share(Predicate<DemoFamily> is) {
        return FAMILIES.stream().filter(is).count();
    }

    @Test
    void theSameSeedGivesTheSameFamilies() {
        assertThat(TestCountry.families(300, TODAY)).isEqualTo(TestCountry.families(300, TODAY));
    }

    /** Else a start that was killed at night would enter families twice. */
    @Test
    void aFamilyIsKnownByItsHeadWhateverTheDayAndHoweverManyThereAre() {
        var heads = FAMILIES.stream().map(DemoFamily::headNumber).toList();
        for (var day : List.of(TODAY.plusDays(1), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 2, 29))) {
            assertThat(TestCountry.families(500, day))
                    .extracting(DemoFamily::headNumber)
                    .isEqualTo(heads.subList(0, 500));
        }
    }

    @Test
    void everybodyHasACivilNumberOfHisOwnThatNoAccountNorApplicationHas() {
        var numbers = everybody().map(member -> member.number().value()).toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("[1-9][0-9]{6}|8[0-9]{7}"));
    }

    @Test
    void familiesHaveOneToFifteenMembersAndFiveOrSixOnAverage() {
        assertThat(FAMILIES)
                .extracting(family -> family.members().size())
                .allMatch(size -> size >= 1 && size <= 15)
                .contains(1, 15);
        assertThat(everybody().count() / 3_000.0).isBetween(5.0, 6.0);
    }

    @Test
    void everyFamilyHasOneHeadWhoComesFirst() {
        assertThat(FAMILIES).allSatisfy(family -> assertThat(family.members())
                .extracting(DemoMember::role)
                .startsWith(MemberRole.HEAD)
                .containsOnlyOnce(MemberRole.HEAD));
    }

    @Test
    void parentsAreOlderThanTheirChildrenByAGeneration() {
        assertThat(FAMILIES).allSatisfy(family -> {
            var head = family.members().get(0);
            for (var member : family.members()) {
                switch (member.role()) {
                    case CHILD -> {
                        assertOlder(head, member);
                        mothers(family, member.subUnit()).forEach(mother -> assertOlder(mother, member));
                    }
                    case GRANDCHILD -> {
                        assertOlder(head, member);
                        family.members().stream()
                                .filter(parent ->
                                        parent.role() == MemberRole.OTHER_RELATIVE || parent.role() == MemberRole.CHILD)
                                .forEach(parent -> assertOlder(parent, member));
                    }
                    case PARENT -> assertOlder(member, head);
                    default ->
                        assertThat(member.role())
                                .isIn(
                                        MemberRole.HEAD,
                                        MemberRole.SPOUSE,
                                        MemberRole.SIBLING,
                                        MemberRole.OTHER_RELATIVE);
                }
            }
        });
    }

    private static List<DemoMember> mothers(DemoFamily family, int subUnit) {
        return family.members().stream()
                .filter(member -> member.role() == MemberRole.SPOUSE && member.subUnit() == subUnit)
                .toList();
    }

    private static void assertOlder(DemoMember parent, DemoMember child) {
        assertThat(parent.person().bornOn().plusYears(15))
                .as("%s and %s", parent.number().value(), child.number().value())
                .isBeforeOrEqualTo(child.person().bornOn());
    }

    @Test
    void nothingLiesInTheFutureAndNobodyIsRegisteredBeforeHisBirth() {
        for (var day : List.of(TODAY, LocalDate.of(2027, 1, 21))) {
            assertThat(TestCountry.families(1_000, day)).allSatisfy(family -> {
                assertThat(family.since()).isBeforeOrEqualTo(day).isAfterOrEqualTo(day.minusYears(2));
                assertThat(family.members()).allSatisfy(member -> {
                    member.person().requireBornBy(day);
                    assertThat(member.person().bornOn()).isBeforeOrEqualTo(family.since());
                });
            });
        }
    }

    @Test
    void aNameIsOfItsBearersSexAndIsWrittenAsOnTheCard() {
        assertThat(everybody().filter(member -> member.person().nationality().equals("OM")))
                .allSatisfy(member -> {
                    var name = member.person().name();
                    var woman = member.person().sex() == Sex.FEMALE;
                    assertThat(name.tribe().endsWith("ة")).isEqualTo(woman);
                    assertThat(name.fullArabic())
                            .startsWith(name.given() + " " + (woman ? LINKS.daughter() : LINKS.son()) + " "
                                    + name.father() + " " + LINKS.son() + " " + name.grandfather() + " ")
                            .endsWith(" " + name.tribe());
                });
    }

    @Test
    void mostHaveAnEnglishName() {
        var without = everybody()
                .filter(member -> member.person().name().fullEnglish().isEmpty())
                .count();
        assertThat(without * 100 / everybody().count()).isBetween(10L, 40L);
    }

    @Test
    void childrenBearTheNamesOfTheMenBeforeThem() {
        assertThat(FAMILIES).allSatisfy(family -> {
            var head = family.members().get(0).person();
            if (head.sex() == Sex.MALE) {
                of(family, MemberRole.CHILD).forEach(child -> {
                    assertThat(child.father()).isEqualTo(head.name().given());
                    assertThat(child.grandfather()).isEqualTo(head.name().father());
                });
            }
            of(family, MemberRole.SIBLING).forEach(sibling -> {
                assertThat(sibling.father()).isEqualTo(head.name().father());
                assertThat(sibling.grandfather()).isEqualTo(head.name().grandfather());
                assertThat(sibling.given()).isNotEqualTo(head.name().given());
            });
            for (var role : List.of(MemberRole.CHILD, MemberRole.GRANDCHILD)) {
                assertThat(of(family, role)).extracting(PersonName::given).doesNotHaveDuplicates();
                assertThat(of(family, role).map(PersonName::father).distinct().count())
                        .isLessThanOrEqualTo(1);
            }
        });
    }

    private static Stream<PersonName> of(DemoFamily family, MemberRole role) {
        return family.members().stream().filter(member -> member.role() == role).map(member -> member.person()
                .name());
    }

    /** Duplicates come later, on purpose. */
    @Test
    void noTwoPeopleHaveOneNameAndOneDayOfBirth() {
        assertThat(everybody()
                        .filter(member -> member.person().bornOn().getDayOfYear() != 1)
                        .map(member -> member.person().name().fullArabic()
                                + member.person().bornOn()))
                .doesNotHaveDuplicates();
        assertThat(FAMILIES).extracting(family -> family.residence().mobile()).doesNotHaveDuplicates();
    }

    @Test
    void severalWivesHaveSubUnitsOfTheirOwnAndOneWifeHasNone() {
        var several = new HashSet<Integer>();
        assertThat(FAMILIES).allSatisfy(family -> {
            var wives = family.members().stream()
                    .filter(member -> member.role() == MemberRole.SPOUSE)
                    .map(DemoMember::subUnit)
                    .toList();
            several.add(wives.size());
            assertThat(wives).doesNotHaveDuplicates().allMatch(unit -> unit == 0 || unit <= 3);
            assertThat(wives.size() < 2 || !wives.contains(0)).isTrue();
        });
        assertThat(several).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void workAndCardFitTheAge() {
        assertThat(everybody()).allSatisfy(member -> {
            var child = age(member) < 15;
            assertThat(member.person().workStatus() == WorkStatus.CHILD).isEqualTo(child);
            assertThat(member.person().idKind() == IdKind.BIRTH_CERTIFICATE).isEqualTo(child);
            if (age(member) < 18) {
                assertThat(member.person().maritalStatus()).isEqualTo(MaritalStatus.SINGLE);
            }
        });
    }

    /** @see "reference.md §1.3" */
    @Test
    void headsAreOfTheKindsTheRegistryHasMostOf() {
        assertThat(share(family -> headIs(family, MaritalStatus.DIVORCED))).isBetween(240L, 420L);
        assertThat(share(family -> headIs(family, MaritalStatus.WIDOWED))).isBetween(300L, 800L);
        assertThat(share(family -> headIs(family, MaritalStatus.ABANDONED))).isBetween(1L, 12L);
        assertThat(share(family -> age(family.members().get(0)) >= 60)).isBetween(700L, 1_100L);
        assertThat(share(family -> family.level() == 3)).isEqualTo(5);
        assertThat(share(family -> family.level() != 3 && family.level() != 1)).isZero();
    }

    private static boolean headIs(DemoFamily family, MaritalStatus status) {
        return family.members().get(0).person().maritalStatus() == status;
    }

    @Test
    void aFamilyBelongsToTheOfficeOfItsWilaya() {
        assertThat(FAMILIES).allSatisfy(family -> {
            assertThat(family.office().value()).isEqualTo(family.residence().wilaya());
            assertThat(family.residence().mobile()).matches("(7[126-9]|9[1-9])[0-9]{6}");
            assertThat(family.residence().village()).isNotEmpty();
        });
        assertThat(villagesOf("OM-DA-01")).isNotEqualTo(villagesOf("OM-DA-02"));
    }

    private static Set<String> villagesOf(String wilaya) {
        return FAMILIES.stream()
                .filter(family -> family.residence().wilaya().equals(wilaya))
                .map(family -> family.residence().village())
                .collect(Collectors.toSet());
    }

    @Test
    void incomesAreOfEveryKindTheCounterAsksForMost() {
        var kinds = everybody()
                .flatMap(member -> member.receipts().stream())
                .collect(Collectors.groupingBy(DemoMember.Receipt::kind, Collectors.counting()));
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(9);
        assertThat(Map.copyOf(kinds).values()).allMatch(count -> count > 20);
    }
}
