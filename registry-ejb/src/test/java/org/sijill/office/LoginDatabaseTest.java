package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;

class LoginDatabaseTest {

    private static final String WRONG = "a wrong password";

    @BeforeEach
    void nobodyWorksHere() {
        Staff.none();
    }

    @Nested
    class LoggingIn {

        @Test
        void theRightPasswordOpensTheAccountInAnyCaseOfTheName() {
            with(staff -> {
                var clerk = staff.employ("hilal", "clerk", "OM-DA-01");
                assertThat(staff.login.logIn(new LogIn(" Hilal ", Staff.PASSWORD)))
                        .isEqualTo(new LoginOutcome.LoggedIn(clerk.id(), clerk.sessionStamp(), false));
                assertThat(staff.audit.last()).contains("hilal office.logIn account:" + clerk.id());
            });
        }

        @Test
        void anUnknownNameIsAnsweredAndCountedLikeAKnownOne() {
            with(staff -> {
                staff.employ("hilal", "clerk", "OM-DA-01");
                for (var name : List.of("hilal", "nobody.at.all")) {
                    for (int left = 4; left >= 1; left--) {
                        assertThat(tryWrong(staff, name)).isEqualTo(new LoginOutcome.Refused(left));
                    }
                    assertThat(tryWrong(staff, name)).isInstanceOf(LoginOutcome.Locked.class);
                    assertThat(tryWrong(staff, name)).isInstanceOf(LoginOutcome.Locked.class);
                }
            });
        }

        @Test
        void whileTheNameIsLockedTheRightPasswordDoesNotOpenIt() {
            with(staff -> {
                staff.employ("hilal", "clerk", "OM-DA-01");
                IntStream.range(0, 5).forEach(i -> tryWrong(staff, "hilal"));
                staff.clock.forward(Duration.ofMinutes(14));
                assertThat(tryRight(staff)).isInstanceOf(LoginOutcome.Locked.class);
                staff.clock.forward(Duration.ofMinutes(1));
                assertThat(tryRight(staff)).isInstanceOf(LoginOutcome.LoggedIn.class);
            });
        }

        @Test
        void successClearsTheCount() {
            with(staff -> {
                staff.employ("hilal", "clerk", "OM-DA-01");
                IntStream.range(0, 4).forEach(i -> tryWrong(staff, "hilal"));
                assertThat(tryRight(staff)).isInstanceOf(LoginOutcome.LoggedIn.class);
                assertThat(tryWrong(staff, "hilal")).isEqualTo(new LoginOutcome.Refused(4));
            });
        }

        @Test
        void refusalAndLockOutLeaveALineWithoutTheName() {
            with(staff -> {
                var clerk = staff.employ("hilal", "clerk", "OM-DA-01");
                IntStream.range(0, 5).forEach(i -> tryWrong(staff, "hilal"));
                tryWrong(staff, "salma.typed.this");
                var subject = "account:" + clerk.id();
                assertThat(staff.audit.all())
                        .containsSequence(
                                "nobody office.logInRefused " + subject,
                                "nobody office.lockOut " + subject,
                                "nobody office.logInRefused account:unknown");
                assertThat(staff.audit.all()).noneMatch(line -> line.contains("salma"));
            });
        }

        @Test
        void aDisabledAccountIsToldToItsOwnerOnly() {
            with(staff -> {
                staff.employ("hilal", "clerk", "OM-DA-01").disable();
                assertThat(tryWrong(staff, "hilal")).isEqualTo(new LoginOutcome.Refused(4));
                assertThat(tryRight(staff)).isEqualTo(new LoginOutcome.Disabled());
            });
        }

        @Test
        void aHashOfOlderParametersIsReplaced() {
            with(staff -> {
                var clerk = staff.employ("hilal", "clerk", "OM-DA-01");
                var old = Argon2Function.getInstance(19456, 2, 1, 32, Argon2.ID)
                        .hash(Staff.PASSWORD.getBytes(StandardCharsets.UTF_8), new byte[16])
                        .getResult();
                staff.accounts.keepHash(clerk.id(), old);
                staff.refresh(clerk);
                assertThat(tryRight(staff)).isInstanceOf(LoginOutcome.LoggedIn.class);
                staff.refresh(clerk);
                assertThat(clerk.passwordHash()).startsWith("$argon2id$v=19$m=32768,");
                assertThat(tryRight(staff)).isInstanceOf(LoginOutcome.LoggedIn.class);
            });
        }

        /** A value that is not fit for an account, such as a password typed into the wrong field, is not stored as typed. */
        @Test
        void whatWasTypedAsANameIsNotInTheTable() {
            TestPersistence.rolledBack(em -> {
                tryWrong(new Staff(em), "my secret password");
                assertThat(em.createNativeQuery("select name_key from sijill.login_attempt")
                                .getSingleResult())
                        .asString()
                        .matches("[0-9a-f]{64}");
            });
        }

