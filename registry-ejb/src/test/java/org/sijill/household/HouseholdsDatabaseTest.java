package org.sijill.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.person.TestPersons.aPerson;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.common.AsOf;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Money;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.person.PersonId;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.TestActors;

class HouseholdsDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Residence NIZWA_HOME = new Residence("OM-DA-01", "بركة الموز", "قرب الحصن", "91234567");

    /** The register on one entity manager. */
    private static final class Fixture {

        private final EntityManager entities;
        private final Actor clerk = TestActors.in(NIZWA);
        private int numbers = 70_000_000;

        Fixture(EntityManager entities) {
            this.entities = entities;
        }

        Households as(Actor actor) {
            return TestHouseholds.register(entities, actor, Clock.fixed(NOW, ZoneOffset.UTC));
        }

        PersonId person(String name) {
            var id = TestPersons.register(entities, clerk, NOW)
                    .register(
                            new CivilNumber(Integer.toString(numbers++)),
                            aPerson().named(name).build(),
                            NIZWA,
                            1,
                            MARCH);
            entities.flush();
            return id;
        }

        CaseNumber family(int level, EnterMember... members) {
            var income = new Income(members[0].person(), IncomeKind.WAGE, Money.of("325.500"), IncomePeriod.MONTH);
            var family = as(clerk)
                    .register(new RegisterHousehold(
                            NIZWA,
                            level,
                            NIZWA_HOME,
                            new DwellingTerms(DwellingKind.ARABIC_HOUSE, Tenure.RENTED, Money.of("90.000"), 4),
                            List.of(members),
                            List.of(income),
                            MARCH));
            entities.flush();
            entities.clear();
            return CaseNumber.parse(family.number());
        }
    }

    private static void onDatabase(Consumer<Fixture> test) {
        TestPersistence.rolledBack(entities -> test.accept(new Fixture(entities)));
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(day, NOW);
    }

    @Test
    void aFamilyIsEnteredWhole() {
        onDatabase(fixture -> {
            var head = fixture.person("سالم");
            var wife = fixture.person("مريم");
            var number = fixture.family(
                    1, new EnterMember(wife, MemberRole.SPOUSE, 1), new EnterMember(head, MemberRole.HEAD, 0));

            var family = fixture.as(fixture.clerk).get(number, on(MARCH));
            assertThat(family.number()).matches("H-DA-[0-9]{6}-[0-9]").isEqualTo(number.toString());
            assertThat(family.state()).isEqualTo(HouseholdState.ACTIVE);
            assertThat(family.residence()).isEqualTo(NIZWA_HOME);
            assertThat(family.members()).extracting(MemberLine::person).containsExactly(head, wife);
            assertThat(family.dwelling().orElseThrow().rent()).isEqualTo(Money.of("90.000"));
            assertThat(family.incomes()).extracting(Income::amount).containsExactly(Money.of("325.500"));
            assertThat(fixture.as(fixture.clerk)
                            .familiesOf(List.of(wife))
                            .get(wife)
                            .id())
                    .isEqualTo(family.id());
        });
    }

    @Test
    void theDayBeforeItWasThereItIsNotThere() {
        onDatabase(fixture -> {
            var number = fixture.family(1, new EnterMember(fixture.person("سالم"), MemberRole.HEAD, 0));
            var clerk = fixture.as(fixture.clerk);
            assertThat(clerk.get(number, on(MARCH)).members()).hasSize(1);
            assertThatThrownBy(() -> clerk.get(number, on(MARCH.minusDays(1))))
                    .isInstanceOf(NotAvailableException.class);
            assertThatThrownBy(() -> clerk.get(number, new AsOf(MARCH, NOW.minusSeconds(1))))
                    .isInstanceOf(NotAvailableException.class);
        });
    }

    @Test
    void aPersonBelongsToOneFamilyAtATime() {
        onDatabase(fixture -> {
            var head = fixture.person("سالم");
            fixture.family(1, new EnterMember(head, MemberRole.HEAD, 0));
            assertThatThrownBy(() -> fixture.family(1, new EnterMember(head, MemberRole.HEAD, 0)))
                    .isInstanceOf(PersistenceException.class)
                    .hasMessageContaining("ex_membership_one_family");
        });
    }

    @Test
    void aFamilyHasExactlyOneHead() {
        onDatabase(fixture -> {
            var one = new EnterMember(fixture.person("سالم"), MemberRole.HEAD, 0);
            var other = new EnterMember(fixture.person("حمد"), MemberRole.HEAD, 0);
            assertThatThrownBy(() -> fixture.family(1, one, other))
                    .isInstanceOf(BusinessException.class)
                    .hasMessageContaining("household.error.oneHead");
        });
    }

    @Test
    void anotherOfficeAndALowerLevelDoNotSeeIt() {
        onDatabase(fixture -> {
            var number = fixture.family(3, new EnterMember(fixture.person("سالم"), MemberRole.HEAD, 0));
            var reaching = TestActors.atLevel(3, fixture.clerk);
            assertThat(fixture.as(reaching).get(number, on(MARCH)).members()).hasSize(1);
            for (var other : List.of(fixture.clerk, TestActors.atLevel(3, TestActors.in(SALALAH)))) {
                assertThatThrownBy(() -> fixture.as(other).get(number, on(MARCH)))
                        .isInstanceOf(NotAvailableException.class);
            }
        });
    }

    @Test
    void rentIsToldOfWhatIsRentedAndOfNothingElse() {
        assertThatThrownBy(() -> new DwellingTerms(DwellingKind.VILLA, Tenure.RENTED, null, 3))
                .hasMessageContaining("household.error.rent");
        assertThatThrownBy(() -> new DwellingTerms(DwellingKind.VILLA, Tenure.OWNED, Money.of("1.000"), 3))
                .hasMessageContaining("household.error.rent");
    }
}
