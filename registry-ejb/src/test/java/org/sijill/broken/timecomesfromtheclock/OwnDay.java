package org.sijill.broken.timecomesfromtheclock;

import java.time.LocalDate;

class OwnDay {

    LocalDate day = LocalDate.now();
}
