package org.sijill.registration;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sijill.assessment.TestVisits;
import org.sijill.common.MovableClock;
import org.sijill.common.TestPersistence;
import org.sijill.db.SharedTestDatabase;
import org.sijill.office.TestParameters;
import org.sijill.security.CurrentActor;
import org.sijill.workflow.NoEngine;

/** The way of an application by the parameters of the migrated database; its tables are {@code PathRulesTest}'s. */
class PathRulesDatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Of its own, so that no other test asks on it. */
    private static final LocalDate CHANGED = LocalDate.of(2096, 1, 1);

    private static final Set<VisitReason> DRAWN = Set.of(VisitReason.SAMPLE);

    /**
     * Red if another share is shipped.
     *
     * @see "reference.md §2.4 SM-1: sample 5 %"
     */
    @Test
    void ofAHundredApplicationsFiveAreDrawn() {
        TestPersistence.rolledBack(
                entities -> assertThat(TestParameters.in(entities).number("registration.visit.sample", TODAY))
                        .isEqualTo(5));
    }

    /**
     * A day for the check, two for the review of the report, five for the decision. Red if {@code days} asks for the visit's limit
     * without saying that it is urgent, or counts the days of a visit that nobody makes.
     */
    @Test
    void anUrgentVisitTakesThreeOfTheOfficesDaysAndAnotherTen() {
        on(TODAY, rules -> {
            var none = new VisitNeed();
            var calm = none.found(false, DRAWN);
            var urgent = none.found(true, DRAWN);
            assertThat(rules.days(none)).isEqualTo(1 + 5);
            assertThat(rules.days(calm)).isEqualTo(1 + 10 + 2 + 5);
            assertThat(rules.days(urgent)).isEqualTo(1 + 3 + 2 + 5);
            assertThat(rules.daysFromCheck(urgent)).isEqualTo(3 + 2 + 5);
            assertThat(rules.days(urgent.visited(Applications.NOW))).isEqualTo(1 + 5);
            assertThat(rules.days(none.found(true, Set.of()))).isEqualTo(1 + 5);
        });
    }

    /** Red if the kinds stand in the code, or another day's row counts. */
    @Test
    void whichKindsGoToTheCommitteeIsADatedParameter() throws SQLException {
        owner(
                """
                insert into sijill.parameter (name, valid_from, valid_to, value, unit, legal_reference) values
                  ('registration.committee.kinds', '%s', null, 'AID_IN_KIND, DEVICE', 'kinds of help', 'trial order')
                """
                        .formatted(CHANGED));
        try {
            on(CHANGED.minusDays(1), rules -> {
                assertThat(rules.isForCommittee(asking(HelpKind.EMPOWERMENT))).isTrue();
                assertThat(rules.isForCommittee(asking(HelpKind.AID_IN_KIND))).isFalse();
            });
            on(CHANGED, rules -> {
                assertThat(rules.isForCommittee(asking(HelpKind.EMPOWERMENT))).isFalse();
                assertThat(rules.isForCommittee(asking(HelpKind.AID_IN_KIND))).isTrue();
                assertThat(rules.isForCommittee(asking(HelpKind.EMPOWERMENT, HelpKind.DEVICE)))
                        .isTrue();
            });
        } finally {
            owner("delete from sijill.parameter where legal_reference = 'trial order' and valid_from = '%s'"
                    .formatted(CHANGED));
        }
    }

    private static Application asking(HelpKind... help) {
        return Applications.filedBy(Applications.somebody(), Applications.command(help));
    }

    private static void on(LocalDate day, Consumer<PathRules> test) {
        TestPersistence.rolledBack(entities -> test.accept(
                rules(entities, day.atTime(10, 0).atZone(MovableClock.ZONE).toInstant())));
    }

    private static PathRules rules(EntityManager entities, Instant now) {
        var clock = Clock.fixed(now, MovableClock.ZONE);
        var engine = new NoEngine();
        var visits = TestVisits.in(entities, engine, null, new CurrentActor(), clock);
        return new PathRules(engine, visits, TestParameters.in(entities), clock);
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = SharedTestDatabase.access().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
