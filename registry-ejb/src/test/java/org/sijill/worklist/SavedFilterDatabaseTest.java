package org.sijill.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.TestActors;

/** Filters of the inbox under names of one's own. */
class SavedFilterDatabaseTest {

    private final Actor owner = TestActors.in(TestActors.NIZWA, "worklist.read");
    private final Actor another = TestActors.in(TestActors.NIZWA, "worklist.read");
    private final CurrentActor current = new CurrentActor();

    @Test
    void nobodySeesOrRemovesTheFilterOfAnother() {
        withAccounts((entities, filters) -> {
            filters.keep("late ones", "late=1", true);
            var kept = filters.list().get(0);
            current.become(another);
            assertThat(filters.list()).isEmpty();
            assertThatThrownBy(() -> filters.remove(new SavedFilterId(kept.id())))
                    .isInstanceOf(NotAvailableException.class);
            filters.keep("late ones", "late=1&who=office", false);
            current.become(owner);
            assertThat(filters.list()).containsExactly(kept);
            filters.remove(new SavedFilterId(kept.id()));
            assertThat(filters.list()).isEmpty();
        });
    }

    @Test
    void oneOpensFirstAndUnderItsNameItIsReplaced() {
        withAccounts((entities, filters) -> {
            filters.keep("one", "late=1", true);
            filters.keep("two", "who=mine", true);
            entities.flush();
            filters.keep(" one ", "help=DEVICE", false);
            entities.flush();
            assertThat(filters.list())
                    .extracting(SavedFilterSummary::name, SavedFilterSummary::query, SavedFilterSummary::opensFirst)
                    .containsExactly(tuple("one", "help=DEVICE", false), tuple("two", "who=mine", true));
        });
    }

    @Test
    void aFilterHasANameAndThereAreNotEndlesslyMany() {
        withAccounts((entities, filters) -> {
            assertRefused("worklist.error.filterName", () -> filters.keep(" ", "late=1", false));
            assertRefused("worklist.error.filterName", () -> filters.keep("x".repeat(61), "late=1", false));
            for (var number = 0; number < 20; number++) {
                filters.keep("filter " + number, "late=1", false);
            }
            assertRefused("worklist.error.filtersTooMany", () -> filters.keep("one more", "late=1", false));
            filters.keep("filter 7", "who=mine", false);
        });
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo(code);
    }

    private void withAccounts(BiConsumer<EntityManager, SavedFilterService> test) {
        TestPersistence.rolledBack(entities -> {
            account(entities, owner.id().value());
            account(entities, another.id().value());
            current.become(owner);
            test.accept(entities, new SavedFilterService(new SavedFilterRepository(entities), current, new AuditLog() {
                @Override
                public void wrote(String action, String type, String id, long version, String... fields) {}
            }));
        });
    }

    private static void account(EntityManager entities, UUID id) {
        entities.createNativeQuery(
                        "insert into sijill.account (id, user_name, name_ar, name_en, office_code, area_kind, area_code,"
                                + " confidentiality_level, language, password_hash, must_change, session_stamp, created_at)"
                                + " values (?1, ?2, 'x', 'x', 'OM-DA-01', 'OWN_OFFICE', 'OM-DA-01', 2, 'AR', 'x', false,"
                                + " ?1, timestamptz '2026-11-24 06:00Z')")
                .setParameter(1, id)
                .setParameter(2, "f" + id.toString().replace("-", "").substring(0, 12))
                .executeUpdate();
    }
}
