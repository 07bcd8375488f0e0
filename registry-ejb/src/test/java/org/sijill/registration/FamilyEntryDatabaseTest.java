package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.declaration.TestDeclarations.aCouple;
import static org.sijill.security.TestActors.NIZWA;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijill.common.AsOf;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.common.Money;
import org.sijill.common.TestPersistence;
import org.sijill.common.Turns;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.TestDeclarations;
import org.sijill.household.EnterMember;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.HouseholdReference;
import org.sijill.household.HouseholdState;
import org.sijill.household.Households;
import org.sijill.household.MemberLine;
import org.sijill.household.MemberRole;
import org.sijill.household.RegisterHousehold;
import org.sijill.household.Residence;
import org.sijill.household.TestHouseholds;
import org.sijill.person.FoundPerson;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CaseReference;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;

/** What an approval writes into the registers. */
class FamilyEntryDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final OfficeCode SALALAH = new OfficeCode("OM-ZU-01");

    private final Actor supervisor = TestActors.in(NIZWA);
    private final CivilNumber applicant = number();
    private final CivilNumber wife = number();

    @Test
    void theFamilyIsEnteredAsItWasDeclared() {
        var entered = enter(anEarningFamily()
                .person("m2", "CHILD", "FEMALE", "زينب", "زينب بنت راشد العبرية")
                .with("m2.idKind", "NONE")
                .with("m2.memberNumber", "")
                .with("m2.bornOn", "14/9/2019"));
        assertThat(entered.made()).isTrue();
        assertThat(entered.family().number()).startsWith("H-DA-");
        var family = read(entered.family(), TODAY);
        assertThat(family.members())
                .extracting(MemberLine::role)
                .containsExactly(MemberRole.HEAD, MemberRole.SPOUSE, MemberRole.CHILD);
        assertThat(family.residence().mobile()).isEqualTo("92123456");
        assertThat(family.residence().village()).isEqualTo("تنوف");
        assertThat(family.incomes()).singleElement().satisfies(income -> {
            assertThat(income.amount()).isEqualTo(Money.of("325.500"));
            assertThat(income.person()).isEqualTo(family.members().get(1).person());
        });
    }

    @Test
    void whoeverHasNeitherNumberNorPhoneIsEnteredToo() {
        var fields = Applications.command(Channel.COUNTER, null, null, HelpKind.EMERGENCY_AID);
        var declared = family().with("self.idKind", "NONE");
        var entered = onDatabase(entities -> entry(entities, NOW)
                .enter(
                        new CaseReference(Ids.next(), "A-26-004217-4", NIZWA, 1),
                        MinimumFields.of(fields),
                        Declaration.of(declared.answers(), Optional.empty(), TODAY),
                        TODAY));
        assertThat(entered.made()).isTrue();
        var family = read(entered.family(), TODAY);
        assertThat(family.residence().mobile()).isEmpty();
        assertThat(family.members().get(0).role()).isEqualTo(MemberRole.HEAD);
    }

    /** What the registry holds comes back as the answers it was entered from: nobody is asked twice. */
    @Test
    void aKnownFamilyIsNotAskedAgain() {
        var declared = anEarningFamily();
        enter(declared);
        var held = known(supervisor);
        var again = Declaration.of(held, Optional.of(applicant), TODAY);
        assertThat(again).isEqualTo(Declaration.of(declared.answers(), Optional.of(applicant), TODAY));
        assertThat(again.isComplete()).isTrue();
        assertThat(known(TestActors.in(SALALAH))).isEqualTo(Answers.NONE);
    }

    private Answers known(Actor clerk) {
        return onDatabase(entities -> new KnownFamily(
                        TestPersons.register(entities, clerk, NOW),
                        TestHouseholds.register(entities, clerk, Clock.fixed(NOW, ZoneOffset.UTC)))
                .answers(applicant));
    }

    /** A man of two wives has one family: each wife is the begin of a part of it. */
    @Test
    void severalWivesAreSubUnits() {
        var second = number();
        var entered = enter(family().person("m2", "SPOUSE", "FEMALE", "فاطمة", "فاطمة بنت علي")
                .with("m2.memberNumber", second.value()));
        assertThat(read(entered.family(), TODAY).members()).hasSize(3);
        assertThat(subUnits(entered.family())).containsExactly(0, 1, 2);
    }

    @Test
    void whoeverIsKnownIsMatchedByHisNumberAndBroughtUpToDate() {
        var known = onDatabase(entities -> TestPersons.register(entities, supervisor, NOW.minus(Duration.ofDays(30)))
                .register(wife, TestPersons.aPerson().widowed().build(), SALALAH, 1, TODAY.minusDays(30)));
        var family = read(enter(family()).family(), TODAY);
        assertThat(family.members().get(1).person()).isEqualTo(known);
        var summaries = onDatabase(
                entities -> TestPersons.register(entities, supervisor, NOW).summariesOf(List.of(known.value())));
        assertThat(summaries).singleElement().satisfies(person -> assertThat(person.fullArabic())
                .startsWith("موزة"));
    }

    @Test
    void whoeverBelongsToAnotherFamilyBlocksTheEntryAndNothingIsWritten() {
        enter(family());
        var other = new CivilNumber(number().value());
        var declared = family();
        assertThat(standing(declared, other).elsewhere()).hasSize(1);
        assertThatThrownBy(() -> enter(declared, other))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                        .isEqualTo("registration.error.familyElsewhere"));
        var written = onDatabase(
                entities -> TestPersons.register(entities, supervisor, NOW).find(other));
        assertThat(written).isEmpty();
    }

    /** A duplicate flag that never cleared (OpenSPP2 #796, known-failures.md 12): what stood in the way does so no longer. */
    @Test
    void whoeverWasElsewhereIsFreeOnceTheOtherFileIsAnnulled() {
        var first = enter(family());
        var other = number();
        assertThat(standing(family(), other).elsewhere()).hasSize(1);
        onDatabase(entities -> {
            entry(entities, NOW).close(first.family().id());
            return null;
        });
        assertThat(standing(family(), other).elsewhere()).isEmpty();
        assertThat(enter(family(), other).made()).isTrue();
    }

    /** Red if {@code enter} takes no turns: the second ends in a violated constraint, which nobody can read. */
    @Test
    void twoDecisionsOnOnePersonAtTheSameTimeEnterHimOnceAndExplainThemselves() {
        var ends = Stream.of(applicant, number())
                .map(by -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return "entered " + enter(family(), by).made();
                    } catch (BusinessException refused) {
                        return refused.code();
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(ends).containsExactlyInAnyOrder("entered true", "registration.error.familyElsewhere");
    }

    @Test
    void aFamilyThatStandsInTheRegistryKeepsItsFile() {
        var first = enter(family());
        var again = enter(family().with("home.village", "بركة الموز"));
        assertThat(again).isEqualTo(new EnteredFamily(first.family(), false));
        assertThat(read(first.family(), TODAY).residence().village()).isEqualTo("تنوف");
    }

    /** Also with nothing told of its home: the family is found by its id in any case. */
    @Test
    void theFileOfARegisteredFamilyIsFoundWhole() {
        var entered = enter(family());
        var found = onDatabase(entities ->
                households(entities, supervisor).find(entered.family().id()));
        assertThat(found).contains(read(entered.family(), TODAY));
        var homeless = onDatabase(entities -> {
            var households = households(entities, supervisor);
            var person = TestPersons.register(entities, supervisor, NOW)
                    .register(number(), TestPersons.aPerson().build(), NIZWA, 1, TODAY);
            var family = households.register(new RegisterHousehold(
                    NIZWA,
                    1,
                    new Residence("OM-DA-01", "", "", "92014417"),
                    null,
                    List.of(new EnterMember(person, MemberRole.HEAD, 0)),
                    List.of(),
                    TODAY));
            entities.flush();
            return households.find(family.id()).orElseThrow();
        });
        assertThat(homeless.dwelling()).isEmpty();
        assertThat(homeless.members()).hasSize(1);
        var stranger = onDatabase(entities -> households(entities, TestActors.in(SALALAH))
                .find(entered.family().id()));
        assertThat(stranger).isEmpty();
    }

    /** That somebody has a family is known everywhere; what is known of it and of him, within reach. Red without the reach in the join. */
    @Test
    void theFamiliesOfTheDeclaredComeWithTheWholeOfTheApplicants() {
        var entered = enter(anEarningFamily());
        var whole = read(entered.family(), TODAY);
        var numbers = List.of(applicant, wife, number());
        for (var reader : List.of(supervisor, TestActors.in(SALALAH))) {
            onDatabase(entities -> {
                var found = TestPersons.register(entities, reader, NOW).found(numbers);
                assertThat(found).extracting(FoundPerson::number).containsExactlyInAnyOrder(applicant, wife);
                var ids = found.stream().collect(Collectors.toMap(FoundPerson::number, FoundPerson::id));
                var belonging = households(entities, reader).belonging(ids.values(), ids.get(wife));
                assertThat(belonging.families())
                        .containsOnly(
                                Map.entry(ids.get(applicant), entered.family()),
                                Map.entry(ids.get(wife), entered.family()));
                if (reader == supervisor) {
                    assertThat(belonging.own()).contains(whole);
                    assertThat(found).allMatch(one -> one.summary().isPresent());
                } else {
                    assertThat(belonging.own()).isEmpty();
                    assertThat(found).allMatch(one -> one.summary().isEmpty());
                }
                return null;
            });
        }
    }

    /** The applicant's own family in another office's area is elsewhere too, with everybody of it. */
    @Test
    void aFamilyOfAnotherOfficeIsElsewhere() {
        enter(family());
        var standing = onDatabase(entities -> entry(entities, NOW)
                .standing(Declaration.of(family().answers(), Optional.of(applicant), TODAY), SALALAH, Set.of()));
        assertThat(standing.own()).isEmpty();
        assertThat(standing.elsewhere()).hasSize(2);
    }

    /** The entry is closed from today on; what was known until then can still be read. */
    @Test
    void anAnnulledEntryIsClosedAndNotErased() {
        var entered = enter(anEarningFamily());
        var later = NOW.plus(Duration.ofDays(10));
        onDatabase(entities -> {
            entry(entities, later).close(entered.family().id());
            return null;
        });
        var now = onDatabase(entities -> read(entities, later, entered.family(), TODAY.plusDays(10)));
        assertThat(now.state()).isEqualTo(HouseholdState.ANNULLED);
        assertThat(now.members()).isEmpty();
        assertThat(now.dwelling()).isEmpty();
        assertThat(now.incomes()).isEmpty();
        var before = onDatabase(entities -> read(entities, later, entered.family(), TODAY.plusDays(9)));
        assertThat(before.state()).isEqualTo(HouseholdState.ACTIVE);
        assertThat(before.members()).hasSize(2);
        assertThat(before.dwelling()).isPresent();
        assertThat(before.incomes()).isNotEmpty();
        assertThat(enter(family(), applicant, later).made())
                .as("they are free for the right file")
                .isTrue();
    }

    private TestDeclarations family() {
        return aCouple().with("m1.memberNumber", wife.value());
    }

    private TestDeclarations anEarningFamily() {
        return family().with("income.none", "")
                .with("i1.receiver", "m1")
                .with("i1.incomeKind", "WAGE")
                .with("i1.amount", "325.500")
                .with("i1.period", "MONTH");
    }

    private EnteredFamily enter(TestDeclarations declared) {
        return enter(declared, applicant);
    }

    private EnteredFamily enter(TestDeclarations declared, CivilNumber by) {
        return enter(declared, by, NOW);
    }

    private EnteredFamily enter(TestDeclarations declared, CivilNumber by, Instant now) {
        var day = AsOf.now(now).day();
        return onDatabase(entities -> entry(entities, now)
                .enter(
                        new CaseReference(Ids.next(), "A-26-004217-4", NIZWA, 1),
                        MinimumFields.of(Applications.command(HelpKind.EMERGENCY_AID)),
                        Declaration.of(declared.answers(), Optional.of(by), day),
                        day));
    }

    private FamilyStanding standing(TestDeclarations declared, CivilNumber by) {
        return onDatabase(entities -> entry(entities, NOW)
                .standing(Declaration.of(declared.answers(), Optional.of(by), TODAY), NIZWA, Set.of()));
    }

    private FamilyEntry entry(EntityManager entities, Instant now) {
        return new FamilyEntry(
                TestPersons.register(entities, supervisor, now),
                TestHouseholds.register(entities, supervisor, Clock.fixed(now, ZoneOffset.UTC)),
                new Turns(entities));
    }

    private static Households households(EntityManager entities, Actor reader) {
        return TestHouseholds.register(entities, reader, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private HouseholdDetails read(HouseholdReference family, LocalDate day) {
        return onDatabase(entities -> read(entities, NOW, family, day));
    }

    private HouseholdDetails read(EntityManager entities, Instant now, HouseholdReference family, LocalDate day) {
        return TestHouseholds.register(entities, supervisor, Clock.fixed(now, ZoneOffset.UTC))
                .get(CaseNumber.parse(family.number()), new AsOf(day, now));
    }

    private static List<Integer> subUnits(HouseholdReference family) {
        List<?> rows = onDatabase(entities -> entities.createNativeQuery(
                        "select coalesce(sub_unit, 0) from membership where household_id = cast(? as uuid) order by 1")
                .setParameter(1, family.id().toString())
                .getResultList());
        return rows.stream().map(value -> ((Number) value).intValue()).toList();
    }

    private static <T> T onDatabase(Function<EntityManager, T> work) {
        return TestPersistence.inTransaction(work);
    }

    private static CivilNumber number() {
        return new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(200_000_000, 999_999_999)));
    }
}
