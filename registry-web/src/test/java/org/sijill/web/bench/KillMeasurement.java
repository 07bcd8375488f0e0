package org.sijill.web.bench;

import java.util.List;
import java.util.function.Consumer;
import org.sijill.web.kill.TenRounds;

/** Ten rounds of killing the server, ten of killing the database. */
final class KillMeasurement implements Measurement {

    @Override
    public List<String> names() {
        return List.of("kill", "kill.acknowledged");
    }

    @Override
    public List<Row> measure(Consumer<String> told) throws Exception {
        var rounds = TenRounds.run(told);
        return List.of(
                Row.atMost("kill", rounds.lostOrTwice(), "lost/double", 0),
                Row.plain("kill.acknowledged", rounds.acknowledged(), "filings"));
    }
}
