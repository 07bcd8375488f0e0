package org.sijill.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.sijill.audit.AuditLog;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.FiredEvents;
import org.sijill.common.Language;
import org.sijill.common.Messages;
import org.sijill.common.NotAvailableException;
import org.sijill.common.TestPersistence;
import org.sijill.common.WrongFieldsException;
import org.sijill.security.Actor;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.security.TestActors;

/** Words of messages as an administrator writes, previews and sets them. */
class TemplateDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String AR = "وصل طلبكم {number}، والقرار قبل {date}: {address}";
    private static final String EN = "We have {number}, it's decided by {date}: {address}";

    private final Actor admin = TestActors.in(new OfficeCode("OM"), "notification.template");
    private final Actor colleague = TestActors.in(new OfficeCode("OM"), "notification.template");
    private final CurrentActor current = new CurrentActor();
    private final FiredEvents<MessageTextSet> set = new FiredEvents<>();

    @Test
    void theShippedTextIsTheFirstVersionAndHoldsUntilAnotherDoes() {
        with(bench -> {
            assertThat(bench.service.list()).anySatisfy(row -> {
                assertThat(row.template()).isEqualTo("a.in");
                assertThat(row.version()).isEqualTo(1);
                assertThat(row.draft()).isFalse();
            });
            var shown = bench.service.details("a.in");
            assertThat(shown.placeholders()).containsExactly("number", "date", "address");
            assertThat(shown.ar()).contains("{number}", "{date}", "{address}");
            assertThat(shown.previews().get(0).text()).contains("A-26-004217-4").doesNotContain("{");
            assertThat(bench.written("a.in", TODAY)).isEqualTo(1);
        });
    }

    /** Red with a message whose values have no name in {@code KNOWN}, or a time that is shown as a day. */
    @Test
    void everyValueHasANameAndASampleOfItsKind() {
        with(bench -> {
            assertThat(bench.words.templates())
                    .contains("v.slot", "h.stale", "a.visit")
                    .allSatisfy(template ->
                            assertThat(bench.words.placeholders(template)).noneMatch(name -> name.startsWith("value")));
            var shown = bench.service.details("v.slot");
            assertThat(shown.placeholders()).containsExactly("number", "weekday", "from", "to", "address");
            assertThat(shown.previews().get(1).text())
                    .contains("Wednesday")
                    .containsOnlyOnce("30 September")
                    .doesNotContain("2026");
        });
    }

    /**
     * Read before a text was set and kept after it, the old list would hold until the next text. Red without the generation: the second
     * look finds the list that the first one kept.
     */
    @Test
    void whoReadBeforeATextWasSetKeepsNothing() {
        TestPersistence.rolledBack(entities -> {
            var reads = new AtomicInteger();
            var set = new AtomicReference<Runnable>();
            var versions = new TextVersions(new MessageTextRepository(entities) {
                @Override
                List<MessageText> all() {
                    var read = super.all();
                    if (reads.incrementAndGet() == 1) {
                        set.get().run();
                    }
                    return read;
                }
            });
            set.set(() -> versions.set(null));
            versions.find("a.in", TODAY);
            versions.find("a.in", TODAY);
            versions.find("a.in", TODAY);
            assertThat(reads).hasValue(2);
        });
    }

    @Test
    void aPreviewedTextTakesEffectOnItsDayAndTheMessagesKeepTheirVersion() {
        with(bench -> {
            bench.preview("a.in", AR, EN, 0);
            var draft = bench.service.details("a.in");
            assertThat(draft.previewed()).isTrue();
            assertThat(draft.previews().get(1).text())
                    .isEqualTo(
                            "We have A-26-004217-4, it's decided by 30 September 2026: https://sijill.example/follow");
            bench.service.takeEffect("a.in", TODAY.plusDays(1), draft.version());
            assertThat(set.all()).hasSize(1);
            bench.versions.set(null);
            assertThat(bench.written("a.in", TODAY)).as("the day before").isEqualTo(1);
            assertThat(bench.written("a.in", TODAY.plusDays(1))).as("the day").isEqualTo(2);
            assertThat(bench.words
                            .write("a.in", Language.AR, TODAY.plusDays(1), "A-1", "غداً", "sijill.example")
                            .text())
                    .isEqualTo("وصل طلبكم A-1، والقرار قبل غداً: sijill.example");
            assertThat(bench.service.details("a.in").versions())
                    .extracting(TemplateVersion::number)
                    .containsExactly(2, 1);
            bench.preview("a.in", AR, EN + " ", 0);
            assertThat(bench.service.list())
                    .filteredOn(row -> row.template().equals("a.in"))
                    .allSatisfy(row -> {
                        assertThat(row.draft()).isTrue();
                        assertThat(row.next()).contains(TODAY.plusDays(1));
                    });
        });
    }

    /** OpenSPP2 3.1.3, 3.1.6: what is let through is what was looked at, by whoever looked (known-failures.md 8). */
    @Test
    void nobodyLetsATextTakeEffectThatHeHasNotSeenAsItStands() {
        with(bench -> {
            bench.preview("a.in", AR, EN, 0);
            var seen = bench.service.details("a.in").version();
            current.become(colleague);
            assertThat(bench.service.details("a.in").previewed()).isFalse();
            assertRefused("notification.error.notPreviewed", () -> bench.service.takeEffect("a.in", TODAY, seen));
            bench.preview("a.in", AR + "!", EN, seen);
            current.become(admin);
            assertThatThrownBy(() -> bench.service.takeEffect("a.in", TODAY, seen))
                    .isInstanceOf(ChangedMeanwhileException.class);
            var changed = bench.service.details("a.in").version();
            assertRefused("notification.error.notPreviewed", () -> bench.service.takeEffect("a.in", TODAY, changed));
        });
    }

    @Test
    void unknownMissingAndLoosePlaceholdersAreRefusedAtTheirLanguage() {
        with(bench -> {
            assertWrong("ar", "notification.error.textMissing", () -> bench.preview("a.in", " ", EN, 0));
            assertWrong("en", "notification.error.textMissing", () -> bench.preview("a.in", AR, "", 0));
            assertWrong(
                    "ar", "notification.error.placeholderUnknown", () -> bench.preview("a.in", AR + "{name}", EN, 0));
            assertWrong(
                    "en",
                    "notification.error.placeholderMissing",
                    () -> bench.preview("a.in", AR, "We have {number}: {address}", 0));
            assertWrong("en", "notification.error.looseBrace", () -> bench.preview("a.in", AR, EN + " {", 0));
            assertThat(bench.service.details("a.in").draft()).isFalse();
        });
    }

    @Test
    void aTextIsNotSetForADayThatIsPastOrTakenAndADraftCanGo() {
        with(bench -> {
            bench.preview("a.no", "طلبكم {number} {address}", "Your {number} {address}", 0);
            var first = bench.service.details("a.no").version();
            assertRefused(
                    "notification.error.pastDay", () -> bench.service.takeEffect("a.no", TODAY.minusDays(1), first));
            bench.service.takeEffect("a.no", TODAY, first);
            bench.preview("a.no", "طلبكم {number}: {address}", "Your {number}: {address}", 0);
            var second = bench.service.details("a.no").version();
            assertRefused("notification.error.dayTaken", () -> bench.service.takeEffect("a.no", TODAY, second));
            bench.service.discard("a.no", second);
            bench.entities.flush();
            assertThat(bench.service.details("a.no").draft()).isFalse();
            assertThatThrownBy(() -> bench.service.discard("a.no", second)).isInstanceOf(NotAvailableException.class);
            assertThatThrownBy(() -> bench.service.details("a.nothing")).isInstanceOf(NotAvailableException.class);
        });
    }

    @Test
    void partsAreCountedAsTheNetworkCounts() {
        assertThat(SmsLength.of("ا".repeat(70))).isEqualTo(new SmsLength(70, 1, false));
        assertThat(SmsLength.of("ا".repeat(71))).isEqualTo(new SmsLength(71, 2, false));
        assertThat(SmsLength.of("ا".repeat(134))).isEqualTo(new SmsLength(134, 2, false));
        assertThat(SmsLength.of("ا".repeat(135))).isEqualTo(new SmsLength(135, 3, true));
        assertThat(SmsLength.of("a".repeat(160))).isEqualTo(new SmsLength(160, 1, false));
        assertThat(SmsLength.of("a".repeat(161))).isEqualTo(new SmsLength(161, 2, true));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(BusinessException.class)
                .extracting(refusal -> ((BusinessException) refusal).code())
                .isEqualTo(code);
    }

    private static void assertWrong(String field, String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(WrongFieldsException.class, wrong -> assertThat(wrong.wrong())
                .containsOnlyKeys(field)
                .allSatisfy((at, refusal) -> assertThat(refusal.code()).isEqualTo(code)));
    }

    private record Bench(EntityManager entities, TemplateService service, MessageTexts words, TextVersions versions) {

        void preview(String template, String ar, String en, long version) {
            service.preview(new WriteTemplate(template, ar, en, version));
        }

        int written(String template, LocalDate day) {
            return words.write(template, Language.EN, day, "A-1", "tomorrow", "sijill.example")
                    .version();
        }
    }

    private void with(Consumer<Bench> test) {
        TestPersistence.rolledBack(entities -> {
            current.become(admin);
            var texts = new MessageTextRepository(entities);
            var versions = new TextVersions(texts);
            var words = new MessageTexts(versions, new Messages());
            var sources = new TextSources(List.of(words));
            var audit = new AuditLog() {
                @Override
                public void wrote(String action, String type, String id, long version, String... fields) {}

                @Override
                public void saw(String action, String type, String id) {}
            };
            test.accept(new Bench(
                    entities,
                    new TemplateService(
                            texts,
                            new TemplatePages(sources),
                            new TemplateRules(sources),
                            sources,
                            current,
                            set,
                            audit,
                            Clock.fixed(NOW, ZoneOffset.UTC)),
                    words,
                    versions));
        });
    }
}
