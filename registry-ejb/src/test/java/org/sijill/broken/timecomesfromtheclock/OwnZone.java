package org.sijill.broken.timecomesfromtheclock;

import java.time.ZoneId;
import java.time.ZonedDateTime;

class OwnZone {

    ZonedDateTime moment = ZonedDateTime.now(ZoneId.of("Asia/Muscat"));
}
