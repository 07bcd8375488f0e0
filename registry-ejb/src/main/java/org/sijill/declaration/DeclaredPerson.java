package org.sijill.declaration;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.sijill.common.BusinessException;
import org.sijill.common.TypedDay;
import org.sijill.common.WrongFieldsException;
import org.sijill.household.MemberRole;
import org.sijill.person.IdKind;
import org.sijill.person.MaritalStatus;
import org.sijill.person.PersonDescription;
import org.sijill.person.PersonName;
import org.sijill.person.Sex;
import org.sijill.person.WorkStatus;
import org.sijill.security.CivilNumber;

/**
 * Somebody of the family, as the application says.
 *
 * @param civilNumber empty for whoever has none yet
 * @param role what he is to the head of the family
 * @param cardExpiresOn last day on which his card holds; empty if it was not told
 */
public record DeclaredPerson(
        Optional<CivilNumber> civilNumber,
        MemberRole role,
        PersonDescription description,
        Optional<LocalDate> cardExpiresOn) {

    static final List<String> FIELDS = List.of(
            "role",
            "fullArabic",
            "given",
            "father",
            "grandfather",
            "greatGrandfather",
            "tribe",
            "fullEnglish",
            "idKind",
            "memberNumber",
            "cardExpiresOn",
            "nationality",
            "sex",
            "bornOn",
            "maritalStatus",
            "workStatus");

    private static final List<String> NAME =
            List.of("fullArabic", "given", "father", "grandfather", "greatGrandfather", "tribe", "fullEnglish");

    /** From this age on a person says what he does for a living. */
    private static final int WORKING_AGE = 15;

    private static final String OMAN = "OM";

    /**
     * @param own the civil number that is known already; empty to read it from the answers
     * @throws WrongFieldsException naming every field that is wrong: {@code common.error.required}, {@code .date}, {@code
     *     person.error.…}, {@code security.error.civilNumber}, {@code declaration.error.numberMissing}, {@code
     *     declaration.error.workMissing}
     */
    static DeclaredPerson of(Answers answers, Optional<CivilNumber> own, LocalDate today) {
        var form = new Reading();
        var role = form.read("role", () -> Typed.constant(answers, "role", MemberRole.values()));
        readName(form, answers);
        var idKind = form.read("idKind", () -> Typed.constant(answers, "idKind", IdKind.values()));
        form.require(isNamed(answers, "father", idKind), "father", "person.error.nameOmani");
        form.require(isNamed(answers, "tribe", idKind), "tribe", "person.error.nameOmani");
        var number = form.read("memberNumber", () -> number(answers, own, idKind));
        var card =
                form.read("cardExpiresOn", () -> answers.find("cardExpiresOn").map(TypedDay::of));
        var sex = form.read("sex", () -> Typed.constant(answers, "sex", Sex.values()));
        var birth = form.read("bornOn", () -> birth(answers, today));
        var marriage =
                birth.flatMap(known -> form.read("maritalStatus", () -> maritalStatus(answers, known.day(), today)));
        var work = birth.flatMap(known -> form.read("workStatus", () -> workStatus(answers, known.day(), today)));
        form.check();
        var description = new PersonDescription(
                idKind.orElseThrow(),
                name(answers),
                sex.orElseThrow(),
                birth.orElseThrow().day(),
                birth.orElseThrow().accuracy(),
                answers.find("nationality").orElse(OMAN),
                marriage.orElseThrow(),
                work.orElseThrow());
        return new DeclaredPerson(number.orElseThrow(), role.orElseThrow(), description, card.orElseThrow());
    }

    private static void readName(Reading form, Answers answers) {
        for (var part : NAME) {
            form.read(part, () -> PersonName.typed(text(answers, part)));
        }
        form.read("fullArabic", () -> Typed.required(answers, "fullArabic"));
        form.read("given", () -> Typed.required(answers, "given"));
        form.require(
                text(answers, "fullEnglish").codePoints().noneMatch(DeclaredPerson::isArabic),
                "fullEnglish",
                "person.error.nameEnglish");
    }

    private static boolean isArabic(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
    }

    /** An Omani card names it. */
    private static boolean isNamed(Answers answers, String part, Optional<IdKind> idKind) {
        return idKind.filter(IdKind.OMANI_ID::equals).isEmpty()
                || !text(answers, part).isBlank();
    }

    private static TypedBirth birth(Answers answers, LocalDate today) {
        var birth = TypedBirth.of(Typed.required(answers, "bornOn"));
        PersonDescription.requireBornBy(birth.day(), today);
        return birth;
    }

    private static PersonName name(Answers answers) {
        return new PersonName(
                text(answers, "given"),
                text(answers, "father"),
                text(answers, "grandfather"),
                text(answers, "greatGrandfather"),
                text(answers, "tribe"),
                text(answers, "fullArabic"),
                text(answers, "fullEnglish"));
    }

    private static String text(Answers answers, String field) {
        return answers.find(field).orElse("");
    }

    private static Optional<CivilNumber> number(Answers answers, Optional<CivilNumber> own, Optional<IdKind> kind) {
        var number = own.or(() -> answers.find("memberNumber").map(CivilNumber::of));
        if (number.isEmpty() && kind.filter(DeclaredPerson::bearsNumber).isPresent()) {
            throw new BusinessException("declaration.error.numberMissing");
        }
        return number;
    }

    private static boolean bearsNumber(IdKind kind) {
        return kind != IdKind.NONE && kind != IdKind.PASSPORT;
    }

    private static MaritalStatus maritalStatus(Answers answers, LocalDate bornOn, LocalDate today) {
        return answers.find("maritalStatus").isEmpty() && isChild(bornOn, today)
                ? MaritalStatus.SINGLE
                : Typed.constant(answers, "maritalStatus", MaritalStatus.values());
    }

    private static WorkStatus workStatus(Answers answers, LocalDate bornOn, LocalDate today) {
        if (isChild(bornOn, today)) {
            return WorkStatus.CHILD;
        }
        if (answers.find("workStatus").isEmpty()) {
            throw new BusinessException("declaration.error.workMissing");
        }
        return Typed.constant(answers, "workStatus", WorkStatus.values());
    }

    private static boolean isChild(LocalDate bornOn, LocalDate today) {
        return years(bornOn, today) < WORKING_AGE;
    }

    private static int years(LocalDate bornOn, LocalDate day) {
        return Period.between(bornOn, day).getYears();
    }

    /** @return the answers that say so, by the names of their fields */
    public Answers answers() {
        var name = description.name();
        var answers = new HashMap<String, String>();
        answers.put("role", role.name());
        answers.put("fullArabic", name.fullArabic());
        answers.put("given", name.given());
        answers.put("father", name.father());
        answers.put("grandfather", name.grandfather());
        answers.put("greatGrandfather", name.greatGrandfather());
        answers.put("tribe", name.tribe());
        answers.put("fullEnglish", name.fullEnglish());
        answers.put("idKind", description.idKind().name());
        answers.put("memberNumber", civilNumber.map(CivilNumber::value).orElse(""));
        answers.put("cardExpiresOn", cardExpiresOn.map(TypedDay::text).orElse(""));
        answers.put("nationality", description.nationality());
        answers.put("sex", description.sex().name());
        answers.put("bornOn", new TypedBirth(description.bornOn(), description.bornAccuracy()).typed());
        answers.put("maritalStatus", description.maritalStatus().name());
        answers.put(
                "workStatus",
                description.workStatus() == WorkStatus.CHILD
                        ? ""
                        : description.workStatus().name());
        return new Answers(answers);
    }

    /** @return why he cannot be what he is said to be to the head; empty if he can */
    Optional<OpenQuestion> impossibleTo(DeclaredPerson head) {
        var born = description.bornOn();
        var bornOfHead = head.description.bornOn();
        return switch (role) {
            case SPOUSE ->
                Optional.of(OpenQuestion.SPOUSE).filter(wrong -> description.sex() == head.description.sex());
            case CHILD, GRANDCHILD -> Optional.of(OpenQuestion.GENERATION).filter(wrong -> !born.isAfter(bornOfHead));
            case PARENT, GRANDPARENT ->
                Optional.of(OpenQuestion.GENERATION).filter(wrong -> !born.isBefore(bornOfHead));
            case HEAD, SIBLING, OTHER_RELATIVE, NON_RELATIVE, DEPENDANT, FOSTER_CHILD, STEPCHILD -> Optional.empty();
        };
    }

    /** @return completed years of age on this day */
    public int ageOn(LocalDate day) {
        return years(description.bornOn(), day);
    }
}