        @Test
        void namesNobodyTriedForADayAreForgotten() {
            TestPersistence.rolledBack(em -> {
                var staff = new Staff(em);
                tryWrong(staff, "first");
                staff.clock.forward(Duration.ofDays(1).plusSeconds(1));
                tryWrong(staff, "second");
                assertThat(em.createNativeQuery("select count(*) from sijill.login_attempt")
                                .getSingleResult())
                        .isEqualTo(1L);
            });
        }
    }

    @Nested
    class AtTheSameTime {

        /** Goes red without the lock mode in {@link LoginAttempts#hold}: some of the five would count as one. */
        @Test
        void fiveWrongTriesCountAsFive() throws Exception {
            TestPersistence.commit(em -> new Staff(em).employ("hilal", "clerk", "OM-DA-01"));
            var outcomes = together(5, staff -> tryWrong(staff, "hilal"));
            assertThat(outcomes.stream().filter(LoginOutcome.Refused.class::isInstance))
                    .containsExactlyInAnyOrder(
                            new LoginOutcome.Refused(4),
                            new LoginOutcome.Refused(3),
                            new LoginOutcome.Refused(2),
                            new LoginOutcome.Refused(1));
            assertThat(outcomes.stream().filter(LoginOutcome.Locked.class::isInstance))
                    .hasSize(1);
            with(staff -> assertThat(tryRight(staff)).isInstanceOf(LoginOutcome.Locked.class));
        }

        @Test
        void rightTriesDoNotGetInEachOthersWay() throws Exception {
            TestPersistence.commit(em -> new Staff(em).employ("hilal", "clerk", "OM-DA-01"));
            assertThat(together(4, LoginDatabaseTest::tryRight))
                    .hasSize(4)
                    .allMatch(LoginOutcome.LoggedIn.class::isInstance);
        }
    }

    @Nested
    class RunningSession {

        @Test
        void theActorHoldsWhatItsRolesGrantInItsArea() {
            with(staff -> {
                var account = staff.employ(
                        "hilal", Staff.authority("OM-DA-01", AreaKind.GOVERNORATE, 1, "clerk", "researcher"));
                var session = staff.login
                        .session(account.id(), account.sessionStamp())
                        .orElseThrow();
                var actor = session.actor();
                assertThat(actor.id()).isEqualTo(account.id().actor());
                assertThat(actor.name()).isEqualTo("hilal");
                assertThat(actor.roles()).containsExactlyInAnyOrder("clerk", "researcher");
                assertThat(actor.permissions()).contains("registration.verify", "office.changeOwn");
                assertThat(actor.permissions()).doesNotContain("registration.decide", "office.manage");
                assertThat(actor.area()).hasToString("OM-DA");
                assertThat(actor.office()).hasToString("OM-DA-01");
                assertThat(actor.level()).isEqualTo(1);
                assertThat(actor.civilNumber())
                        .isEqualTo(account.owner().civilNumber().map(CivilNumber::value));
                assertThat(session.office().in(Language.AR)).isEqualTo("دائرة التنمية الاجتماعية بولاية نزوى");
                assertThat(session.roles().stream().map(role -> role.in(Language.EN)))
                        .containsExactly("Counter clerk", "Social researcher");
            });
        }

        @Test
        void ofAnotherStampThereIsNone() {
            with(staff -> {
                var account = staff.employ("hilal", "clerk", "OM-DA-01");
                assertThat(staff.login.session(account.id(), UUID.randomUUID())).isEmpty();
                assertThat(staff.login.session(AccountId.next(), account.sessionStamp()))
                        .isEmpty();
            });
        }

        @Test
        void itEndsWithAnyChangeOfPasswordAuthorityOrState() {
            with(staff -> {
                var account = staff.employ("hilal", "clerk", "OM-DA-01");
                List<Runnable> changes = List.of(
                        () -> account.assign(Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "supervisor")),
                        () -> account.resetPassword(account.passwordHash()),
                        () -> account.changePassword(account.passwordHash()),
                        account::disable,
                        account::enable);
                for (var change : changes) {
                    var stamp = account.sessionStamp();
                    change.run();
                    staff.accounts.flush();
                    assertThat(staff.login.session(account.id(), stamp)).isEmpty();
                }
                assertThat(staff.login.session(account.id(), account.sessionStamp()))
                        .isPresent();
            });
        }

        @Test
        void wrongTriesOfSomebodyElseDoNotEndIt() {
            with(staff -> {
                var account = staff.employ("hilal", "clerk", "OM-DA-01");
                IntStream.range(0, 6).forEach(i -> tryWrong(staff, "hilal"));
                assertThat(staff.login.session(account.id(), account.sessionStamp()))
                        .isPresent();
            });
        }

