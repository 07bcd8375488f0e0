package org.sijill.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** What is drawn for one family or case: the same for the same number, whatever was drawn for others. */
final class Draw {

    private static final long SEED = 19_701_118L;

    private final SplittableRandom random;

    private Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    static Draw ofFamily(int index) {
        return new Draw(SEED + index);
    }

    static Draw ofCase(int number) {
        return new Draw(-SEED - number);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** @return both ends included; the lower one if they cross */
    int between(int from, int to) {
        return to <= from ? from : random.nextInt(from, to + 1);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        var left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (var choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights changed");
    }
}
