package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.db.SharedTestDatabase;
import org.sijill.location.BilingualName;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

class AccountDatabaseTest {

    private static final Authority CLERK = Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "clerk");

    @BeforeEach
    void nobodyWorksHere() {
        Staff.none();
    }

    @Nested
    class Creating {

        @Test
        void theFirstPasswordLogsInAndMustBeChanged() {
            asAdministrator(staff -> {
                var first = staff.service.createAccount(new CreateAccount("Said.H", Staff.owner("٠٠١٢٣٤٥"), CLERK));
                assertThat(first.userName()).isEqualTo("said.h");
                var outcome = staff.login.logIn(new LogIn("said.h", first.password()));
                assertThat(outcome).isInstanceOfSatisfying(LoginOutcome.LoggedIn.class, in -> {
                    assertThat(in.account()).isEqualTo(first.account());
                    assertThat(in.mustChange()).isTrue();
                });
                var details = staff.service.details(first.account());
                assertThat(details.civilNumber()).contains(new CivilNumber("12345"));
                assertThat(details.authority()).isEqualTo(CLERK);
                assertThat(details.language()).isEqualTo(Language.EN);
                assertThat(details.demo()).isFalse();
                assertThat(first).asString().doesNotContain(first.password());
            });
        }

        @Test
        void twoAccountsNeverDifferByCaseAlone() {
            asAdministrator(staff -> {
                staff.service.createAccount(new CreateAccount("said", Staff.owner("12345"), CLERK));
                refuses(
                        "userNameTaken",
                        () -> staff.service.createAccount(new CreateAccount(" SAID ", Staff.owner("12346"), CLERK)));
            });
        }

        @Test
        void oneEmployeeHasOneAccount() {
            asAdministrator(staff -> {
                staff.service.createAccount(new CreateAccount("said", Staff.owner("12345"), CLERK));
                refuses(
                        "civilNumberTaken",
                        () -> staff.service.createAccount(new CreateAccount("said2", Staff.owner("0012345"), CLERK)));
            });
        }

        @Test
        void whatIsIncompleteIsRefusedByName() {
            asAdministrator(staff -> {
                var nameless = new AccountOwner(new BilingualName("سعيد", "  "), "12345", Language.AR);
                refuses("userNameForm", () -> create(staff, "9said", Staff.owner("12345"), CLERK));
                refuses("userNameForm", () -> create(staff, "سعيد", Staff.owner("12345"), CLERK));
                refuses("nameMissing", () -> create(staff, "said", nameless, CLERK));
                refusesWith("security.error.civilNumber", () -> create(staff, "said", Staff.owner("12a"), CLERK));
            });
        }

        @Test
        void anAuthorityThatDoesNotHoldTogetherIsRefused() {
            asAdministrator(staff -> {
                refusesAuthority(staff, "officeUnknown", Staff.authority("OM-DA-77", AreaKind.OWN_OFFICE, 2, "clerk"));
                refusesAuthority(staff, "noGovernorate", Staff.authority("OM", AreaKind.GOVERNORATE, 2, "clerk"));
                refusesAuthority(staff, "roleMissing", Staff.authority("OM-DA", AreaKind.OWN_OFFICE, 2));
                refusesAuthority(staff, "roleUnknown", Staff.authority("OM-DA", AreaKind.OWN_OFFICE, 2, "king"));
                refusesAuthority(
                        staff, "roleUnknown", Staff.authority("OM-DA", AreaKind.OWN_OFFICE, 2, "process-registration"));
                refusesAuthority(
                        staff, "roleStandsAlone", Staff.authority("OM-DA", AreaKind.OWN_OFFICE, 2, "admin", "clerk"));
            });
        }

        private void refusesAuthority(Staff staff, String code, Authority authority) {
            refuses(code, () -> create(staff, "said", Staff.owner("12345"), authority));
        }

        private void create(Staff staff, String userName, AccountOwner owner, Authority authority) {
            staff.service.createAccount(new CreateAccount(userName, owner, authority));
        }
    }

    @Nested
    class Assigning {

        @Test
        void theSessionEndsAndTheNextOneHasTheNewAuthority() {
            asAdministrator(staff -> {
                var account = staff.employ("said", CLERK);
                var before = account.sessionStamp();
                var authority = Staff.authority("OM-ZU-01", AreaKind.GOVERNORATE, 1, "supervisor");
                staff.service.assign(new AssignAuthority(account.id(), account.version(), authority));
                assertThat(staff.login.session(account.id(), before)).isEmpty();
                var actor = staff.login
                        .session(account.id(), account.sessionStamp())
                        .orElseThrow()
                        .actor();
                assertThat(actor.area()).hasToString("OM-ZU");
                assertThat(actor.roles()).containsExactly("supervisor");
                assertThat(staff.audit.last())
                        .contains("boss office.assign account:" + account.id() + " office,area,level,roles");
            });
        }

        @Test
        void onlyFieldsThatChangedStandInTheAuditLog() {
            asAdministrator(staff -> {
                var account = staff.employ("said", CLERK);
                var authority = Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "clerk", "researcher");
                staff.service.assign(new AssignAuthority(account.id(), account.version(), authority));
                assertThat(staff.audit.last()).contains("boss office.assign account:" + account.id() + " roles");
            });
        }

        @Test
        void whoReadAnOlderVersionIsTold() {
            asAdministrator(staff -> {
                var account = staff.employ("said", CLERK);
                var read = account.version();
                staff.service.assign(new AssignAuthority(account.id(), read, CLERK));
                assertThatThrownBy(() -> staff.service.disable(account.id(), read))
                        .isInstanceOf(ChangedMeanwhileException.class);
            });
        }

        @Test
        void nobodyChangesHisOwnAccount() {
            asAdministrator(staff -> {
                var own = staff.accounts.find(new UserName("boss")).orElseThrow();
                var more = new AssignAuthority(own.id(), own.version(), CLERK);
                var corrected = new CorrectAccount(own.id(), own.version(), Staff.owner("1"));
                refuses("ownAccount", () -> staff.service.assign(more));
                refuses("ownAccount", () -> staff.service.correct(corrected));
                refuses("ownAccount", () -> staff.service.disable(own.id(), own.version()));
                refuses("ownAccount", () -> staff.service.resetPassword(own.id()));
                assertThat(staff.service.details(own.id()).own()).isTrue();
            });
        }

        @Test
        void whoseCivilNumberIsNotKnownStaysAdministrator() {
            asAdministrator(staff -> {
                var owner = new Owner(new BilingualName("مسؤول", "Admin"), Optional.empty(), Language.AR);
                var first = Account.create(
                        new UserName("first"),
                        owner,
                        Staff.authority("OM", AreaKind.NATIONAL, 4, "admin"),
                        "-",
                        staff.clock.instant());
                staff.accounts.add(first);
                staff.accounts.flush();
                refuses(
                        "civilNumberNeeded",
                        () -> staff.service.assign(new AssignAuthority(first.id(), first.version(), CLERK)));
                staff.service.correct(new CorrectAccount(first.id(), first.version(), Staff.owner("555")));
                staff.service.assign(new AssignAuthority(first.id(), first.version(), CLERK));
            });
        }
    }

    @Nested
    class LastAdministrator {

        @Test
        void isNeitherDisabledNorGivenAnotherRole() {
            with(staff -> {
                // acts with the permission, without being an administrator that counts
                var acting = staff.administrator();
                var other = staff.employ("other", "admin", "OM");
                acting.disable();
                staff.accounts.flush();
                refuses("lastAdministrator", () -> staff.service.disable(other.id(), other.version()));
                refuses(
                        "lastAdministrator",
                        () -> staff.service.assign(new AssignAuthority(other.id(), other.version(), CLERK)));
                staff.service.assign(new AssignAuthority(
                        other.id(), other.version(), Staff.authority("OM", AreaKind.NATIONAL, 4, "admin")));
            });
        }

        @Test
        void oneOfTwoMayGo() {
            asAdministrator(staff -> {
                var other = staff.employ("other", "admin", "OM");
                staff.service.disable(other.id(), other.version());
                assertThat(other.isDisabled()).isTrue();
                staff.service.enable(other.id(), other.version());
                assertThat(other.isDisabled()).isFalse();
            });
        }

        /** Goes red without the lock mode in {@link AccountRepository#holdAdministrators}: both would go. */
        @Test
        void twoAdministratorsDoNotDisableEachOther() throws Exception {
            TestPersistence.commit(em -> {
                var staff = new Staff(em);
                staff.employ("one", Staff.authority("OM", AreaKind.NATIONAL, 4, "admin"));
                staff.employ("two", Staff.authority("OM", AreaKind.NATIONAL, 4, "admin"));
            });
            var barrier = new CyclicBarrier(2);
            var threads = Executors.newFixedThreadPool(2);
            try {
                var refused = 0;
                for (var done : threads.invokeAll(
                        List.of(disabling(barrier, "one", "two"), disabling(barrier, "two", "one")))) {
                    try {
                        done.get();
                    } catch (ExecutionException e) {
                        assertThat(e.getCause())
                                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                                        .isEqualTo("office.error.lastAdministrator"));
                        refused++;
                    }
                }
                assertThat(refused).isEqualTo(1);
            } finally {
                threads.shutdownNow();
            }
        }

        private Callable<Void> disabling(CyclicBarrier barrier, String acting, String leaving) {
            return () -> TestPersistence.inTransaction(em -> {
                var staff = new Staff(em);
                staff.becomes(staff.accounts.find(new UserName(acting)).orElseThrow());
                var other = staff.accounts.find(new UserName(leaving)).orElseThrow();
                meet(barrier);
                staff.service.disable(other.id(), other.version());
                return null;
            });
        }

        private void meet(CyclicBarrier barrier) {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class Resetting {

        @Test
        void theOldPasswordIsDeadAndTheNewOneMustBeChanged() {
            asAdministrator(staff -> {
                var account = staff.employ("said", CLERK);
                var first = staff.service.resetPassword(account.id());
                assertThat(staff.login.logIn(new LogIn("said", Staff.PASSWORD))).isEqualTo(new LoginOutcome.Refused(4));
                assertThat(staff.login.logIn(new LogIn("said", first.password())))
                        .isEqualTo(new LoginOutcome.LoggedIn(account.id(), account.sessionStamp(), true));
                assertThat(staff.audit.all())
                        .contains("boss office.resetPassword account:" + account.id() + " password")
                        .noneMatch(line -> line.contains(first.password()));
            });
        }

        @Test
        void aLockedAccountOpensAtOnceAfterUnlockingOrReset() {
            asAdministrator(staff -> {
                var account = staff.employ("said", CLERK);
                lock(staff);
                assertThat(staff.service.details(account.id()).lockedUntil()).isPresent();
                staff.service.unlock(account.id());
                assertThat(staff.login.logIn(new LogIn("said", Staff.PASSWORD)))
                        .isInstanceOf(LoginOutcome.LoggedIn.class);
                lock(staff);
                var first = staff.service.resetPassword(account.id());
                assertThat(staff.login.logIn(new LogIn("said", first.password())))
                        .isInstanceOf(LoginOutcome.LoggedIn.class);
            });
        }

        private void lock(Staff staff) {
            IntStream.range(0, 5).forEach(i -> staff.login.logIn(new LogIn("said", "a wrong password")));
        }
    }

    @Nested
    class Reach {

        /** A local administrator: Ad Dakhiliyah, level 2. */
        private Account local(Staff staff) {
            var account = staff.employ("local", Staff.authority("OM-DA", AreaKind.OWN_OFFICE, 2, "admin"));
            staff.becomes(account);
            return account;
        }

        @Test
        void anAccountBeyondAreaOrLevelLooksLikeNone() {
            with(staff -> {
                local(staff);
                var unseen = List.of(
                        staff.employ("away", "clerk", "OM-ZU-01"),
                        staff.employ("above", Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 3, "socialworker")),
                        // works in the area and reaches beyond it: his new password would too
                        staff.employ("wide", Staff.authority("OM-DA-01", AreaKind.NATIONAL, 2, "steward")),
                        // never added
                        Account.create(
                                new UserName("nobody"), Owner.of(Staff.owner("1")), CLERK, "-", staff.clock.instant()));
                for (var account : unseen) {
                    var id = account.id();
                    var version = account.version();
                    var assign = new AssignAuthority(id, version, CLERK);
                    var correct = new CorrectAccount(id, version, Staff.owner("999"));
                    List<ThrowingCallable> calls = List.of(
                            () -> staff.service.details(id),
                            () -> staff.service.assign(assign),
                            () -> staff.service.correct(correct),
                            () -> staff.service.resetPassword(id),
                            () -> staff.service.unlock(id),
                            () -> staff.service.disable(id, version),
                            () -> staff.service.enable(id, version));
                    for (var call : calls) {
                        var before = staff.refused.all().size();
                        assertThatThrownBy(call)
                                .isInstanceOf(NotAvailableException.class)
                                .hasMessage(NotAvailableException.CODE);
                        assertThat(staff.refused.all()).hasSize(before + 1);
                        assertThat(staff.refused.all().get(before).subject()).isEqualTo("account:" + id);
                    }
                }
            });
        }

        @Test
        void nobodyGivesWhatHeLacks() {
            with(staff -> {
                local(staff);
                var account = staff.employ("said", CLERK);
                for (var authority : List.of(
                        Staff.authority("OM-DA-01", AreaKind.NATIONAL, 2, "clerk"),
                        Staff.authority("OM-ZU-01", AreaKind.OWN_OFFICE, 2, "clerk"),
                        Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 3, "clerk"))) {
                    refuses(
                            "beyondOwnAuthority",
                            () -> staff.service.assign(
                                    new AssignAuthority(account.id(), account.version(), authority)));
                    refuses(
                            "beyondOwnAuthority",
                            () -> staff.service.createAccount(new CreateAccount("new", Staff.owner("999"), authority)));
                }
                staff.service.assign(new AssignAuthority(
                        account.id(),
                        account.version(),
                        Staff.authority("OM-DA", AreaKind.GOVERNORATE, 2, "director")));
            });
        }

        @Test
        void listsAndCountsGiveNothingOfAnotherOffice() {
            with(staff -> {
                local(staff);
                staff.employ("same.name1", "clerk", "OM-DA-01");
                staff.employ("same.name2", "clerk", "OM-ZU-01");
                staff.employ("same.name3", Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 4, "protection"));
                staff.employ("same.name4", Staff.authority("OM-DA-01", AreaKind.NATIONAL, 2, "steward"));
                var page = staff.service.search(new AccountFilter("same", Optional.empty(), Optional.empty()), 1);
                assertThat(page.rows()).extracting(AccountSummary::userName).containsExactly("same.name1");
                assertThat(page.total()).isEqualTo(1);
                var there = new AccountFilter("", Optional.of(new OfficeCode("OM-ZU")), Optional.empty());
                assertThat(staff.service.search(there, 1).total()).isZero();
            });
        }
    }

    @Nested
    class Searching {

        @Test
        void findsByPartOfAnyNameOfficeAndRole() {
            asAdministrator(staff -> {
                staff.employ("said.clerk", "clerk", "OM-DA-01");
                staff.employ("said.boss", "supervisor", "OM-DA");
                staff.employ("salim", "clerk", "OM-ZU-01");
                assertThat(found(staff, "SAID", "", "")).containsExactly("said.boss", "said.clerk");
                assertThat(found(staff, "name of sal", "", "")).containsExactly("salim");
                assertThat(found(staff, "اسم said", "", "")).hasSize(2);
                assertThat(found(staff, "", "OM-DA", "")).containsExactly("said.boss", "said.clerk");
                assertThat(found(staff, "", "OM-DA-01", "")).containsExactly("said.clerk");
                assertThat(found(staff, "", "", "clerk")).containsExactly("said.clerk", "salim");
                assertThat(found(staff, "", "", "")).hasSize(4);
            });
        }

        /** Goes red without {@code escape}: a percent sign would find everybody. */
        @Test
        void signsOfTheQueryLanguageMeanThemselves() {
            asAdministrator(staff -> {
                staff.employ("said_1", "clerk", "OM-DA-01");
                staff.employ("saidx1", "clerk", "OM-DA-01");
                assertThat(found(staff, "%", "", "")).isEmpty();
                assertThat(found(staff, "d_1", "", "")).containsExactly("said_1");
                assertThat(found(staff, "!", "", "")).isEmpty();
                assertThat(found(staff, "' or '1'='1", "", "")).isEmpty();
            });
        }

        @Test
        void aRowTellsOfficeRolesLockAndLastLogIn() {
            asAdministrator(staff -> {
                staff.employ("said", Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "researcher", "clerk"));
                staff.login.logIn(new LogIn("said", Staff.PASSWORD));
                IntStream.range(0, 5).forEach(i -> staff.login.logIn(new LogIn("said", "a wrong password")));
                var row = staff.service
                        .search(new AccountFilter("said", Optional.empty(), Optional.empty()), 1)
                        .rows()
                        .get(0);
                assertThat(row.office().in(Language.EN)).isEqualTo("Department of Social Development, Nizwa");
                assertThat(row.roles().stream().map(role -> role.in(Language.AR)))
                        .containsExactly("موظف خدمات المراجعين", "الباحث الاجتماعي");
                assertThat(row.lockedUntil()).isPresent();
                assertThat(row.lastLogin()).isEmpty();
            });
        }

        @Test
        void pagesFollowOneAnotherWithoutGapOrDouble() {
            asAdministrator(staff -> {
                IntStream.range(0, 59).forEach(i -> staff.employ("clerk" + (100 + i), "clerk", "OM-DA-01"));
                var pages = IntStream.rangeClosed(1, 3)
                        .mapToObj(number -> staff.service.search(AccountFilter.ALL, number))
                        .toList();
                assertThat(pages.get(0).pages()).isEqualTo(3);
                assertThat(pages.stream()
                                .flatMap(page -> page.rows().stream())
                                .map(AccountSummary::userName)
                                .distinct())
                        .hasSize(60);
            });
        }

        private List<String> found(Staff staff, String text, String office, String role) {
            var filter = new AccountFilter(
                    text,
                    Optional.of(office).filter(code -> !code.isEmpty()).map(OfficeCode::new),
                    Optional.of(role).filter(code -> !code.isEmpty()));
            return staff.service.search(filter, 1).rows().stream()
                    .map(AccountSummary::userName)
                    .toList();
        }
    }

    @Nested
    class Table {

        @Test
        void theDatabaseItselfRefusesWhatTheProductNeverWrites() throws SQLException {
            TestPersistence.commit(em -> new Staff(em).employ("said", CLERK));
            breaks("user_name = 'Said'", "ck_account_user_name");
            breaks("civil_number = '012'", "ck_account_civil_number");
            breaks("area_code = 'OM'", "ck_account_area");
            breaks("confidentiality_level = 5", "ck_account_level");
            breaks("office_code = 'OM-DA-77', area_code = 'OM-DA-77'", "fk_account_office");
        }

        private void breaks(String change, String constraint) throws SQLException {
            try (var connection = SharedTestDatabase.access().connect();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("update sijill.account set " + change))
                        .hasMessageContaining(constraint);
            }
        }

        @Test
        void theRuntimeRoleNeitherDeletesAccountsNorGrantsItselfPermissions() throws SQLException {
            try (var connection = SharedTestDatabase.access().connect();
                    var statement = connection.createStatement()) {
                for (var sql : List.of(
                        "delete from sijill.account",
                        "insert into sijill.role_permission values ('clerk', 'office.manage')",
                        "update sijill.role set stands_alone = false",
                        "update sijill.parameter set value = '99'",
                        "delete from sijill.office")) {
                    assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
                }
            }
        }
    }

    private static void with(Consumer<Staff> test) {
        TestPersistence.rolledBack(em -> test.accept(new Staff(em)));
    }

    private static void asAdministrator(Consumer<Staff> test) {
        with(staff -> {
            staff.administrator();
            test.accept(staff);
        });
    }

    private static void refuses(String code, ThrowingCallable call) {
        refusesWith("office.error." + code, call);
    }

    private static void refusesWith(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
