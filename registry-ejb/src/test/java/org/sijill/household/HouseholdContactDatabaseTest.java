package org.sijill.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.household.Registry.onDatabase;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.AsOf;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.CountedStatements;
import org.sijill.common.NotAvailableException;
import org.sijill.security.Actor;
import org.sijill.security.TestActors;

/** The phone and the landmark of a family, and what was known of them before. */
class HouseholdContactDatabaseTest {

    private static final Actor CLERK = TestActors.in(NIZWA);
    private static final Contact NEW = new Contact("99887766", "خلف المسجد");

    private static CaseNumber aFamily(Registry registry) {
        return registry.family(
                NIZWA,
                1,
                "91234567",
                registry.person("راشد بن سالم الزبرجدي", NIZWA),
                registry.person("مريم بنت راشد الزبرجدية", NIZWA));
    }

    private static void correct(Registry registry, FamilyDetails shown, Contact contact) {
        registry.as(CLERK)
                .correctContact(
                        shown.household().id(),
                        new CorrectContact(contact, shown.household().version()));
        registry.entities.flush();
        registry.entities.clear();
    }

    @Test
    void theFamilyIsSeenWholeInFiveStatements() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            var service = registry.as(CLERK);
            assertThat(CountedStatements.during(registry.entities, () -> {
                        var family = service.details(number);
                        registry.entities.flush();
                        assertThat(family.members())
                                .extracting(
                                        member -> member.person().orElseThrow().fullArabic())
                                .containsExactly("راشد بن سالم الزبرجدي", "مريم بنت راشد الزبرجدية");
                        assertThat(family.former()).isEmpty();
                        assertThat(family.contacts()).hasSize(1);
                    }))
                    .isEqualTo(5);
        });
    }

    @Test
    void whatWasKnownBeforeStaysReadableWithWhoAndWhen() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            var told = registry.now();
            registry.later(Duration.ofDays(2));
            correct(registry, registry.as(CLERK).details(number), NEW);
            var changed = registry.now();
            registry.later(Duration.ofMinutes(5));
            correct(registry, registry.as(CLERK).details(number), new Contact("91234568", "خلف المسجد"));

            var contacts = registry.as(CLERK).details(number).contacts();
            assertThat(contacts)
                    .extracting(line -> line.contact().mobile())
                    .containsExactly("91234568", "99887766", "91234567");
            assertThat(contacts.get(0).until()).isEmpty();
            assertThat(contacts.get(1)).returns(changed, ContactLine::since).returns(CLERK.id(), ContactLine::by);
            assertThat(contacts.get(1).until()).contains(registry.now());
            assertThat(contacts.get(2).since()).isEqualTo(told);
            assertThat(contacts.get(2).until()).contains(changed);
            assertThat(registry.as(CLERK).details(number).household().residence())
                    .isEqualTo(new Residence("OM-DA-01", "بركة الموز", "خلف المسجد", "91234568"));
        });
    }

    /** ADR 0021: what was so, and what was thought to be so, can be shown for any day. */
    @Test
    void theDayBeforeItStillWasTheOldPhone() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            registry.later(Duration.ofDays(2));
            var before = registry.now().minusSeconds(1);
            correct(registry, registry.as(CLERK).details(number), NEW);
            var today = LocalDate.of(2026, 11, 28);
            var register =
                    TestHouseholds.register(registry.entities, CLERK, Clock.fixed(registry.now(), ZoneOffset.UTC));
            assertThat(register.get(number, new AsOf(today, registry.now()))
                            .residence()
                            .mobile())
                    .isEqualTo("99887766");
            assertThat(register.get(number, new AsOf(today.minusDays(1), registry.now()))
                            .residence()
                            .mobile())
                    .isEqualTo("91234567");
            assertThat(register.get(number, new AsOf(today, before)).residence().mobile())
                    .isEqualTo("91234567");
        });
    }

    /** Red if {@code contacts} gives a line for each row: a file that only changed its state was not reached otherwise before. */
    @Test
    void aFileThatChangesItsStateIsReachedAsBefore() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            var id = registry.as(CLERK).details(number).household().id();
            for (var state : List.of(HouseholdState.STALE, HouseholdState.STALE, HouseholdState.SUSPENDED)) {
                registry.later(Duration.ofDays(30));
                register(registry).become(id, state);
            }
            var family = registry.as(CLERK).details(number);
            assertThat(family.household().state()).isEqualTo(HouseholdState.SUSPENDED);
            assertThat(family.contacts()).singleElement().satisfies(line -> assertThat(line.until())
                    .isEmpty());
            correct(registry, family, NEW);
            assertThat(registry.as(CLERK).details(number).contacts())
                    .extracting(line -> line.contact().mobile())
                    .containsExactly("99887766", "91234567");
        });
    }

    @Test
    void aFileGoesAlongItsStatesAlone() {
        onDatabase(registry -> {
            var id = registry.as(CLERK).details(aFamily(registry)).household().id();
            assertThatThrownBy(() -> register(registry).become(id, HouseholdState.CLOSED))
                    .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo("household.error.state"));
        });
    }

    private static Households register(Registry registry) {
        return TestHouseholds.register(registry.entities, CLERK, Clock.fixed(registry.now(), ZoneOffset.UTC));
    }

    @Test
    void theNewPhoneFindsTheFamilyAndTheOldOneNoMore() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            correct(registry, registry.as(CLERK).details(number), NEW);
            assertThat(registry.as(CLERK).search("99887766").rows())
                    .extracting(HouseholdMatch::number)
                    .contains(number.toString());
            assertThat(registry.as(CLERK).search("91234567").rows())
                    .extracting(HouseholdMatch::number)
                    .doesNotContain(number.toString());
        });
    }

    /** Drop the comparison of versions, and the second overwrites the first unseen. */
    @Test
    void whoeverWasOvertakenIsToldAndOverwritesNothing() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            var shown = registry.as(CLERK).details(number);
            correct(registry, shown, NEW);
            assertThatThrownBy(() -> correct(registry, shown, new Contact("91234500", "")))
                    .isInstanceOf(ChangedMeanwhileException.class);
            assertThat(registry.as(CLERK)
                            .details(number)
                            .household()
                            .residence()
                            .mobile())
                    .isEqualTo("99887766");
        });
    }

    @Test
    void whatIsTheSameIsNotWrittenAgain() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            var shown = registry.as(CLERK).details(number);
            correct(registry, shown, Contact.of(shown.household().residence()));
            var after = registry.as(CLERK).details(number);
            assertThat(after.contacts()).hasSize(1);
            assertThat(after.household().version()).isEqualTo(shown.household().version());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9123456", "912345678", "24123456", "81234567", "abc", "<script>"})
    void aWrongPhoneIsRefused(String typed) {
        assertThatThrownBy(() -> Contact.typed(typed, ""))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                        .isEqualTo("household.error.mobile"));
    }

    @ParameterizedTest
    @CsvSource({"٩٢٠١٤٤١٧", "9201 4417", "+968 92014417", "0096892014417", "92-01-44-17"})
    void aPhoneIsReadHoweverItIsWritten(String typed) {
        assertThat(Contact.typed(typed, " ").mobile()).isEqualTo("92014417");
    }

    @Test
    void aLandmarkIsNoNovel() {
        assertThat(Contact.typed("92014417", "م".repeat(200)).landmark()).hasSize(200);
        assertThatThrownBy(() -> Contact.typed("92014417", "م".repeat(201)))
                .hasMessageContaining("household.error.landmark");
    }

    @Test
    void anotherOfficesFamilyIsNeitherSeenNorChanged() {
        onDatabase(registry -> {
            var number = aFamily(registry);
            var shown = registry.as(CLERK).details(number);
            for (var other : List.of(TestActors.in(SALALAH), TestActors.atLevel(0, CLERK))) {
                assertThatThrownBy(() -> registry.as(other).details(number)).isInstanceOf(NotAvailableException.class);
                assertThatThrownBy(() -> registry.as(other)
                                .correctContact(
                                        shown.household().id(),
                                        new CorrectContact(
                                                NEW, shown.household().version())))
                        .isInstanceOf(NotAvailableException.class);
            }
        });
    }

    /** That somebody is there is seen; who it is, is not. */
    @Test
    void aMemberOfAHigherLevelIsNotNamed() {
        onDatabase(registry -> {
            var number = registry.family(
                    NIZWA,
                    1,
                    "91827364",
                    registry.person("أحمد بن عيسى الزبرجدي", NIZWA),
                    registry.person(Registry.aNumber(), "ياقوتة بنت أحمد الزبرجدية", "", NIZWA, 3));
            assertThat(registry.as(CLERK).details(number).members())
                    .extracting(member -> member.person().isPresent())
                    .containsExactly(true, false);
        });
    }
}
