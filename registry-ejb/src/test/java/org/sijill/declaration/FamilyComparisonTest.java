package org.sijill.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.declaration.TestDeclarations.aCouple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sijill.common.DateRange;
import org.sijill.common.Money;
import org.sijill.household.DwellingKind;
import org.sijill.household.DwellingTerms;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.HouseholdId;
import org.sijill.household.HouseholdState;
import org.sijill.household.Income;
import org.sijill.household.IncomeKind;
import org.sijill.household.IncomePeriod;
import org.sijill.household.MemberLine;
import org.sijill.household.MemberRole;
import org.sijill.household.Residence;
import org.sijill.household.Tenure;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.MaritalStatus;
import org.sijill.person.PersonId;
import org.sijill.person.PersonSummary;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;
import org.sijill.security.CivilNumber;

/** What a declaration says otherwise than the registry. The registry holds the couple of {@link TestDeclarations}. */
class FamilyComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final CivilNumber APPLICANT = new CivilNumber("10483526");
    private static final LocalDate BORN = LocalDate.of(1984, 3, 9);
    private static final String HUSBAND = "راشد بن سالم بن حمد العبري";
    private static final String WIFE = "موزة بنت ناصر بن سعيد الهنائية";

    private final PersonId husband = PersonId.next();
    private final PersonId wife = PersonId.next();
    private final Map<Part, PersonId> known = new TreeMap<>();
    private final Map<UUID, PersonSummary> persons = new HashMap<>();
    private final List<MemberLine> members = new ArrayList<>();
    private final List<Income> incomes = new ArrayList<>();
    private Residence residence = new Residence("OM-DA-01", "تنوف", "", "92014417");
    private DwellingTerms dwelling = new DwellingTerms(DwellingKind.ARABIC_HOUSE, Tenure.OWNED, null, 4);

    FamilyComparisonTest() {
        known.put(Part.SELF, husband);
        known.put(Part.find("m1").orElseThrow(), wife);
        registered(husband, "10483526", HUSBAND, MemberRole.HEAD);
        registered(wife, "72000000", WIFE, MemberRole.SPOUSE);
    }

    @Test
    void aFamilyThatIsDeclaredAsItIsRegisteredDiffersInNothing() {
        assertThat(differences(aCouple())).isEmpty();
    }

    @Test
    void aFamilyThatTheRegistryDoesNotKnowDiffersInNothing() {
        var nobody = new RegisteredFamily(Optional.empty(), Map.of(), Map.of());
        assertThat(comparison(aCouple()).with(nobody)).isEmpty();
    }

    @Nested
    class OfMembers {

        @Test
        void whoeverIsDeclaredAndIsNoMemberYetIsNew() {
            var declared = aCouple().person("m2", "CHILD", "FEMALE", "زينب", "زينب بنت راشد العبرية");
            assertThat(differences(declared)).singleElement().satisfies(difference -> {
                assertThat(difference.aspect()).isEqualTo(Aspect.MEMBER);
                assertThat(difference.whose().orElseThrow().arabic()).isEqualTo("زينب بنت راشد العبرية");
                assertThat(difference.registered()).isEmpty();
                assertThat(difference.declared()).contains(new Stated.Choice(MemberRole.CHILD));
            });
        }

        @Test
        void whoeverIsRegisteredAndIsNotDeclaredIsGone() {
            var child = PersonId.next();
            registered(child, "73000000", "سالم بن راشد العبري", MemberRole.CHILD);
            assertThat(differences(aCouple())).singleElement().satisfies(difference -> {
                assertThat(difference.aspect()).isEqualTo(Aspect.MEMBER);
                assertThat(difference.whose().orElseThrow().arabic()).isEqualTo("سالم بن راشد العبري");
                assertThat(difference.registered()).contains(new Stated.Choice(MemberRole.CHILD));
                assertThat(difference.declared()).isEmpty();
            });
        }

        @Test
        void nobodyIsGoneWhileSomebodyDeclaredCannotBeRead() {
            assertThat(differences(aCouple().with("m1.bornOn", "neither a day nor a year")))
                    .isEmpty();
        }

        @Test
        void ofAMemberBeyondTheReadersReachNothingIsTold() {
            persons.remove(wife.value());
            assertThat(differences(aCouple().with("m1.fullArabic", "اسم آخر"))).isEmpty();
        }

        @Test
        void twoWithoutANumberAreOneByNameAndBirth() {
            var child = PersonId.next();
            registered(child, null, "زينب بنت راشد العبرية", MemberRole.CHILD);
            var declared = aCouple()
                    .person("m2", "CHILD", "FEMALE", "زينب", "زينب بنت راشد العبري")
                    .with("m2.bornOn", "9/3/1984")
                    .with("m2.idKind", "NONE")
                    .with("m2.memberNumber", "");
            assertThat(differences(declared)).isEmpty();
            assertThat(differences(declared.with("m2.bornOn", "10/3/1984")))
                    .extracting(Difference::aspect)
                    .containsExactly(Aspect.MEMBER, Aspect.MEMBER);
        }

        @Test
        void theRelationIsCompared() {
            assertOne(
                    aCouple().with("m1.role", "SIBLING"),
                    Aspect.RELATION,
                    new Stated.Choice(MemberRole.SPOUSE),
                    new Stated.Choice(MemberRole.SIBLING));
        }
    }

    @Nested
    class OfAPerson {

        @Test
        void anotherNameIsTold() {
            assertOne(
                    aCouple().with("m1.fullArabic", "موزة بنت خلفان الهنائية"),
                    Aspect.NAME,
                    new Stated.Words(WIFE),
                    new Stated.Words("موزة بنت خلفان الهنائية"));
        }

        /** Hamza, ta marbuta, tatweel and vowel marks change no name. */
        @Test
        void anotherSpellingOfANameIsNone() {
            assertThat(differences(aCouple().with("m1.fullArabic", "مــوزه بنت ناصِر بن سعيد الهنائيه")))
                    .isEmpty();
        }

        @Test
        void anotherBirthIsTold() {
            assertOne(
                    aCouple().with("self.bornOn", "10/3/1984"),
                    Aspect.BIRTH,
                    new Stated.Birth(BORN, BirthAccuracy.EXACT),
                    new Stated.Birth(BORN.plusDays(1), BirthAccuracy.EXACT));
        }

        @Test
        void whereAYearAloneIsDeclaredTheYearDecides() {
            assertThat(differences(aCouple().with("self.bornOn", "1984"))).isEmpty();
            assertThat(differences(aCouple().with("self.bornOn", "1985")))
                    .extracting(Difference::aspect)
                    .containsExactly(Aspect.BIRTH);
        }

        @Test
        void maritalStatusAndWorkAreCompared() {
            assertThat(differences(
                            aCouple().with("self.maritalStatus", "WIDOWED").with("self.workStatus", "RETIRED")))
                    .extracting(Difference::aspect)
                    .containsExactly(Aspect.MARITAL_STATUS, Aspect.WORK_STATUS);
        }

        /** He left his family, or never had one: what is known of him is compared, and of no family anything. */
        @Test
        void whoeverIsKnownWithoutAFamilyIsComparedAlone() {
            var alone = new RegisteredFamily(Optional.empty(), known, persons);
            assertThat(comparison(aCouple().with("self.bornOn", "1/1/1990").with("home.village", "بركة الموز"))
                            .with(alone))
                    .extracting(Difference::aspect)
                    .containsExactly(Aspect.BIRTH);
        }
    }

    @Nested
    class OfTheHome {

        @Test
        void phoneAndPlaceAreCompared() {
            residence = new Residence("OM-DA-02", "بهلا", "قرب الحصن", "92014418");
            assertThat(differences(aCouple().with("home.landmark", "خلف المسجد")))
                    .extracting(Difference::aspect)
                    .containsExactly(Aspect.MOBILE, Aspect.WILAYA, Aspect.VILLAGE, Aspect.LANDMARK);
        }

        @Test
        void whatWasNotToldIsNotClaimed() {
            residence = new Residence("OM-DA-01", "تنوف", "قرب الحصن", "92014417");
            assertThat(differences(aCouple().with("home.village", ""))).isEmpty();
        }

        @Test
        void whatIsToldForTheFirstTimeHasNothingRegisteredBesideIt() {
            assertThat(differences(aCouple().with("home.landmark", "خلف المسجد")))
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.registered()).isEmpty();
                        assertThat(difference.declared()).contains(new Stated.Words("خلف المسجد"));
                    });
        }

        @Test
        void theDwellingIsCompared() {
            var rented = aCouple()
                    .with("home.dwellingKind", "APARTMENT")
                    .with("home.tenure", "RENTED")
                    .with("home.rent", "90")
                    .with("home.rooms", "3");
            assertThat(differences(rented))
                    .extracting(Difference::aspect)
                    .containsExactly(Aspect.DWELLING_KIND, Aspect.TENURE, Aspect.RENT, Aspect.ROOMS);
            assertThat(differences(rented).get(2).registered()).isEmpty();
            assertThat(differences(rented).get(2).declared()).contains(new Stated.Amount(Money.of("90.000")));
        }

        @Test
        void aDwellingThatWasNeverToldIsAllNew() {
            dwelling = null;
            assertThat(differences(aCouple()))
                    .allSatisfy(
                            difference -> assertThat(difference.registered()).isEmpty())
                    .extracting(Difference::aspect)
                    .containsExactly(Aspect.DWELLING_KIND, Aspect.TENURE, Aspect.ROOMS);
        }
    }

    @Nested
    class OfIncomes {

        @Test
        void anIncomeByTheYearIsComparedByTheMonth() {
            incomes.add(new Income(husband, IncomeKind.WAGE, Money.of("1200"), IncomePeriod.YEAR));
            assertThat(differences(withWage("100"))).isEmpty();
            assertOne(
                    withWage("120"),
                    Aspect.INCOME,
                    new Stated.Monthly(IncomeKind.WAGE, Money.of("100")),
                    new Stated.Monthly(IncomeKind.WAGE, Money.of("120")));
        }

        @Test
        void severalOfOneKindAreAddedUp() {
            incomes.add(new Income(husband, IncomeKind.WAGE, Money.of("60"), IncomePeriod.MONTH));
            incomes.add(new Income(husband, IncomeKind.WAGE, Money.of("40"), IncomePeriod.MONTH));
            assertThat(differences(withWage("100"))).isEmpty();
        }

        @Test
        void whatNobodyDeclaresAnyMoreIsTold() {
            incomes.add(new Income(wife, IncomeKind.CHARITY, Money.of("25"), IncomePeriod.MONTH));
            assertThat(differences(aCouple())).singleElement().satisfies(difference -> {
                assertThat(difference.whose().orElseThrow().arabic()).isEqualTo(WIFE);
                assertThat(difference.declared()).isEmpty();
            });
        }

        @Test
        void theIncomeOfANewMemberIsToldUnderHisName() {
            var declared = withWage("100")
                    .person("m2", "SIBLING", "MALE", "سيف", "سيف بن سالم العبري")
                    .with("i1.receiver", "m2");
            assertThat(differences(declared)).hasSize(2).last().satisfies(difference -> {
                assertThat(difference.whose().orElseThrow().arabic()).isEqualTo("سيف بن سالم العبري");
                assertThat(difference.registered()).isEmpty();
            });
        }

        @Test
        void incomesThatAreNotAnsweredYetAreNotCompared() {
            incomes.add(new Income(husband, IncomeKind.WAGE, Money.of("100"), IncomePeriod.MONTH));
            assertThat(differences(aCouple().with("income.none", ""))).isEmpty();
        }

        private TestDeclarations withWage(String amount) {
            return aCouple()
                    .with("income.none", "")
                    .with("i1.receiver", "self")
                    .with("i1.incomeKind", "WAGE")
                    .with("i1.amount", amount)
                    .with("i1.period", "MONTH");
        }
    }

    private void assertOne(TestDeclarations declared, Aspect aspect, Stated registered, Stated said) {
        assertThat(differences(declared)).singleElement().satisfies(difference -> {
            assertThat(difference.aspect()).isEqualTo(aspect);
            assertThat(difference.registered()).contains(registered);
            assertThat(difference.declared()).contains(said);
        });
    }

    private List<Difference> differences(TestDeclarations declared) {
        var family = new HouseholdDetails(
                new HouseholdId(UUID.randomUUID()),
                "H-DA-001204-9",
                HouseholdState.ACTIVE,
                residence,
                Optional.ofNullable(dwelling),
                members,
                incomes,
                1);
        return comparison(declared).with(new RegisteredFamily(Optional.of(family), known, persons));
    }

    private static FamilyComparison comparison(TestDeclarations declared) {
        return new FamilyComparison(
                Declaration.of(declared.answers(), Optional.of(APPLICANT), TODAY), "92014417", "OM-DA-01");
    }

    private void registered(PersonId id, String number, String name, MemberRole role) {
        members.add(new MemberLine(id, role, DateRange.since(LocalDate.of(2020, 5, 4))));
        persons.put(
                id.value(),
                new PersonSummary(
                        id.value(),
                        number,
                        name,
                        "",
                        role == MemberRole.HEAD ? Sex.MALE : Sex.FEMALE,
                        BORN,
                        BirthAccuracy.EXACT,
                        MaritalStatus.MARRIED,
                        WorkStatus.UNABLE,
                        null));
    }
}
