package org.sijill.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.declaration.TestDeclarations.aCouple;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.common.BusinessException;
import org.sijill.common.Money;
import org.sijill.common.WrongFieldsException;
import org.sijill.household.MemberRole;
import org.sijill.person.BirthAccuracy;
import org.sijill.person.MaritalStatus;
import org.sijill.person.WorkStatus;
import org.sijill.security.CivilNumber;

class DeclarationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Optional<CivilNumber> APPLICANT = Optional.of(new CivilNumber("10483526"));
    private static final Part WIFE = new Part(Question.MEMBER, 1);
    private static final Part CHILD = new Part(Question.MEMBER, 2);

    @Test
    void aFamilyThatAnsweredEverythingIsComplete() {
        var declared = read(aCouple());
        assertThat(declared.open()).isEmpty();
        assertThat(declared.persons().get(Part.SELF).civilNumber()).isEqualTo(APPLICANT);
        assertThat(declared.persons().get(WIFE).role()).isEqualTo(MemberRole.SPOUSE);
        assertThat(declared.home().orElseThrow().village()).isEqualTo("تنوف");
    }

    @Test
    void whoSaidNothingYetIsAskedEverything() {
        assertThat(Declaration.of(Answers.NONE, APPLICANT, TODAY).open())
                .containsExactly(OpenQuestion.SELF, OpenQuestion.HOME, OpenQuestion.INCOME);
    }

    @ParameterizedTest
    @CsvSource({
        "self.fullArabic,'',SELF",
        "self.tribe,'',SELF",
        "self.fullEnglish,راشد العبري,SELF",
        "m1.bornOn,26/11/2027,MEMBERS",
        "m1.memberNumber,10483526,MEMBERS",
        "m1.memberNumber,'',MEMBERS",
        "m1.role,HEAD,HEAD",
        "self.role,SPOUSE,HEAD",
        "m1.sex,MALE,SPOUSE",
        "m1.role,CHILD,GENERATION",
        "m1.role,PARENT,GENERATION",
        "home.rooms,many,HOME",
        "income.none,'',INCOME",
        "i1.amount,12,INCOME"
    })
    void whatIsNotAnsweredRightlyStaysOpen(String field, String text, OpenQuestion question) {
        assertThat(read(aCouple().with(field, text)).open()).containsExactly(question);
    }

    @Test
    void anIncomeOfSomebodyWhoIsNotDeclaredIsOpen() {
        var incomes = aCouple()
                .with("i1.receiver", "m7")
                .with("i1.incomeKind", "WAGE")
                .with("i1.amount", "٣٢٥٫٥")
                .with("i1.period", "MONTH");
        assertThat(read(incomes).open()).containsExactly(OpenQuestion.INCOME);
        var income = read(incomes.with("i1.receiver", "m1"))
                .incomes()
                .values()
                .iterator()
                .next();
        assertThat(income.amount()).isEqualTo(Money.of("325.500"));
        assertThat(income.receiver()).isEqualTo(WIFE);
    }

    @Nested
    class Persons {

        @Test
        void aChildNeedsNoWorkAndIsSingle() {
            var child = read(aCouple()
                            .person("m2", "CHILD", "FEMALE", "زينب", "زينب بنت راشد بن سالم العبرية")
                            .with("m2.bornOn", "٢٦-١١-٢٠١٢")
                            .with("m2.maritalStatus", "")
                            .with("m2.workStatus", ""))
                    .persons()
                    .get(CHILD);
            assertThat(child.description().workStatus()).isEqualTo(WorkStatus.CHILD);
            assertThat(child.description().maritalStatus()).isEqualTo(MaritalStatus.SINGLE);
            assertThat(child.ageOn(TODAY)).isEqualTo(14);
        }

        /** Fifteen on this day: the last day without work is the one before. */
        @Test
        void whoeverIsFifteenSaysWhatHeDoes() {
            var answers = aCouple().with("m1.bornOn", "26/11/2011").with("m1.workStatus", "");
            assertRefused("declaration.error.workMissing", answers, WIFE);
            assertThat(read(answers.with("m1.bornOn", "27/11/2011")).open()).isEmpty();
        }

        @Test
        void whoeverKnowsOnlyTheYearSaysTheYear() {
            var description = read(aCouple().with("self.bornOn", "١٩٤٨"))
                    .persons()
                    .get(Part.SELF)
                    .description();
            assertThat(description.bornOn()).isEqualTo(LocalDate.of(1948, 1, 1));
            assertThat(description.bornAccuracy()).isEqualTo(BirthAccuracy.YEAR_ONLY);
        }

        /** Required, format and what hangs together, in one round: nobody is sent back for the next. */
        @Test
        void allThatIsWrongWithAPersonIsToldAtOnce() {
            var answers = aCouple()
                    .with("m1.role", "")
                    .with("m1.given", "Moza 2")
                    .with("m1.tribe", "")
                    .with("m1.memberNumber", "")
                    .with("m1.sex", "")
                    .with("m1.bornOn", "31/2/1980");
            assertThatThrownBy(() -> Declaration.require(answers.answers(), WIFE, APPLICANT, TODAY))
                    .isInstanceOfSatisfying(WrongFieldsException.class, refused -> assertThat(codes(refused))
                            .containsExactlyInAnyOrderEntriesOf(Map.of(
                                    "role", "common.error.required",
                                    "given", "person.error.nameSigns",
                                    "tribe", "person.error.nameOmani",
                                    "memberNumber", "declaration.error.numberMissing",
                                    "sex", "common.error.required",
                                    "bornOn", "common.error.date")));
        }

        private static Map<String, String> codes(WrongFieldsException refused) {
            return refused.wrong().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, wrong -> wrong.getValue().code()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Moza 2", "موزة ٢", "<script>", "Moza & Co", "Moza/Ali", "---", "a@b"})
        void whatStandsInNoNameIsRefused(String name) {
            assertRefused("person.error.nameSigns", aCouple().with("m1.grandfather", name), WIFE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "D'Souza",
                    "O’Brien",
                    "Al-Balushi",
                    "St. John",
                    "José",
                    "عبد الله",
                    "अनिता",
                    "آل‑سعيد",
                    "مُحَمَّد"
                })
        void namesOfEveryScriptAreTaken(String name) {
            assertThat(read(aCouple().with("m1.grandfather", name)).open()).isEmpty();
        }

        @Test
        void whoeverHasNoNumberSaysSo() {
            var answers = aCouple().with("m1.memberNumber", "");
            assertRefused("declaration.error.numberMissing", answers, WIFE);
            assertThat(read(answers.with("m1.idKind", "NONE"))
                            .persons()
                            .get(WIFE)
                            .civilNumber())
                    .isEmpty();
        }

        /** What the card says is kept: vowel marks, tatweel and all. */
        @Test
        void theNameIsKeptAsItIsPrinted() {
            var name = "مُـحَمَّد بن سـالم العَبْريّ";
            assertThat(read(aCouple().with("self.fullArabic", name))
                            .persons()
                            .get(Part.SELF)
                            .description()
                            .name()
                            .fullArabic())
                    .isEqualTo(name);
        }
    }

    @Nested
    class Parts {

        @Test
        void aPartIsNamedAndFoundByItsName() {
            assertThat(Part.find("m30")).contains(new Part(Question.MEMBER, 30));
            assertThat(Part.find("m31")).isEmpty();
            assertThat(Part.find("m0")).isEmpty();
            assertThat(Part.find("self1")).isEmpty();
            assertThat(Part.find("")).isEmpty();
        }

        @Test
        void whatIsTakenAwayLeavesItsPlaceToTheNext() {
            var answers = aCouple()
                    .person("m2", "CHILD", "MALE", "سالم", "سالم بن راشد")
                    .answers();
            assertThat(answers.parts(Question.MEMBER)).containsExactly(WIFE, CHILD);
            assertThat(answers.free(Question.MEMBER)).contains(new Part(Question.MEMBER, 3));
            var fewer = answers.with(Answers.NONE.as(WIFE));
            assertThat(fewer.parts(Question.MEMBER)).containsExactly(CHILD);
            assertThat(fewer.free(Question.MEMBER)).contains(WIFE);
        }
    }

    private static void assertRefused(String code, TestDeclarations answers, Part part) {
        assertThatThrownBy(() -> Declaration.require(answers.answers(), part, APPLICANT, TODAY))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static Declaration read(TestDeclarations answers) {
        return Declaration.of(answers.answers(), APPLICANT, TODAY);
    }
}
