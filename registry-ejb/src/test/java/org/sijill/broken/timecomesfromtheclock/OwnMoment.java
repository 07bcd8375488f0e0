package org.sijill.broken.timecomesfromtheclock;

import java.time.Instant;
import java.util.function.Supplier;

class OwnMoment {

    Supplier<Instant> moment = Instant::now;
}
