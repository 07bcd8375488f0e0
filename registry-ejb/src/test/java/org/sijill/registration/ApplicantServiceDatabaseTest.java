package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sijill.passcode.TestPasscodes.code;
import static org.sijill.passcode.TestPasscodes.phone;
import static org.sijill.passcode.TestPasscodes.wrong;
import static org.sijill.person.TestPersons.aPerson;
import static org.sijill.security.TestActors.NIZWA;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.audit.TestAuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.CaseNumber;
import org.sijill.common.Language;
import org.sijill.common.TestPersistence;
import org.sijill.common.TestTransactions;
import org.sijill.common.Turns;
import org.sijill.household.EnterMember;
import org.sijill.household.MemberRole;
import org.sijill.household.RegisterHousehold;
import org.sijill.household.Residence;
import org.sijill.household.TestHouseholds;
import org.sijill.office.TestRoles;
import org.sijill.passcode.TestPasscodes;
import org.sijill.person.TestPersons;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;

/** Who is let in on a phone, and where the code goes. */
class ApplicantServiceDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-26T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate CARD = LocalDate.of(2029, 5, 31);

    private final CivilNumber number =
            new CivilNumber(Integer.toString(ThreadLocalRandom.current().nextInt(200_000_000, 999_999_999)));
    private final MobileNumber typed = aPhone();
    private final MobileNumber held = aPhone();

    @Test
    void whoeverTheRegistryDoesNotKnowGetsTheCodeOnThePhoneHeTypes() {
        var asked = in(service -> service.ask(named(typed)));
        assertThat(phone(asked)).isEqualTo(typed.value());
        var proof = in(service -> service.prove(asked, named(typed), code(asked)));
        assertThat(proof.applicant().orElseThrow())
                .returns(Set.of("applicant"), Actor::roles)
                .returns(Optional.of(number.value()), Actor::civilNumber);
        assertThat(proof.applicant().orElseThrow().permissions())
                .containsExactlyInAnyOrder(
                        "registration.draft",
                        "registration.documentOwn",
                        "registration.followOwn",
                        "registration.reopenOwn",
                        "registration.withdrawOwn");
    }

    /** A stranger who knows the number and has another phone learns nothing, and the code does not come to him. */
    @Test
    void whoeverTheRegistryKnowsGetsItOnThePhoneThatIsHeld() {
        registerTheFamily();
        var asked = in(service -> service.ask(named(typed)));
        assertThat(phone(asked)).isEqualTo(held.value());
        var first =
                in(service -> service.prove(asked, named(typed), code(asked))).applicant();
        var again = in(service -> service.ask(named(held)));
        assertThat(in(service -> service.prove(again, named(held), code(again)))
                        .applicant()
                        .map(Actor::id))
                .as("he is who he was, whatever phone he typed")
                .isEqualTo(first.map(Actor::id));
    }

    @Test
    void withAnotherPhoneHeIsSomebodyElse() {
        var first = in(service -> service.ask(named(typed)));
        var second = in(service -> service.ask(named(held)));
        assertThat(in(service -> service.prove(first, named(typed), code(first)))
                        .applicant()
                        .map(Actor::id))
                .isNotEqualTo(in(service -> service.prove(second, named(held), code(second)))
                        .applicant()
                        .map(Actor::id));
    }

    @Test
    void aWrongCodeIsCountedAndACodeOfAnotherPairOpensNothing() {
        var asked = in(service -> service.ask(named(typed)));
        var code = code(asked);
        assertThat(in(service -> service.prove(asked, named(typed), wrong(code)))
                        .outcome()
                        .triesLeft())
                .isEqualTo(4);
        assertThat(in(service -> service.prove(asked, named(held), code)).applicant())
                .isEmpty();
        assertThat(in(service -> service.prove(asked, named(typed), code)).applicant())
                .isPresent();
    }

    @Test
    void theFifthCodeAnHourIsTheLast() {
        for (var sent = 0; sent < 5; sent++) {
            in(service -> service.ask(named(typed)));
        }
        refused("passcode.error.tooMany", service -> service.ask(named(held)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-01-01", "2066-01-01"})
    void noCardBearsSuchADate(String day) {
        var named = new AskPasscode(number, LocalDate.parse(day), typed, Language.AR);
        refused("registration.error.cardExpiry", service -> service.ask(named));
    }

    /** Whether there is such an application shows nowhere: neither in the answer nor in the limit. */
    @Test
    void aNumberThatNobodyHasIsAnsweredLikeEveryOther() {
        var nobodys = CaseNumber.ofYear('A', 2026, ThreadLocalRandom.current().nextInt(900_000, 999_999));
        for (var sent = 0; sent < 5; sent++) {
            var asked = in(service -> service.askToFollow(nobodys, Language.AR));
            assertThat(phone(asked)).isEmpty();
            assertThat(in(service -> service.proveToFollow(asked, nobodys, "123456"))
                            .outcome()
                            .triesLeft())
                    .isBetween(0, 4);
        }
        refused("passcode.error.tooMany", service -> service.askToFollow(nobodys, Language.AR));
    }

    private AskPasscode named(MobileNumber mobile) {
        return new AskPasscode(number, CARD, mobile, Language.AR);
    }

    private void registerTheFamily() {
        TestPersistence.commit(entities -> {
            var clerk = TestActors.in(NIZWA);
            var head = TestPersons.register(entities, clerk, NOW)
                    .register(number, aPerson().build(), NIZWA, 1, LocalDate.of(2026, 3, 1));
            entities.flush();
            TestHouseholds.register(entities, clerk, CLOCK)
                    .register(new RegisterHousehold(
                            NIZWA,
                            1,
                            new Residence("OM-DA-01", "", "", held.value()),
                            null,
                            List.of(new EnterMember(head, MemberRole.HEAD, 0)),
                            List.of(),
                            LocalDate.of(2026, 3, 1)));
        });
    }

    private static void refused(String code, Function<ApplicantService, Object> work) {
        assertThatThrownBy(() -> in(work))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static <T> T in(Function<ApplicantService, T> work) {
        return TestPersistence.inTransaction(entities -> work.apply(service(entities)));
    }

    private static ApplicantService service(EntityManager entities) {
        var current = new CurrentActor();
        var nobody = TestActors.in(NIZWA);
        return new ApplicantService(
                new ApplicantRepository(entities, new Turns(entities)),
                new ApplicationRepository(entities, TestTransactions.noMemory()),
                TestPersons.register(entities, nobody, NOW),
                TestHouseholds.register(entities, nobody, CLOCK),
                TestPasscodes.in(entities, CLOCK),
                TestRoles.in(entities),
                current,
                TestAuditLog.in(entities, current, CLOCK),
                CLOCK);
    }

    private static MobileNumber aPhone() {
        return new MobileNumber("9" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
    }
}
