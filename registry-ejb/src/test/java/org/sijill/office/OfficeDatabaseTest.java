package org.sijill.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.location.BilingualName;
import org.sijill.security.OfficeCode;

class OfficeDatabaseTest {

    private static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");
    private static final BilingualName NAME = new BilingualName("مركز بركة الموز", "Birkat Al Mawz Centre");

    @BeforeEach
    void nobodyWorksHere() {
        Staff.none();
    }

    @Test
    void thereIsAMinistryADirectorateAGovernorateAndAnOfficeAWilaya() {
        asAdministrator(staff -> {
            var offices = staff.officeService.list();
            assertThat(kinds(offices, OfficeKind.MINISTRY)).isEqualTo(1);
            assertThat(kinds(offices, OfficeKind.DIRECTORATE)).isEqualTo(11);
            assertThat(kinds(offices, OfficeKind.WILAYA_OFFICE)).isEqualTo(63);
            assertThat(offices).allMatch(office -> OfficeKind.of(office.code()) == office.kind());
            assertThat(staff.offices.name(new OfficeCode("OM-DA")).in(Language.AR))
                    .isEqualTo("المديرية العامة للتنمية الاجتماعية بمحافظة الداخلية");
            assertThat(staff.offices.name(OfficeCode.MINISTRY).in(Language.AR)).isEqualTo("وزارة التنمية الاجتماعية");
        });
    }

    @Test
    void aCentreOpensUnderAWilayasOfficeAndTakesStaff() {
        asAdministrator(staff -> {
            staff.officeService.open(new OpenOffice(" OM-DA-01-C1 ", NAME));
            var centre = new OfficeCode("OM-DA-01-C1");
            assertThat(staff.offices.isOpen(centre)).isTrue();
            assertThat(staff.offices.name(centre)).isEqualTo(NAME);
            staff.employ("said", "clerk", "OM-DA-01-C1");
            assertThat(one(staff, centre).accounts()).isEqualTo(1);
            assertThat(staff.audit.all()).contains("boss office.open office:OM-DA-01-C1");
        });
    }

    @Test
    void aCentreNeedsARightCodeAFreeOneAndAnOpenOfficeAbove() {
        asAdministrator(staff -> {
            for (var code : List.of("OM-DA-02", "OM-DA-01-", "OM-DA-01-c1", "OM-DA-01-ABCDEFGHI", "x", "")) {
                refuses("officeCodeForm", () -> staff.officeService.open(new OpenOffice(code, NAME)));
            }
            var half = new BilingualName("مركز", " ");
            refuses("nameMissing", () -> staff.officeService.open(new OpenOffice("OM-DA-01-C1", half)));
            staff.officeService.open(new OpenOffice("OM-DA-01-C1", NAME));
            refuses("officeCodeTaken", () -> staff.officeService.open(new OpenOffice("OM-DA-01-C1", NAME)));
            assertThatThrownBy(() -> staff.officeService.open(new OpenOffice("OM-DA-77-C1", NAME)))
                    .isInstanceOf(NotAvailableException.class);
            staff.officeService.close(new OfficeCode("OM-DA-02"), 0);
            refuses("officeClosed", () -> staff.officeService.open(new OpenOffice("OM-DA-02-C1", NAME)));
        });
    }

    @Test
    void anOfficeWithStaffIsNotClosed() {
        asAdministrator(staff -> {
            var said = staff.employ("said", "clerk", "OM-DA-01");
            refuses("officeHasAccounts", () -> staff.officeService.close(NIZWA, 0));
            said.disable();
            staff.accounts.flush();
            staff.officeService.close(NIZWA, 0);
            assertThat(staff.offices.isOpen(NIZWA)).isFalse();
        });
    }

    @Test
    void anOfficeWithOpenOfficesUnderItIsNotClosed() {
        asAdministrator(
                staff -> refuses("officeHasOffices", () -> staff.officeService.close(new OfficeCode("OM-DA"), 0)));
    }

    @Test
    void aClosedOfficeTakesNoStaffUntilItIsReopened() {
        asAdministrator(staff -> {
            var clerk = Staff.authority("OM-DA-01", AreaKind.OWN_OFFICE, 2, "clerk");
            var said = staff.employ("said", clerk);
            staff.service.disable(said.id(), said.version());
            staff.officeService.close(NIZWA, 0);
            refuses(
                    "officeClosed",
                    () -> staff.service.createAccount(new CreateAccount("new", Staff.owner("999"), clerk)));
            refuses("officeClosed", () -> staff.service.enable(said.id(), said.version()));
            staff.officeService.reopen(NIZWA, one(staff, NIZWA).version());
            staff.service.enable(said.id(), said.version());
        });
    }

    @Test
    void aRenamedOfficeIsShownByItsNewName() {
        asAdministrator(staff -> {
            staff.officeService.rename(new RenameOffice(NIZWA, 0, NAME));
            assertThat(staff.offices.names(List.of(NIZWA, new OfficeCode("OM-DA-77"))))
                    .containsExactly(Map.entry(NIZWA, NAME));
            assertThatThrownBy(() -> staff.officeService.rename(new RenameOffice(NIZWA, 0, NAME)))
                    .isInstanceOf(ChangedMeanwhileException.class);
        });
    }

    @Test
    void aLocalAdministratorReachesTheOfficesOfHisAreaOnly() {
        with(staff -> {
            staff.becomes(staff.employ("local", Staff.authority("OM-DA", AreaKind.OWN_OFFICE, 2, "admin")));
            assertThat(staff.officeService.list())
                    .hasSize(10)
                    .allMatch(office -> office.code().value().startsWith("OM-DA"));
            var salalah = new OfficeCode("OM-ZU-01");
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> staff.officeService.rename(new RenameOffice(salalah, 0, NAME)),
                    () -> staff.officeService.close(salalah, 0),
                    () -> staff.officeService.reopen(salalah, 0),
                    () -> staff.officeService.open(new OpenOffice("OM-ZU-01-C1", NAME)))) {
                assertThatThrownBy(call).isInstanceOf(NotAvailableException.class);
            }
            assertThat(staff.refused.all()).hasSize(4).allMatch(refusal -> refusal.subject()
                    .equals("office:OM-ZU-01"));
        });
    }

    private static long kinds(List<OfficeSummary> offices, OfficeKind kind) {
        return offices.stream().filter(office -> office.kind() == kind).count();
    }

    private static OfficeSummary one(Staff staff, OfficeCode code) {
        return staff.officeService.list().stream()
                .filter(office -> office.code().equals(code))
                .findFirst()
                .orElseThrow();
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
        assertThatThrownBy(call).isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.code())
                .isEqualTo("office.error." + code));
    }
}