        @Test
        void aFirstPasswordOpensNothingButItsChange() {
            with(staff -> {
                var account = staff.employ("hilal", "clerk", "OM-DA-01");
                account.resetPassword(account.passwordHash());
                staff.accounts.flush();
                var session = staff.login
                        .session(account.id(), account.sessionStamp())
                        .orElseThrow();
                assertThat(session.mustChange()).isTrue();
                assertThat(session.actor().permissions()).containsExactly("office.changeOwn");
            });
        }

        @Test
        void aFormThatCameAfterItsEndIsOfWhoeverItWasMadeFor() {
            with(staff -> {
                var clerk = staff.employ("hilal", "clerk", "OM-DA-01");
                var proof = FormProof.of(clerk.id(), clerk.sessionStamp(), staff.clock.instant());
                assertThat(staff.login.writer(proof)).contains(clerk.id());
                var guessed = FormProof.of(clerk.id(), UUID.randomUUID(), staff.clock.instant());
                assertThat(staff.login.writer(guessed)).isEmpty();
                clerk.disable();
                assertThat(staff.login.writer(proof)).isEmpty();
            });
        }
    }

    @Nested
    class ChangingThePassword {

        @Test
        void theNewOneOpensTheAccountAndTheOldOneDoesNot() {
            with(staff -> {
                var account = staff.employ("hilal", "clerk", "OM-DA-01");
                staff.becomes(account);
                var before = account.sessionStamp();
                var outcome = staff.login.changePassword(new ChangePassword(Staff.PASSWORD, "four small goats"));
                assertThat(outcome).isEqualTo(new LoginOutcome.LoggedIn(account.id(), account.sessionStamp(), false));
                assertThat(account.sessionStamp()).isNotEqualTo(before);
                assertThat(tryRight(staff)).isEqualTo(new LoginOutcome.Refused(4));
                assertThat(staff.login.logIn(new LogIn("hilal", "four small goats")))
                        .isInstanceOf(LoginOutcome.LoggedIn.class);
                assertThat(staff.audit.all())
                        .contains("hilal office.changePassword account:" + account.id() + " password");
            });
        }

        @Test
        void aWrongOldOneCountsLikeAtLogIn() {
            with(staff -> {
                staff.becomes(staff.employ("hilal", "clerk", "OM-DA-01"));
                var typed = new ChangePassword(WRONG, "four small goats");
                assertThat(staff.login.changePassword(typed)).isEqualTo(new LoginOutcome.Refused(4));
                assertThat(tryWrong(staff, "hilal")).isEqualTo(new LoginOutcome.Refused(3));
            });
        }

        @Test
        void theSameOneAgainIsRefused() {
            with(staff -> {
                staff.becomes(staff.employ("hilal", "clerk", "OM-DA-01"));
                var typed = new ChangePassword(Staff.PASSWORD, Staff.PASSWORD);
                assertThatThrownBy(() -> staff.login.changePassword(typed))
                        .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                                .isEqualTo("office.error.passwordUnchanged"));
            });
        }

        @Test
        void nobodyChangesThePasswordOfAnAccountThatIsNotThere() {
            with(staff -> {
                var account = staff.employ("hilal", "clerk", "OM-DA-01");
                var actor = staff.becomes(account);
                staff.current.become(new Actor(
                        AccountId.next().actor(),
                        "ghost",
                        actor.roles(),
                        actor.permissions(),
                        actor.area(),
                        actor.office(),
                        2,
                        actor.civilNumber()));
                assertThatThrownBy(staff.login::logOut).isInstanceOf(NotAvailableException.class);
            });
        }
    }

    private static void with(Consumer<Staff> test) {
        TestPersistence.rolledBack((EntityManager em) -> test.accept(new Staff(em)));
    }

    private static LoginOutcome tryWrong(Staff staff, String name) {
        return staff.login.logIn(new LogIn(name, WRONG));
    }

    private static LoginOutcome tryRight(Staff staff) {
        return staff.login.logIn(new LogIn("hilal", Staff.PASSWORD));
    }

    /** Each in a transaction and a thread of its own, begun at the same time. */
    private static List<LoginOutcome> together(int callers, Function<Staff, LoginOutcome> work) throws Exception {
        var barrier = new CyclicBarrier(callers);
        var threads = Executors.newFixedThreadPool(callers);
        try {
            Callable<LoginOutcome> call = () -> {
                barrier.await();
                return TestPersistence.inTransaction(em -> work.apply(new Staff(em)));
            };
            var outcomes = new ArrayList<LoginOutcome>();
            for (Future<LoginOutcome> done : threads.invokeAll(Collections.nCopies(callers, call))) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }
}
