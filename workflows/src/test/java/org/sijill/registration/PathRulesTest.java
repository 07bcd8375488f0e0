package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.common.CaseNumber;
import org.sijill.declaration.Answers;
import org.sijill.household.DwellingKind;
import org.sijill.location.WilayaCode;
import org.sijill.office.Parameters;
import org.sijill.security.Actor;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;
import org.sijill.workflow.InMemoryEngine;

/** From an application to the way it goes, by the tables that are deployed: what is told of a family has to reach their inputs. */
class PathRulesTest {

    private static final InMemoryEngine ENGINE = new InMemoryEngine("path-rules");
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final OfficeCode NIZWA = new OfficeCode("OM-DA-01");

    /** Of the first three numbers of 2026 that a share of five per cent draws; {@code VisitSampleTest} names them. */
    private static final int DRAWN = 22;

    private static final int NOT_DRAWN = 21;

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    /** Red if {@code DO_NOT_LAST} or the fact's name differs from the table's, or the home is not asked of the declaration. */
    @ParameterizedTest
    @CsvSource({
        "NONE, true, true",
        "CARAVAN, true, false",
        "TRADITIONAL, true, false",
        "ARABIC_HOUSE, false, false",
        "SHARED, false, false",
        "APARTMENT, false, false"
    })
    void howTheFamilyLivesReachesBothTables(DwellingKind kind, boolean visited, boolean urgent) {
        var need = found(livingIn(kind, application(NOT_DRAWN, HelpKind.AID_IN_KIND)));
        assertThat(need.reasons()).isEqualTo(visited ? Set.of(VisitReason.DWELLING) : Set.of());
        assertThat(need.isUrgent()).isEqualTo(urgent);
    }

    /** Whoever has not told how he lives is visited for no home, and is not taken for homeless. */
    @Test
    void aHomeThatNobodyToldOfIsNoReason() {
        var need = found(application(NOT_DRAWN, HelpKind.AID_IN_KIND));
        assertThat(need.reasons()).isEmpty();
        assertThat(need.isUrgent()).isFalse();
    }

    /** Red if two kinds are taken for each other on their way to the tables. */
    @ParameterizedTest
    @EnumSource
    void whatIsAskedForReachesBothTables(HelpKind kind) {
        var need = found(application(NOT_DRAWN, kind));
        assertThat(need.reasons())
                .isEqualTo(
                        switch (kind) {
                            case FAMILY_INCOME_SUPPORT -> Set.of(VisitReason.INCOME_SUPPORT);
                            case EMPOWERMENT -> Set.of(VisitReason.EMPOWERMENT);
                            default -> Set.of();
                        });
        assertThat(need.isUrgent()).isEqualTo(kind == HelpKind.EMERGENCY_AID);
    }

    /** Red if the share is not the parameter's, or the draw does not reach the table. */
    @Test
    void aNumberThatTheSampleDrawsIsVisited() {
        var drawn = application(DRAWN, HelpKind.AID_IN_KIND);
        assertThat(found(drawn).reasons()).containsExactly(VisitReason.SAMPLE);
        assertThat(found(application(NOT_DRAWN, HelpKind.AID_IN_KIND)).reasons())
                .isEmpty();
        assertThat(rules(0).find(drawn).reasons()).isEmpty();
        assertThat(rules(100).find(application(NOT_DRAWN, HelpKind.AID_IN_KIND)).reasons())
                .containsExactly(VisitReason.SAMPLE);
    }

    /** Red if {@code visited} is not told to the table, or the reasons of the visit that was made are lost. */
    @Test
    void whoWasVisitedKeepsItsReasonAndIsNotVisitedAgain() {
        var application = application(DRAWN, HelpKind.AID_IN_KIND);
        application.confirm(actor(), 0);
        application.needs(found(application));
        assertThat(application.status()).isEqualTo(ApplicationStatus.VISIT);
        application.isVisited(Set.of(), NOW);
        application.needs(rules(100).find(application));
        assertThat(application.status()).isEqualTo(ApplicationStatus.DECISION);
        assertThat(application.visitNeed().reasons()).containsExactly(VisitReason.SAMPLE);
    }

    private static VisitNeed found(Application application) {
        return rules(5).find(application);
    }

    /** @param sample per cent */
    private static PathRules rules(int sample) {
        var parameters = new Parameters() {

            @Override
            public int number(String name, LocalDate day) {
                assertThat(name).isEqualTo("registration.visit.sample");
                assertThat(day).isEqualTo("2026-11-24");
                return sample;
            }
        };
        return new PathRules(ENGINE.gateway(), null, parameters, Clock.fixed(NOW, ZoneId.of("Asia/Muscat")));
    }

    private static Application application(int serial, HelpKind help) {
        var command = new SubmitApplication(
                new RequestKey("key-1"),
                new CivilNumber("10483291"),
                new MobileNumber("92123456"),
                new WilayaCode("OM-DA-01"),
                Set.of(help),
                Channel.COUNTER);
        var application =
                Application.file(command, CaseNumber.ofYear('A', 2026, serial).toString(), NIZWA, actor(), NOW);
        application.register(false, new VisitNeed());
        return application;
    }

    private static Application livingIn(DwellingKind kind, Application application) {
        var home = new HashMap<>(Map.of(
                "home.village", "تنوف", "home.dwellingKind", kind.name(), "home.tenure", "OWNED", "home.rooms", "4"));
        if (kind == DwellingKind.NONE) {
            home.remove("home.tenure");
            home.remove("home.rooms");
        }
        application.declare(new Answers(home), actor(), 0);
        return application;
    }

    private static Actor actor() {
        return new Actor(
                new ActorId(UUID.randomUUID()),
                "somebody",
                Set.of("role"),
                Set.of(),
                NIZWA,
                NIZWA,
                2,
                Optional.empty());
    }
}
