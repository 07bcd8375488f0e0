package org.sijill.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sijill.household.Registry.aNumber;
import static org.sijill.household.Registry.onDatabase;
import static org.sijill.security.TestActors.NIZWA;
import static org.sijill.security.TestActors.SALALAH;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.CountedStatements;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.TestActors;

/** All names are invented. The tribe is one that no other test writes, so that others' families are not found. */
class HouseholdSearchDatabaseTest {

    private static final Actor CLERK = TestActors.in(NIZWA);

    private static List<String> found(Registry registry, Actor actor, String typed) {
        return registry.as(actor).search(typed).rows().stream()
                .map(HouseholdMatch::number)
                .toList();
    }

    /** Drop {@code oneSpelling} from NameKey, and these go red. */
    @ParameterizedTest
    @CsvSource({
        "أحمد بن عيسى بن حمزة الزبرجدي, احمد عيسي حمزه الزبرجدى",
        "أحمد بن عيسى بن حمزة الزبرجدي, الزبرجدي أحمد",
        "أحمد بن عيسى بن حمزة الزبرجدي, إحمد الزبرج",
        "آمنة بنت هدى الزبرجدية, امنه الزبرجدي",
        "آمنة بنت هدى الزبرجدية, أمنة هدي الزبرجديه",
        "مُوسَى بن فؤاد الزبرجدي, موسى فواد الزبـــرجدي",
        "عبد الله بن رائد الزبرجدي, عبدالله الزبرجدي",
        "عبد الله بن رائد الزبرجدي, عبد الله الزب",
        "أحمد بن عيسى الزبرجدي, زبرجدي",
        "أحمد بن عيسى الزبرجدي, برجد احمد"
    })
    void anOldSpellingFindsTheFamily(String name, String typed) {
        onDatabase(registry -> {
            var number = registry.family(NIZWA, 1, "91234567", registry.person(name, NIZWA));
            assertThat(found(registry, CLERK, typed)).containsExactly(number.toString());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"جدي سالم", "أحمد سالم الزبرجدي", "الزبرجديون", "ال", "أح", "دي", "بن", "%_%"})
    void whatIsNoPartOfTheNameOrIsTooLittleFindsNothing(String typed) {
        onDatabase(registry -> {
            registry.family(NIZWA, 1, "91234567", registry.person("أحمد بن عيسى الزبرجدي", NIZWA));
            assertThat(found(registry, CLERK, typed)).isEmpty();
        });
    }

    @Test
    void aNameInLatinLettersFindsItToo() {
        onDatabase(registry -> {
            var head = registry.person(aNumber(), "أحمد بن عيسى الزبرجدي", "Ahmed Issa Al-Zabarjadi", NIZWA, 1);
            var number = registry.family(NIZWA, 1, "91234567", head);
            assertThat(found(registry, CLERK, "zabarjadi AHM")).containsExactly(number.toString());
            assertThat(found(registry, CLERK, "Al-Zabar")).containsExactly(number.toString());
            assertThat(found(registry, CLERK, "abarjad")).containsExactly(number.toString());
            assertThat(found(registry, CLERK, "ahmed issa")).contains(number.toString());
        });
    }

    @Test
    void aPartOfEachNumberFindsItInDigitsOfEitherScript() {
        onDatabase(registry -> {
            var civil = aNumber();
            var number = registry.family(
                    NIZWA, 1, "91827364", registry.person(civil, "أحمد بن عيسى الزبرجدي", "", NIZWA, 1));
            var whole = number.toString();
            assertThat(found(registry, CLERK, civil.value())).containsExactly(whole);
            assertThat(found(registry, CLERK, arabic(civil.value().substring(1, 9))))
                    .containsExactly(whole);
            assertThat(found(registry, CLERK, "1827364")).containsExactly(whole);
            assertThat(found(registry, CLERK, "٩١٨٢ ٧٣٦٤")).containsExactly(whole);
            assertThat(found(registry, CLERK, "+96891827364")).containsExactly(whole);
            assertThat(found(registry, CLERK, whole)).containsExactly(whole);
            assertThat(found(registry, CLERK, whole.replace("-", "").toLowerCase(java.util.Locale.ROOT)))
                    .containsExactly(whole);
            assertThat(found(registry, CLERK, arabic(whole.substring(5)))).contains(whole);
        });
    }

    @Test
    void aNameAndAScrapNarrowTogether() {
        onDatabase(registry -> {
            var one = registry.family(NIZWA, 1, "91115507", registry.person("راشد بن سالم الزبرجدي", NIZWA));
            var other = registry.family(NIZWA, 1, "91116608", registry.person("راشد بن حمود الزبرجدي", NIZWA));
            assertThat(found(registry, CLERK, "راشد الزبرجدي"))
                    .containsExactlyInAnyOrder(one.toString(), other.toString());
            assertThat(found(registry, CLERK, "راشد الزبرجدى 5507")).containsExactly(one.toString());
            assertThat(found(registry, CLERK, "٦٦٠٨ الزبرجدي راشد")).containsExactly(other.toString());
            assertThat(registry.as(CLERK)
                            .search("راشد الزبرجدي 5507")
                            .rows()
                            .get(0)
                            .reasons())
                    .containsExactly(
                            new MatchReason(MatchReason.Kind.NAME, ""),
                            new MatchReason(MatchReason.Kind.MOBILE, "5507"));
        });
    }

    @Test
    void aFamilyIsFoundByEachMemberAndOnce() {
        onDatabase(registry -> {
            var head = registry.person("راشد بن سالم الزبرجدي", NIZWA);
            var child = registry.person("مريم بنت راشد الزبرجدية", NIZWA);
            var number = registry.family(NIZWA, 1, "91115507", head, child);
            var byChild = registry.as(CLERK).search("مريم الزبرجدي").rows();
            assertThat(byChild).extracting(HouseholdMatch::number).containsExactly(number.toString());
            assertThat(byChild.get(0).member().id()).isEqualTo(child.value());
            assertThat(byChild.get(0).role()).isEqualTo(MemberRole.CHILD);
            assertThat(byChild.get(0).headName()).isEqualTo("راشد بن سالم الزبرجدي");
            var byTribe = registry.as(CLERK).search("الزبرجدي").rows();
            assertThat(byTribe).extracting(HouseholdMatch::number).containsExactly(number.toString());
            assertThat(byTribe.get(0).member().id()).isEqualTo(head.value());
        });
    }

    @Test
    void fiveAreShownAndItIsSaidThatThereAreMore() {
        onDatabase(registry -> {
            for (var count = 1; count <= 6; count++) {
                registry.family(NIZWA, 1, "9111550" + count, registry.person("راشد بن سالم الزبرجدي", NIZWA));
                var matches = registry.as(CLERK).search("راشد الزبرجدي");
                assertThat(matches.rows()).hasSize(Math.min(count, 5));
                assertThat(matches.more()).isEqualTo(count > 5);
            }
        });
    }

    @Test
    void wholeWordsComeBeforeBeginningsThoseBeforeOtherPartsAndHeadsBeforeOthers() {
        onDatabase(registry -> {
            var within = registry.family(NIZWA, 1, "91115500", registry.person("مراشد بن سالم الزبرجدي", NIZWA));
            var begins = registry.family(NIZWA, 1, "91115501", registry.person("راشدة بنت سالم الزبرجدية", NIZWA));
            var child = registry.family(
                    NIZWA,
                    1,
                    "91115502",
                    registry.person("حمود بن سالم الزبرجدي", NIZWA),
                    registry.person("راشد بن حمود الزبرجدي", NIZWA));
            var head = registry.family(NIZWA, 1, "91115503", registry.person("راشد بن سيف الزبرجدي", NIZWA));
            assertThat(found(registry, CLERK, "راشد الزبرجدي"))
                    .containsExactly(head.toString(), child.toString(), begins.toString(), within.toString());
        });
    }

    /** Take {@code scope.restrict} out of the search, and this goes red. */
    @Test
    void anotherOfficesFamilyIsFoundByNoScrap() {
        onDatabase(registry -> {
            var civil = aNumber();
            var number = registry.family(
                    SALALAH, 1, "91827364", registry.person(civil, "أحمد بن عيسى الزبرجدي", "", SALALAH, 1));
            for (var typed : List.of(
                    "أحمد الزبرجدي",
                    civil.value(),
                    civil.value().substring(0, 6),
                    "91827364",
                    number.toString(),
                    "الزبرجدي 7364")) {
                assertThat(found(registry, CLERK, typed)).as(typed).isEmpty();
                assertThat(found(registry, TestActors.in(SALALAH), typed))
                        .as(typed)
                        .hasSize(1);
            }
        });
    }

    @Test
    void fromLevelThreeOnOnlyTheWholeNumberFindsIt() {
        onDatabase(registry -> {
            var civil = aNumber();
            var number = registry.family(
                    NIZWA, 3, "91827364", registry.person(civil, "أحمد بن عيسى الزبرجدي", "", NIZWA, 3));
            var officer = TestActors.atLevel(4, CLERK);
            for (var typed : List.of("أحمد الزبرجدي", civil.value(), "91827364")) {
                assertThat(found(registry, officer, typed)).as(typed).isEmpty();
            }
            assertThat(found(registry, officer, number.toString())).containsExactly(number.toString());
            assertThat(found(registry, CLERK, number.toString())).isEmpty();
        });
    }

    /** A member of a higher level does not lead to the family, and is not named with it. */
    @Test
    void aHiddenMemberOfAnOpenFamilyIsNotFound() {
        onDatabase(registry -> {
            var hidden = aNumber();
            var number = registry.family(
                    NIZWA,
                    1,
                    "91827364",
                    registry.person("أحمد بن عيسى الزبرجدي", NIZWA),
                    registry.person(hidden, "ياقوتة بنت أحمد الزبرجدية", "", NIZWA, 3));
            for (var actor : List.of(CLERK, TestActors.atLevel(4, CLERK))) {
                assertThat(found(registry, actor, "ياقوتة")).isEmpty();
                assertThat(found(registry, actor, hidden.value())).isEmpty();
                assertThat(found(registry, actor, "أحمد الزبرجدي")).containsExactly(number.toString());
            }
        });
    }

    @Test
    void itTakesThreeStatements() {
        onDatabase(registry -> {
            registry.family(NIZWA, 1, "91115507", registry.person("راشد بن سالم الزبرجدي", NIZWA));
            var service = registry.as(CLERK);
            assertThat(CountedStatements.during(registry.entities, () -> {
                        service.search("راشد الزبرجدي 5507");
                        registry.entities.flush();
                    }))
                    .as("families, their members, the audit line")
                    .isEqualTo(3);
        });
    }

    // registered with which office

    private static Optional<String> told(Registry registry, Actor actor, CivilNumber number) {
        return registry.as(actor).whereRegistered(number).office().map(Object::toString);
    }

    @Test
    void ofSomebodyElsewhereTheOfficeIsToldAndTheQuestionKept() {
        onDatabase(registry -> {
            var civil = aNumber();
            var person = registry.person(civil, "أحمد بن عيسى الزبرجدي", "", SALALAH, 2);
            assertThat(told(registry, CLERK, civil)).contains("OM-ZU-01");
            assertThat(told(registry, CLERK, aNumber())).isEmpty();
            assertThat(registry.entities
                            .createQuery(
                                    "select e.subjectId from AuditEvent e where e.action = 'household.whereRegistered'"
                                            + " and e.actorId = :by order by e.subjectId",
                                    String.class)
                            .setParameter("by", CLERK.id().toString())
                            .getResultList())
                    .containsExactlyInAnyOrder(person.toString(), "nobody");
        });
    }

    @Test
    void ofLevelThreeAndOfTheOwnAreaNothingIsTold() {
        onDatabase(registry -> {
            var hidden = aNumber();
            var own = aNumber();
            registry.person(hidden, "أحمد بن عيسى الزبرجدي", "", SALALAH, 3);
            registry.person(own, "سيف بن عيسى الزبرجدي", "", NIZWA, 1);
            for (var actor : List.of(CLERK, TestActors.atLevel(4, CLERK))) {
                assertThat(told(registry, actor, hidden)).isEmpty();
                assertThat(told(registry, actor, own)).isEmpty();
            }
        });
    }

    @Test
    void afterThirtyQuestionsInAnHourNothingIsToldUntilTheHourIsOver() {
        onDatabase(registry -> {
            var civil = aNumber();
            registry.person(civil, "أحمد بن عيسى الزبرجدي", "", SALALAH, 1);
            for (var question = 1; question <= 30; question++) {
                assertThat(told(registry, CLERK, civil)).isPresent();
                registry.later(Duration.ofSeconds(10));
            }
            var over = registry.as(CLERK).whereRegistered(civil);
            assertThat(over.office()).isEmpty();
            assertThat(over.isRefused()).isTrue();
            assertThat(over.againInMinutes()).isEqualTo(56);
            assertThat(registry.refusals).hasSize(1);
            assertThat(told(registry, TestActors.in(NIZWA), civil))
                    .as("another account")
                    .isPresent();
            registry.later(Duration.ofMinutes(56));
            assertThat(told(registry, CLERK, civil)).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1048 3526,10483526",
        "٠١٠٤٨٣٥٢٦,10483526",
        "10483526,10483526",
        "1048,",
        "راشد 10483526,",
        "H-DA-000001-9,"
    })
    void onlyAWholeCivilNumberIsOne(String typed, String number) {
        assertThat(HouseholdQuery.civilNumber(typed).map(CivilNumber::value)).isEqualTo(Optional.ofNullable(number));
    }

    private static String arabic(String digits) {
        return digits.chars()
                .mapToObj(sign -> String.valueOf(Character.isDigit(sign) ? (char) (sign - '0' + 0x660) : (char) sign))
                .reduce("", String::concat);
    }
}
