package org.sijill.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.common.TestPersistence;
import org.sijill.security.AccessRefused;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;

class AuditLogDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00.123456789Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final String subject = UUID.randomUUID().toString();
    private final CurrentActor current = new CurrentActor();

    @Test
    void aChangeIsKeptWithWhoDidItAndTheNamesOfWhatChanged() {
        current.become(clerk("OM-DA-01"));
        TestPersistence.commit(entities -> TestAuditLog.in(entities, current, CLOCK)
                .wrote("registration.complete", "application", subject, 3, "mobile", "wilaya"));

        var line = lines(ofSubject()).get(0);
        assertThat(line.actorName()).isEqualTo("clerk");
        assertThat(line.roles()).as("in alphabetical order").isEqualTo("clerk,researcher");
        assertThat(line.officeCode()).isEqualTo("OM-DA-01");
        assertThat(line.action()).isEqualTo("registration.complete");
        assertThat(line.outcome()).isEqualTo(Outcome.DONE);
        assertThat(line.subjectType()).isEqualTo("application");
        assertThat(line.subjectVersion()).isEqualTo(3);
        assertThat(line.fields()).isEqualTo("mobile,wilaya");
        assertThat(line.channel()).isEqualTo("job");
        assertThat(line.at()).as("to the microsecond").isBetween(NOW.minusNanos(1_000), NOW.plusNanos(1_000));
        assertThat(line.isSealed()).isFalse();
    }

    @Test
    void whatNobodyLoggedInSawIsKeptAsAnonymous() {
        TestPersistence.commit(entities ->
                TestAuditLog.in(entities, current, CLOCK).saw("registration.follow", "application", subject));

        var line = lines(ofSubject()).get(0);
        assertThat(line.actorName()).isEqualTo("anonymous");
        assertThat(line.officeCode()).isEmpty();
        assertThat(line.outcome()).isEqualTo(Outcome.SEEN);
        assertThat(line.subjectVersion()).isZero();
    }

    @Test
    void aRefusalIsKeptWithWhatWasAskedOfWhat() {
        var asked = new AccessRefused(Optional.of(clerk("OM-MA")), "registration.approve", "application:" + subject);
        var request = new RequestReference();
        request.become("R-1");
        request.arrivedBy("staff");
        TestPersistence.commit(
                entities -> new RefusalKeeper(new AuditRepository(entities), request, CLOCK).keep(asked));

        var line = lines(ofSubject()).get(0);
        assertThat(line.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(line.action()).isEqualTo("registration.approve");
        assertThat(line.subjectType()).isEqualTo("application");
        assertThat(line.reference()).isEqualTo("R-1");
        assertThat(line.channel()).isEqualTo("staff");
    }

    @Test
    void aRefusalOfThePermissionItselfHasNoSubject() {
        var permission = "trial." + UUID.randomUUID();
        TestPersistence.commit(
                entities -> new RefusalKeeper(new AuditRepository(entities), new RequestReference(), CLOCK)
                        .keep(new AccessRefused(Optional.empty(), permission, "")));

        var line = lines(new AuditFilter("", "", permission, null, null)).get(0);
        assertThat(line.subjectType()).isEmpty();
        assertThat(line.subjectId()).isEmpty();
    }

    @Test
    void whatSomebodyTypedInPlaceOfAnIdIsCut() {
        TestPersistence.commit(entities -> TestAuditLog.in(entities, current, CLOCK)
                .saw("registration.read", "application", subject + "x".repeat(5_000)));
        var longest = lines(new AuditFilter((subject + "x".repeat(5_000)).substring(0, 100), "", "", null, null));
        assertThat(longest).hasSize(1);
    }

    /** Red if the area's condition goes from {@code AuditRepository.Conditions}. */
    @Test
    void anAuditorOfAnAreaReadsWhatIsDoneInItAlone() {
        for (var office : List.of("OM-DA", "OM-DA-01", "OM-DB", "OM-MA-01")) {
            current.become(clerk(office));
            TestPersistence.commit(entities ->
                    TestAuditLog.in(entities, current, CLOCK).saw("registration.read", "application", subject));
        }
        current.become(null);
        TestPersistence.commit(
                entities -> TestAuditLog.in(entities, current, CLOCK).saw("registration.read", "application", subject));

        assertThat(offices("OM-DA")).containsExactlyInAnyOrder("OM-DA", "OM-DA-01");
        assertThat(offices("OM-DA-01")).containsExactly("OM-DA-01");
        assertThat(offices("OM")).hasSize(5);
    }

    @Test
    void aPeriodHoldsItsFirstMomentAndNotItsLast() {
        for (var moment : List.of(NOW.minusSeconds(1), NOW, NOW.plusSeconds(1), NOW.plusSeconds(2))) {
            var clock = Clock.offset(CLOCK, Duration.between(NOW, moment));
            TestPersistence.commit(entities ->
                    TestAuditLog.in(entities, current, clock).saw("registration.read", "application", subject));
        }
        var from = NOW.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        assertThat(lines(new AuditFilter(subject, "", "", from, from.plusSeconds(2))).stream()
                        .map(line -> Duration.between(from, line.at()).toSeconds()))
                .as("latest first")
                .containsExactly(1L, 0L);
    }

    /** Whoever was refused named the file by its number; whoever saw it left its id. */
    @Test
    void aFileIsFoundByItsIdAndByItsNumberAtOnce() {
        TestPersistence.commit(entities -> {
            var log = TestAuditLog.in(entities, current, CLOCK);
            log.saw("registration.read", "application", subject);
            log.saw("registration.read", "CaseNumber", subject + "-number");
            log.saw("registration.read", "application", subject + "-another");
        });
        assertThat(lines(new AuditFilter(Set.of(subject, subject + "-number"), "", "", null, null, null)))
                .extracting(AuditLine::subjectId)
                .containsExactlyInAnyOrder(subject, subject + "-number");
    }

    /** Red if the outcome's condition goes from {@code AuditRepository.Conditions}. */
    @Test
    void refusalsAreFoundApartFromWhatWasSeenAndDone() {
        current.become(clerk("OM-DA-01"));
        TestPersistence.commit(entities -> {
            var log = TestAuditLog.in(entities, current, CLOCK);
            log.saw("registration.read", "application", subject);
            log.wrote("registration.complete", "application", subject, 2, "mobile");
            new RefusalKeeper(new AuditRepository(entities), new RequestReference(), CLOCK)
                    .keep(new AccessRefused(current.find(), "registration.approve", "application:" + subject));
        });

        for (var outcome : Outcome.values()) {
            assertThat(lines(new AuditFilter(Set.of(subject), "", "", outcome, null, null)))
                    .extracting(AuditLine::outcome)
                    .containsExactly(outcome);
        }
        assertThat(lines(ofSubject())).hasSize(Outcome.values().length);
    }

    @Test
    void readingTheLogIsALineOfIt(@TempDir Path folder) {
        current.become(TestAuditLog.auditor("OM"));
        var found = asAuditor(folder, service -> service.search(ofSubject(), 1));
        assertThat(found.total()).as("the line of this very reading").isEqualTo(1);
        assertThat(found.rows().get(0).action()).isEqualTo("audit.read");
    }

    @Test
    void theStateCountsWhatWaitsForItsSeal(@TempDir Path folder) {
        current.become(TestAuditLog.auditor("OM"));
        TestSealer.keepingHeadsIn(folder.resolve("heads.log"), CLOCK).sealNow();
        var sealed = asAuditor(folder, AuditService::state);
        assertThat(sealed.unsealed()).as("the line of asking").isEqualTo(1);
        assertThat(sealed.headHash()).matches("[0-9a-f]{64}");
        assertThat(sealed.brokenAt()).isEmpty();
        assertThat(asAuditor(folder, AuditService::state).unsealed()).isEqualTo(2);
    }

    @Test
    void aReferenceThatWouldMakeALogLineOfItsOwnIsRefused() {
        var request = new RequestReference();
        assertThatThrownBy(() -> request.become("R-1\nlevel=ERROR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.become("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(request.value())
                .as("without one it has its own, and keeps it")
                .isEqualTo(request.value());
    }

    private <T> T asAuditor(Path folder, Function<AuditService, T> question) {
        return TestPersistence.inTransaction(entities -> question.apply(service(entities, folder)));
    }

    private AuditService service(EntityManager entities, Path folder) {
        return new AuditService(
                new AuditRepository(entities),
                new AuditChain(entities),
                TestSealer.keepingHeadsIn(folder.resolve("heads.log"), CLOCK),
                TestAuditLog.in(entities, current, CLOCK),
                current);
    }

    private List<String> offices(String area) {
        return search(TestAuditLog.auditor(area), ofSubject()).stream()
                .map(AuditLine::officeCode)
                .toList();
    }

    private AuditFilter ofSubject() {
        return new AuditFilter(subject, "", "", null, null);
    }

    private static List<AuditLine> lines(AuditFilter filter) {
        return search(TestAuditLog.auditor("OM"), filter);
    }

    private static List<AuditLine> search(Actor actor, AuditFilter filter) {
        return TestPersistence.inTransaction(entities ->
                new AuditRepository(entities).search(actor, filter, 1, 50).rows());
    }

    private static Actor clerk(String office) {
        return new Actor(
                new ActorId(UUID.randomUUID()),
                "clerk",
                Set.of("researcher", "clerk"),
                Set.of(),
                new OfficeCode(office),
                new OfficeCode(office),
                2,
                Optional.empty());
    }
}
