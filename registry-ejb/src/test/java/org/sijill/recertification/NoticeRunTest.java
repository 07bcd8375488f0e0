package org.sijill.recertification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sijill.household.HouseholdId;
import org.sijill.security.CurrentActor;

/** How the families whose notice is due are asked: in lots, once a day, and past one that cannot be asked. */
class NoticeRunTest {

    private static final LocalDate DAY = LocalDate.of(2027, 9, 26);

    private final List<Due> due = IntStream.range(0, 120)
            .mapToObj(which -> new Due(DAY, new UUID(0, which + 1L), new HouseholdId(new UUID(1, which))))
            .toList();

    private final List<HouseholdId> asked = new ArrayList<>();
    private final List<Integer> lots = new ArrayList<>();
    private final CurrentActor current = new CurrentActor();
    private HouseholdId broken;
    private LocalDate today = DAY;
    private boolean open = true;

    private final NoticeService notices = new NoticeService() {
        @Override
        public List<Due> due(Due from, int most) {
            assertThat(current.get().permissions()).containsExactly("recertification.begin");
            return due.stream()
                    .filter(family -> !asked.contains(family.family()))
                    .filter(family -> family.id().compareTo(from.id()) > 0)
                    .limit(most)
                    .toList();
        }

        @Override
        public void ask(List<HouseholdId> families) {
            lots.add(families.size());
            if (families.contains(broken)) {
                throw new IllegalStateException("broken");
            }
            asked.addAll(families);
        }
    };

    private final NoticeRun run = new NoticeRun(
            notices,
            new RecertificationDeadlines() {
                @Override
                LocalDate today() {
                    return today;
                }

                @Override
                boolean isTimeToWrite() {
                    return open;
                }
            },
            current,
            process -> Set.of(process + ".begin"));

    @Test
    void allAreAskedFiftyATransaction() {
        assertThat(run.all()).isEqualTo(120);
        assertThat(lots).containsExactly(50, 50, 20);
        assertThat(run.all()).isZero();
    }

    /** Red if a lot that fails ends the run, or if it is passed over whole. */
    @Test
    void oneThatFailsStopsNobodyElse() {
        broken = due.get(60).family();
        assertThat(run.all()).isEqualTo(119);
        assertThat(asked).doesNotContain(broken).hasSize(119);
    }

    @Test
    void itRunsOnceADayAndOnlyWhileFamiliesAreWrittenTo() {
        open = false;
        run.today();
        assertThat(asked).isEmpty();
        open = true;
        broken = due.get(0).family();
        run.today();
        var tried = lots.size();
        run.today();
        assertThat(lots).hasSize(tried);
        broken = null;
        today = DAY.plusDays(1);
        run.today();
        assertThat(asked).hasSize(120);
    }
}
