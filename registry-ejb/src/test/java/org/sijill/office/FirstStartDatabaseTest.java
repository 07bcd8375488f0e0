package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.TestPersistence;
import org.sijill.security.OfficeCode;

class FirstStartDatabaseTest {

    private static final List<String> ROLES = List.of(
            "clerk",
            "researcher",
            "supervisor",
            "director",
            "grievance",
            "protection",
            "socialworker",
            "homemanager",
            "steward",
            "programme",
            "payments",
            "auditor",
            "dpo",
            "admin",
            "committee",
            "integrity");

    @BeforeEach
    void nobodyWorksHere() {
        Staff.none();
    }

    @Nested
    class WithoutDemo {

        @Test
        void anEmptyRegistryHasOneAdministratorWithAPasswordOfItsOwn() {
            with(staff -> {
                var first = staff.firstStart.run(false).orElseThrow();
                assertThat(first.userName()).isEqualTo("admin");
                assertThat(staff.accounts.countAll()).isEqualTo(1);
                var account = staff.accounts.find(first.account()).orElseThrow();
                assertThat(account.authority().roles()).containsExactly("admin");
                assertThat(account.isDemo()).isFalse();
                assertThat(staff.login.logIn(new LogIn("admin", first.password())))
                        .isEqualTo(new LoginOutcome.LoggedIn(account.id(), account.sessionStamp(), true));
                assertThat(staff.audit.all())
                        .contains("process:first-start office.createAccount account:" + account.id());
            });
        }

        @Test
        void thereIsNoDemoAccountAndItsPasswordOpensNothing() {
            with(staff -> {
                staff.firstStart.run(false);
                assertThat(staff.accounts.countDemo()).isZero();
                for (var demo : DemoAccounts.all()) {
                    assertThat(staff.login.logIn(new LogIn(demo.userName(), DemoAccounts.PASSWORD)))
                            .isInstanceOf(LoginOutcome.Refused.class);
                }
            });
        }

        @Test
        void theNextStartMakesNothing() {
            with(staff -> {
                staff.firstStart.run(false);
                assertThat(staff.firstStart.run(false)).isEmpty();
                assertThat(staff.accounts.countAll()).isEqualTo(1);
            });
        }

        @Test
        void aDatabaseWithDemoAccountsIsRefused() {
            with(staff -> {
                staff.firstStart.run(true);
                refuses("demoAccountsPresent", staff, false);
            });
        }

        /** One is enough, whatever else was made there since. */
        @Test
        void aDatabaseWhereOneDemoAccountIsLeftIsRefused() {
            with(staff -> {
                staff.employ("real", "admin", "OM");
                staff.employ("left", "clerk", "OM-DA-01").forDemo();
                staff.accounts.flush();
                refuses("demoAccountsPresent", staff, false);
            });
        }
    }

    @Nested
    class WithDemo {

        @Test
        void everyRoleHasAnAccountOfItsNameAndTheOnePasswordOpensAll() {
            with(staff -> {
                assertThat(staff.firstStart.run(true)).isEmpty();
                for (var demo : DemoAccounts.all()) {
                    var outcome = staff.login.logIn(new LogIn(demo.userName(), DemoAccounts.PASSWORD));
                    assertThat(outcome).isInstanceOfSatisfying(LoginOutcome.LoggedIn.class, in -> {
                        assertThat(in.mustChange()).isFalse();
                        var actor = staff.login
                                .session(in.account(), in.stamp())
                                .orElseThrow()
                                .actor();
                        assertThat(actor.roles()).containsExactly(demo.role());
                        assertThat(actor.civilNumber()).isPresent();
                        assertThat(actor.area().covers(actor.office())).isTrue();
                    });
                }
                assertThat(DemoAccounts.all().stream().map(DemoAccount::userName))
                        .containsAll(ROLES);
                assertThat(staff.accounts.countDemo())
                        .isEqualTo(staff.accounts.countAll())
                        .isEqualTo(DemoAccounts.all().size());
            });
        }

        @Test
        void theSecondClerkAndSupervisorWorkInAnotherGovernorate() {
            assertThat(office("clerk")).isEqualTo(office("supervisor")).hasToString("OM-DA-01");
            assertThat(office("clerk2")).isEqualTo(office("supervisor2")).hasToString("OM-ZU-01");
            assertThat(office("clerk3")).isEqualTo(office("supervisor3")).isEqualTo(office("clerk"));
        }

        @Test
        void theNextStartAddsOnlyWhatIsMissing() {
            with(staff -> {
                staff.firstStart.run(true);
                var lines = staff.audit.all().size();
                staff.firstStart.run(true);
                assertThat(staff.accounts.countAll())
                        .isEqualTo(DemoAccounts.all().size());
                assertThat(staff.audit.all()).hasSize(lines);
            });
        }

        /** Else one wrong variable would put a password everybody knows on a registry in use. */
        @Test
        void aDatabaseInUseGetsNoDemoAccounts() {
            with(staff -> {
                staff.firstStart.run(false);
                refuses("demoOnRealAccounts", staff, true);
                assertThat(staff.accounts.countDemo()).isZero();
            });
        }

        private OfficeCode office(String userName) {
            return DemoAccounts.all().stream()
                    .filter(demo -> demo.userName().equals(userName))
                    .findFirst()
                    .orElseThrow()
                    .authority()
                    .office();
        }
    }

    @Nested
    class Matrix {

        @Test
        void theRolesAreThoseOfTheContractTheCommitteeAndIntegrity() {
            with(staff -> assertThat(staff.roles.assignable())
                    .extracting(RoleSummary::code)
                    .containsExactlyElementsOf(ROLES));
        }

        @Test
        void theAdministratorHasNoCaseDataAndNobodyElseManagesAccounts() {
            with(staff -> {
                assertThat(staff.roles.permissionsOf("admin"))
                        .contains("office.manage", "clock.move")
                        .noneMatch(permission -> permission.startsWith("registration."))
                        .noneMatch(permission -> permission.startsWith("worklist."));
                assertThat(staff.roles.granting("office.manage")).containsExactly("admin");
            });
        }

        @Test
        void whoFilesOrChecksDoesNotDecide() {
            with(staff -> {
                var deciding = new TreeSet<>(staff.roles.granting("registration.decide"));
                deciding.retainAll(staff.roles.granting("registration.verify"));
                assertThat(deciding).isEmpty();
            });
        }

        @Test
        void onlyTheProcessAdvancesAnApplication() {
            with(staff -> {
                assertThat(staff.roles.permissionsOf("process-registration")).contains("registration.advance");
                assertThat(staff.roles.granting("registration.advance")).isEmpty();
                assertThat(staff.roles.permissionsOf("process-unheard-of")).isEmpty();
            });
        }

        @Test
        void theAuditorChangesNothing() {
            with(staff -> assertThat(staff.roles.permissionsOf("auditor"))
                    .isEqualTo(Set.of(
                            "audit.read",
                            "household.read",
                            "quality.read",
                            "recertification.read",
                            "registration.read",
                            "office.changeOwn",
                            "office.names")));
        }
    }

    private static void with(Consumer<Staff> test) {
        TestPersistence.rolledBack(em -> test.accept(new Staff(em)));
    }

    private static void refuses(String code, Staff staff, boolean demo) {
        assertThatThrownBy(() -> staff.firstStart.run(demo))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("office.error." + code));
    }
}
