package org.sijill.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sijill.declaration.Answers;
import org.sijill.declaration.Declaration;
import org.sijill.declaration.Part;
import org.sijill.declaration.TestDeclarations;
import org.sijill.household.MemberRole;
import org.sijill.security.CivilNumber;

/** What a family said beside what the registers say. The couple is that of {@link TestDeclarations}. */
class RegisterComparisonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    private static final CivilNumber MAN = new CivilNumber("10483526");
    private static final CivilNumber WIFE = new CivilNumber("72004711");
    private static final String MAN_NAME = "راشد بن سالم بن حمد العبري";

    private final TestDeclarations declared = TestDeclarations.aCouple().with("m1.memberNumber", WIFE.value());
    private final Map<RegisterField, Held> man = new EnumMap<>(RegisterField.class);
    private final List<RegisteredPerson> family = new ArrayList<>();

    RegisterComparisonTest() {
        says(RegisterField.FULL_ARABIC, MAN_NAME);
        says(RegisterField.SEX, "MALE");
        says(RegisterField.BORN_ON, "1984-03-09");
        says(RegisterField.NATIONALITY, "OM");
        says(RegisterField.MARITAL_STATUS, "MARRIED");
    }

    private void says(RegisterField field, String text) {
        man.put(field, new Held(text, Confidence.EXACT));
    }

    @Test
    void whoTellsWhatTheRegisterSaysAgreesInEverything() {
        assertThat(civil()).isNotEmpty().allMatch(one -> one.verdict() == Verdict.SAME);
    }

    /** Red if names are compared letter by letter. */
    @Test
    void anotherSpellingOfANameIsNoConflict() {
        says(RegisterField.FULL_ARABIC, "راشد سالم حمد العبرى");
        assertThat(conflicts(civil())).isEmpty();
        says(RegisterField.FULL_ARABIC, "خالد بن سالم بن حمد العبري");
        assertThat(conflicts(civil())).containsExactly(RegisterAspect.NAME);
    }

    @Test
    void aBirthOfWhichOneSideKnowsTheYearAloneAgreesByTheYear() {
        declared.with("self.bornOn", "1984");
        assertThat(conflicts(civil())).isEmpty();
        declared.with("self.bornOn", "9/3/1984");
        man.put(RegisterField.BORN_ON, new Held("1984-01-01", Confidence.ESTIMATED));
        assertThat(conflicts(civil())).isEmpty();
        says(RegisterField.BORN_ON, "1984-01-01");
        assertThat(conflicts(civil())).containsExactly(RegisterAspect.BIRTH);
    }

    @Test
    void whatTheRegisterDoesNotHoldIsNoConflict() {
        man.remove(RegisterField.MARITAL_STATUS);
        man.remove(RegisterField.BORN_ON);
        assertThat(civil())
                .filteredOn(one -> one.verdict() == Verdict.NOT_HELD)
                .extracting(Compared::aspect)
                .containsExactly(RegisterAspect.BIRTH, RegisterAspect.MARITAL_STATUS);
        assertThat(conflicts(civil())).isEmpty();
    }

    @Test
    void aCardIsComparedOnceItsExpiryWasTold() {
        says(RegisterField.CARD_EXPIRES_ON, "2028-11-24");
        assertThat(conflicts(civil())).isEmpty();
        declared.with("self.cardExpiresOn", "24/11/2028");
        assertThat(conflicts(civil())).isEmpty();
        declared.with("self.cardExpiresOn", "24/11/2029");
        assertThat(conflicts(civil())).containsExactly(RegisterAspect.CARD_EXPIRY);
    }

    @Test
    void aWifeOrAChildUnderAgeWhoIsNotNamedIsAConflictAGrownChildIsNone() {
        related("81", MemberRole.SPOUSE, "1990-01-01", "");
        related("82", MemberRole.CHILD, "2015-01-01", "");
        related("83", MemberRole.CHILD, "2008-11-28", "");
        related("84", MemberRole.CHILD, "2008-11-27", "");
        related("85", MemberRole.CHILD, "2015-01-01", "2020-01-01");
        related("86", MemberRole.PARENT, "1950-01-01", "");
        assertThat(civil())
                .filteredOn(one -> one.aspect() == RegisterAspect.MEMBER)
                .extracting(one -> one.whose().value())
                .as("18 today is of age; the dead are nobody's members")
                .containsExactly("81", "82", "83");
    }

    /** Red if numbers alone are compared: taking him would make a second child of one. */
    @Test
    void whoeverWasToldOfBeforeHeHadANumberIsNotMissed() {
        related("82", MemberRole.CHILD, "2026-01-01", "");
        declared.person("m2", "CHILD", "MALE", "اسم", "اسم 82");
        assertThat(civil()).noneMatch(one -> one.aspect() == RegisterAspect.MEMBER);
    }

    @Test
    void aMemberOfWhomTheRegisterSaysThatSheDiedIsAConflictAndTakingItRemovesHerWithHerIncome() {
        declared.with("income.none", "")
                .with("i1.receiver", "m1")
                .with("i1.incomeKind", "WAGE")
                .with("i1.amount", "100")
                .with("i1.period", "MONTH");
        related(WIFE.value(), MemberRole.SPOUSE, "1984-03-09", "2026-10-01");
        var death = civil().stream()
                .filter(one -> one.aspect() == RegisterAspect.DEATH)
                .findFirst()
                .orElseThrow();
        var left = declared.answers().with(taken(death, family.get(0)));
        assertThat(left.byField().keySet()).noneMatch(field -> field.startsWith("m1.") || field.startsWith("i1."));
    }

    @Test
    void incomesAreComparedByTheMonthAllOfOneKindTogether() {
        declared.with("income.none", "")
                .with("i1.receiver", "self")
                .with("i1.incomeKind", "WAGE")
                .with("i1.amount", "1200")
                .with("i1.period", "YEAR")
                .with("i2.receiver", "self")
                .with("i2.incomeKind", "WAGE")
                .with("i2.amount", "50")
                .with("i2.period", "MONTH");
        man.clear();
        says(RegisterField.WAGE, "150.000");
        assertThat(conflicts(of(Register.LABOUR))).isEmpty();
        says(RegisterField.WAGE, "400.000");
        var wage = of(Register.LABOUR).stream()
                .filter(one -> one.aspect() == RegisterAspect.WAGE)
                .findFirst()
                .orElseThrow();
        assertThat(wage.verdict()).isEqualTo(Verdict.DIFFERS);
        var now = Declaration.of(declared.answers().with(taken(wage, person(MAN, man))), Optional.of(MAN), TODAY);
        assertThat(now.incomes().values())
                .singleElement()
                .satisfies(income -> assertThat(income.amount().toString()).isEqualTo("400.000"));
    }

    @Test
    void aPensionNobodyToldOfIsAConflictAndTakingItEndsThatNobodyReceivesAnything() {
        man.clear();
        says(RegisterField.PENSION, "90.000");
        var pension = of(Register.PROTECTION_FUND).get(0);
        assertThat(pension.isOpen()).isTrue();
        var now = declared.answers().with(taken(pension, person(MAN, man)));
        assertThat(now.find("income.none")).isEmpty();
        assertThat(now.find("i1.amount")).contains("90.000");
    }

    /** Red if nothing says so then: the question of incomes would be open again, and nobody could answer it. */
    @Test
    void takingThatTheLastIncomeIsNoneSaysThatNobodyHasOne() {
        declared.with("income.none", "")
                .with("i1.receiver", "self")
                .with("i1.incomeKind", "WAGE")
                .with("i1.amount", "50")
                .with("i1.period", "MONTH");
        man.clear();
        says(RegisterField.WAGE, "0.000");
        var wage = of(Register.LABOUR).stream()
                .filter(one -> one.aspect() == RegisterAspect.WAGE)
                .findFirst()
                .orElseThrow();
        var now = Declaration.of(declared.answers().with(taken(wage, person(MAN, man))), Optional.of(MAN), TODAY);
        assertThat(now.incomes()).isEmpty();
        assertThat(now.open()).isEmpty();
    }

    @Test
    void whoOwnsAHomeAndSaysThatHeRentsIsInConflict() {
        man.clear();
        says(RegisterField.HOMES, "1");
        assertThat(conflicts(of(Register.PROPERTY))).isEmpty();
        declared.with("home.tenure", "RENTED").with("home.rent", "80");
        assertThat(conflicts(of(Register.PROPERTY))).containsExactly(RegisterAspect.OWN_HOME);
    }

    /** Red if {@code notTold} compares numbers only: whoever was typed without one stands there twice. */
    @Test
    void theCivilRegisterOffersWhomNobodyToldOfAndOverwritesNobody() {
        var daughter = related("82", MemberRole.CHILD, "2015-01-01", "");
        related(WIFE.value(), MemberRole.SPOUSE, "1984-03-09", "");
        var told = declared.answers();
        var offer = new RegisteredFamily(RegisteredMembers.notTold(answer(Register.CIVIL), told), false);
        assertThat(offer.persons()).containsExactly(daughter);
        var all = told.with(offer.answers(told));
        assertThat(all.find("m2.memberNumber")).contains("82");
        assertThat(all.find("m2.role")).contains("CHILD");
        assertThat(all.of(Part.find("m1").orElseThrow()))
                .isEqualTo(told.of(Part.find("m1").orElseThrow()));
        declared.with("m3.fullArabic", "اسم 82");
        assertThat(RegisteredMembers.notTold(answer(Register.CIVIL), declared.answers()))
                .isEmpty();
    }

    private RegisteredPerson related(String number, MemberRole link, String bornOn, String diedOn) {
        var fields = new HashMap<RegisterField, Held>();
        fields.put(RegisterField.FULL_ARABIC, new Held("اسم " + number, Confidence.EXACT));
        fields.put(RegisterField.BORN_ON, new Held(bornOn, Confidence.EXACT));
        if (!diedOn.isEmpty()) {
            fields.put(RegisterField.DIED_ON, new Held(diedOn, Confidence.EXACT));
        }
        var person = new RegisteredPerson(new CivilNumber(number), Optional.of(link), fields);
        family.add(person);
        return person;
    }

    private static RegisteredPerson person(CivilNumber number, Map<RegisterField, Held> fields) {
        return new RegisteredPerson(number, Optional.empty(), fields);
    }

    private List<Compared> civil() {
        return of(Register.CIVIL);
    }

    private List<Compared> of(Register register) {
        return RegisterComparison.of(read(), MAN, List.of(answer(register)), TODAY);
    }

    private RegisterAnswer answer(Register register) {
        var persons = new ArrayList<RegisteredPerson>();
        persons.add(person(MAN, man));
        persons.addAll(family);
        return new RegisterAnswer(register, NOW, NOW, persons);
    }

    private Declaration read() {
        return Declaration.of(declared.answers(), Optional.of(MAN), TODAY);
    }

    private Answers taken(Compared conflict, RegisteredPerson registered) {
        return new TakenFromRegister(declared.answers(), read(), registered).answers(conflict);
    }

    private static List<RegisterAspect> conflicts(List<Compared> compared) {
        return compared.stream().filter(Compared::isOpen).map(Compared::aspect).toList();
    }
}
